/** The room of checklists and meetings, opened as signed-in people of the small province do. */
import { openOffice, type Office } from '../briefings/support.ts'

/** The file of app/routes behind a path. */
function findRoute(pathname: string): { file: string; params: Record<string, string> } {
  const [, room = '', id, part, line] = pathname.split('/')
  if (room === 'exports') return { file: 'exports.$table.ts', params: { table: id ?? '' } }
  if (id === undefined) return { file: `${room}._index.tsx`, params: {} }
  if (id === 'new' || id === 'import') return { file: `${room}.${id}.tsx`, params: {} }
  if (id === 'template') return { file: 'checklists.template.ts', params: {} }
  if (part === 'filings') return { file: 'assessments.$id_.filings.$party.tsx', params: { id, party: line ?? '' } }
  if (part === 'lines') return { file: 'checklists.$id_.lines.$line.tsx', params: { id, line: line ?? '' } }
  return { file: part === undefined ? `${room}.$id.tsx` : `${room}.$id_.${part}.tsx`, params: { id } }
}

export function openChecks(): Promise<Office> {
  return openOffice(findRoute)
}

export const HEAD = '编号,章节,督查内容,分值,评分说明,对应指标,责任单位,责任人,完成时限'

/** A sheet of a checklist as it is uploaded. */
export function makeForm(sheet: string | Uint8Array, fields: Record<string, string> = { title: '自查清单', year: '2023', source: '省厅〔2023〕8号', seen: '0' }, name = '细则.csv'): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new File([typeof sheet === 'string' ? sheet : Buffer.from(sheet)], name))
  return form
}

/** Rows below the head. */
export const sheetOfLines = (...rows: readonly string[]): string => [HEAD, ...rows].join('\n')
