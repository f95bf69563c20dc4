/** Forms of sheets are large, but not without end: their body is read up to a limit, then taken apart. */
import type { SheetFields } from '#domain/sheet-form.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** The largest sheet has some twenty thousand fields; names and Chinese in percent signs included. */
export const MOST_BYTES = 2 * 1024 * 1024
/** Twice what the largest sheet has. */
const MOST_FIELDS = 40_000
const FIELD = /^[a-zA-Z]+(?:\.(?:[a-zA-Z-]+|\d{1,3}))*$/
/** Fields of the form that are none of the sheet. */
const OTHERS: readonly string[] = ['csrf', 'seen', 'act', 'intent']

/** @throws RefusedError 413 when it is larger than that, 400 when it is no form */
export async function readFormWithin(request: Request, most: number, large: { readonly zh: string; readonly en: string }): Promise<FormData> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
    size += read.value.byteLength
    if (size > most) {
      await reader?.cancel()
      throw new RefusedError(413, 'form-too-large', large)
    }
    chunks.push(read.value)
  }
  const type = request.headers.get('content-type') ?? ''
  return new Response(new Uint8Array(Buffer.concat(chunks)), { headers: { 'Content-Type': type } }).formData().catch(() => {
    throw new RefusedError(400, 'no-form', { zh: '收到的不是完整的表单，没有保存。', en: 'What arrived is not a whole form; nothing was saved.' })
  })
}

/** What was typed into the fields of a sheet. @throws RefusedError 413 when there are more of them than any sheet has */
export function readSheetFields(form: FormData): SheetFields {
  const sent = [...form]
  if (sent.length > MOST_FIELDS) throw new RefusedError(413, 'form-too-large', { zh: '表单太大，没有保存。', en: 'The form is too large and was not saved.' })
  return new Map(sent.flatMap(([name, value]): [string, string][] => (typeof value === 'string' && FIELD.test(name) && !OTHERS.includes(name) ? [[name, value]] : [])))
}

/** A field of the form that is none of the sheet; '' where it was not sent. */
export function readOther(form: FormData, name: 'seen' | 'act' | 'intent'): string {
  const value = form.getAll(name).at(-1)
  return typeof value === 'string' ? value : ''
}
