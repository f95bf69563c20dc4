/** A form that may hold a file, read whole, unless it is larger than anything that is taken. */
import { LARGEST_EVIDENCE } from '#app/filings/inspect-evidence.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

const LARGEST_FORM = LARGEST_EVIDENCE + 1024 * 1024

/** @throws RefusedError 413 when it is too large or does not say how large it is, 400 when it is cut off */
export async function readWholeForm(request: Request): Promise<FormData> {
  const length = request.headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length) || Number(length) > LARGEST_FORM) throw refuseFiling('tooLarge', 413)
  return request.formData().catch(() => {
    throw new RefusedError(400, 'body-cut-off', { zh: '表单没有传完，什么也没有留下；请重新提交。', en: 'The form did not arrive whole; nothing was kept. Send it again.' })
  })
}
