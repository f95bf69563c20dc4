/** A mail server of the tests' own: it takes what it is told to take and keeps every mail. */
import { createServer, type AddressInfo } from 'node:net'

export interface MailServer {
  readonly url: string
  /** Whole mails, headers first, as they came. */
  readonly mails: readonly string[]
  /** Refuses mails from now on with this line (`451 busy`), or takes them again (null). */
  refuse(line: string | null): void
  /** Resolves when so many mails have come in all. */
  waitFor(count: number): Promise<void>
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const waiting: { count: number; done: () => void }[] = []
  let refusal: string | null = null
  const server = createServer((socket) => {
    let [said, isData] = ['', false]
    const answer = (line: string): void => void socket.write(`${line}\r\n`)
    socket.on('error', () => socket.destroy())
    answer('220 tests')
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
      for (;;) {
        const end = isData ? said.indexOf('\r\n.\r\n') : said.indexOf('\r\n')
        if (end < 0) return
        const text = said.slice(0, end)
        said = said.slice(end + (isData ? 5 : 2))
        if (isData) {
          isData = false
          mails.push(Buffer.from(text, 'latin1').toString('utf8'))
          answer('250 taken')
          for (const { done } of waiting.filter(({ count }) => mails.length >= count)) done()
        } else if (/^(EHLO|HELO)/i.test(text)) answer('250 tests')
        else if (/^MAIL/i.test(text)) answer(refusal ?? '250 ok')
        else if (/^DATA/i.test(text)) {
          isData = true
          answer('354 go on')
        } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
        else answer('250 ok')
      }
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (line) => (refusal = line),
    waitFor: (count) => new Promise((done) => (mails.length >= count ? done() : waiting.push({ count, done }))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The text of a mail as its reader sees it: its one part, decoded. */
export function readMailText(mail: string): string {
  const [head = '', body = ''] = [mail.slice(0, mail.indexOf('\r\n\r\n')), mail.slice(mail.indexOf('\r\n\r\n') + 4)]
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))), 'latin1').toString('utf8')
}
