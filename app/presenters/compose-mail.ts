/** The mail that tells of changes of state, as plain text. */
import type { Message } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { formatPeriod } from './format.ts'
import { addressFigureOf, sayChange } from './say-change.ts'
import { sayFigure } from './say-figure.ts'
import { nameWriter } from './writers.ts'

export interface MailInput {
  /** Name of the account. */
  readonly name: string
  /** At least one, the oldest first. */
  readonly messages: readonly Message[]
  /** The board on which an indicator stands, or null. */
  readonly boardOf: (indicator: string) => string | null
  /** Where people reach the pages; null: links are paths. */
  readonly publicUrl: string | null
}

/** Composes it. */
export function composeMail({ name, messages, boardOf, publicUrl }: MailInput, reader: Reader): { readonly subject: string; readonly text: string } {
  const words = reader.text.subscriptions.mail
  const [first] = messages
  const tell = (message: Message): string => {
    const { from, to } = message.figure.period
    const path = addressFigureOf(message, boardOf(message.indicator))
    return [
      sayChange(message, reader),
      `  ${sayFigure(message.figure, reader)}${reader.text.common.dot}${words.period(formatPeriod(from, to, reader.language))}${reader.text.common.dot}${words.asOf(message.day, message.batch)}`,
      `  ${publicUrl === null ? path : new URL(path, publicUrl).href}`,
    ].join('\n')
  }
  return {
    subject: words.subject(first === undefined ? '' : sayChange(first, reader), messages.length - 1),
    text: [words.hello(nameWriter(name, reader)), words.lead, ...messages.map(tell), words.foot].join('\n\n') + '\n',
  }
}
