/** What a program sends along with a file. */
import { RefusedError } from '#app/queries/refusal.ts'
import { entities } from '#etl/entities/index.ts'

/** The key by which sending again counts once. @throws RefusedError 400 when it is missing or not plain text */
export function readIdempotencyKey(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? ''
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new RefusedError(400, 'key-not-valid', {
    zh: '须带 Idempotency-Key 头（1 到 200 个可见 ASCII 字符）；重发同一文件用同一个键，只计一次。',
    en: 'An Idempotency-Key header of 1 to 200 visible ASCII characters is needed; sent again with the same key, a file counts once.',
  })
}

/** Number of an entry in an address. @throws RefusedError 404 when it is none */
export function readId(sent: string | undefined): number {
  if (sent !== undefined && /^\d{1,15}$/.test(sent)) return Number(sent)
  throw new RefusedError(404, 'no-such-delivery', { zh: `没有报送 ${sent ?? ''}。`, en: `There is no delivery ${sent ?? ''}.` })
}

/** `?mends=<delivery>`: the delivery whose rejected rows the file mends, or null. @throws RefusedError 400 when it is no number */
export function readMends(url: URL): number | null {
  const sent = url.searchParams.get('mends')
  if (sent === null || sent === '') return null
  if (/^\d{1,15}$/.test(sent)) return Number(sent)
  throw new RefusedError(400, 'mends-not-valid', { zh: `mends 应为回执编号，收到“${sent}”。`, en: `mends is the number of a delivery, got "${sent}".` })
}

/** `?table=` or a form's field: the source table that the sender names; null where the headers tell it. @throws RefusedError 400 when there is no such table */
export function readTable(sent: string | null): string | null {
  if (sent === null || sent === '') return null
  if (entities.some(({ name }) => name === sent)) return sent
  throw new RefusedError(400, 'table-not-valid', { zh: `没有源表“${sent}”。`, en: `There is no table "${sent}".` })
}
