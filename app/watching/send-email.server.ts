/** One mail to one account: all changes that wait for it. */
import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type pg from 'pg'
import { composeMail } from '#app/presenters/compose-mail.ts'
import { findBoardOf } from '#app/boards/find-board-of.ts'
import type { Message } from '#app/queries/types.ts'
import { getText, readLanguage } from '#app/text.ts'

/** How mail leaves. */
export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
  /** Where people reach the pages, for the links; null: paths alone. */
  readonly publicUrl: string | null
}

const PATIENCE_MS = 15_000

/**
 * @returns whether it was handed over; false where the account has no address any more
 * @throws when the server does not take it
 */
export async function sendEmail(owner: pg.Client, accountId: number, messages: readonly Message[], { smtpUrl, from, publicUrl }: MailSettings): Promise<boolean> {
  const { rows } = await owner.query<{ email: string; language: string; name: string }>(
    `select email, language, display_name as name from ops.contacts join auth.accounts using (account_id) where account_id = $1 and email is not null and is_active`,
    [accountId],
  )
  const [contact] = rows
  if (contact === undefined) return false
  const language = readLanguage(contact.language)
  const { subject, text } = composeMail({ name: contact.name, messages, boardOf: (code) => findBoardOf(code)?.id ?? null, publicUrl }, { language, text: getText(language) })
  const transport = createTransport({ url: smtpUrl, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS })
  try {
    // The same mail once more has the same id, so that a mailbox can tell.
    const id = createHash('sha256').update(JSON.stringify([accountId, messages.map(({ messageId }) => messageId)])).digest('hex').slice(0, 32)
    await transport.sendMail({ from, to: contact.email, subject, text, messageId: `<${id}@${from.split('@').pop()?.replace(/>$/, '') ?? 'board'}>`, disableFileAccess: true, disableUrlAccess: true })
    return true
  } finally {
    transport.close()
  }
}
