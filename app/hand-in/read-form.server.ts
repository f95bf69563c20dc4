/** A form with files, as a browser without scripts posts it: held in memory whole, so it is small or refused. */
import { assertCsrf, assertSameOrigin } from '#app/auth/same-origin.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** Largest form; a larger file takes a browser with scripts, which streams it. */
export const LARGEST_FORM = 32 * 1024 * 1024

/** Whether a request is such a form. */
export function isForm(request: Request): boolean {
  return (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')
}

export interface HandInForm {
  /** In the order in which they were chosen; none when none was. */
  readonly files: readonly File[]
  /** The table named for all of them. */
  readonly table: string | null
  /** A field beside them, without blanks around it; '' where it was not sent. */
  read(name: string): string
}

/**
 * Its files and its table.
 * @throws RefusedError 403 when it is not from our own page, 413 when it is too large or does not say how large it is, 400 when it is cut off
 */
export async function readForm(request: Request): Promise<HandInForm> {
  assertSameOrigin(request)
  const length = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length) || Number(length) > LARGEST_FORM) {
    throw new RefusedError(413, 'form-too-large', {
      zh: `不用脚本时一次最多报送 ${LARGEST_FORM / 1024 / 1024} MB；请启用脚本，或压缩、分批报送。`,
      en: `Without scripts at most ${LARGEST_FORM / 1024 / 1024} MB are taken at once; switch scripts on, compress the file or send it in parts.`,
    })
  }
  const form = await request.formData().catch(() => {
    throw new RefusedError(400, 'body-cut-off', { zh: '文件没有传完，什么也没有留下；请重新报送。', en: 'The file did not arrive whole; nothing was kept. Send it again.' })
  })
  assertCsrf(request, form)
  const table = form.get('table')
  const read = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return { read, files: form.getAll('file').filter((file) => file instanceof File).filter((file) => file.name !== ''), table: typeof table === 'string' ? table : null }
}
