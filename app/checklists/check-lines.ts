/** Rows of a sheet → the lines of a checklist, or every fault with its row and column. A sheet with one fault is refused whole. */
import { sheetColumns, findColumn, type SheetColumn, type SheetColumnId } from '#app/checklists/sheet-columns.ts'
import type { Sheet, SheetRow } from '#app/checklists/read-sheet.server.ts'
import type { PartyKind, SheetFault } from '#app/queries/types.ts'
import { readPoints } from '#domain/checklist.ts'
import type { Wording } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { CONTROL_BUT_LINES } from '#domain/work-step.ts'
import { composeTextDay } from '#etl/rules/day.ts'

export interface NamedParty {
  readonly kind: PartyKind
  readonly code: string
  /** Every way in which a sheet may call it. */
  readonly names: readonly string[]
}

export interface CheckedLine {
  readonly position: number
  readonly line_code: string
  readonly chapter: string
  readonly demand: string
  readonly way: string
  readonly full_hundredths: number
  readonly indicator_code: string
  readonly owner_kind: '' | PartyKind
  readonly owner_code: string
  readonly owner_name: string
  readonly due_date: string | null
}

type Cells = Readonly<Record<SheetColumnId, string>>
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.\-_（）()、]{0,19}$/u

/** Checks every row. @returns the lines; they are to be taken when there is no fault. */
export function checkLines({ header, rows }: Pick<Sheet, 'header' | 'rows'>, parties: readonly NamedParty[]): { readonly lines: readonly CheckedLine[]; readonly faults: readonly SheetFault[] } {
  const heads = header.map(findColumn)
  const faults: SheetFault[] = checkHeads(header, heads)
  if (faults.length > 0) return { lines: [], faults }
  if (rows.length === 0) return { lines: [], faults: [{ line: 0, column: null, sent: '', says: { zh: '表头以下没有内容', en: 'there is nothing below the head' } }] }
  const seen = new Map<string, number>()
  const lines = rows.flatMap((row, index) => {
    const found = checkRow(row, heads, parties)
    const before = found.line === null ? undefined : seen.get(found.line.line_code)
    if (before !== undefined) found.faults.push({ line: row.line, column: nameOf('code'), sent: found.line?.line_code ?? '', says: { zh: `编号与第 ${before} 行重复`, en: `row ${before} has the same number` } })
    if (found.line !== null) seen.set(found.line.line_code, row.line)
    faults.push(...found.faults)
    return found.line === null || found.faults.length > 0 ? [] : [{ ...found.line, position: index + 1 }]
  })
  return { lines, faults }
}

function checkHeads(header: readonly string[], heads: readonly (SheetColumn | null)[]): SheetFault[] {
  const fault = (sent: string, says: Wording): SheetFault => ({ line: 0, column: null, sent, says })
  const unknown = header.filter((head, index) => head !== '' && heads[index] === null).map((head) => fault(head, { zh: '督查细则没有这一列；请按模板的列名填写', en: 'a checklist has no such column; take the names of the template' }))
  const missing = sheetColumns.filter(({ id, isRequired }) => isRequired && !heads.some((head) => head?.id === id)).map(({ name }) => fault(name.zh, { zh: '缺少这一列', en: `the column ${name.en} is missing` }))
  const twice = sheetColumns.filter(({ id }) => heads.filter((head) => head?.id === id).length > 1).map(({ name }) => fault(name.zh, { zh: '这一列出现两次', en: `the column ${name.en} stands twice` }))
  return [...unknown, ...missing, ...twice]
}

function checkRow(row: SheetRow, heads: readonly (SheetColumn | null)[], parties: readonly NamedParty[]): { line: Omit<CheckedLine, 'position'> | null; faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const say = (id: SheetColumnId | null, sent: string, says: Wording): void => {
    faults.push({ line: row.line, column: id === null ? null : nameOf(id), sent: sent.slice(0, 200), says })
  }
  if (row.fault !== null) {
    say(null, row.fault.sent, { zh: '这一行的单元格数与表头不符或引号没有成对', en: 'the cells of this row do not match the head, or a quote is not closed' })
    return { line: null, faults }
  }
  const cells = Object.fromEntries(sheetColumns.map(({ id }) => [id, tidy(row.cells[heads.findIndex((head) => head?.id === id)] ?? '')])) as Cells
  for (const [index, head] of heads.entries()) {
    const mark = row.marks[index]
    if (head !== null && mark !== undefined && mark !== 'merged') say(head.id, row.cells[index] ?? '', { zh: '单元格是公式、错误值或丢失位数的数；请改为直接填写的内容', en: 'the cell is a formula, an error or a number that lost digits; type its content instead' })
  }
  for (const { id, isRequired, longest } of sheetColumns) {
    const text = cells[id]
    if (text === '' && isRequired) say(id, '', { zh: '必填', en: 'must be filled in' })
    if ([...text].length > longest) say(id, text, { zh: `至多 ${longest} 个字`, en: `${longest} characters at most` })
    if (CONTROL_BUT_LINES.test(text)) say(id, text, { zh: '含有控制字符', en: 'holds control characters' })
  }
  const points = readPoints(cells.points)
  const definition = cells.indicator === '' ? null : findIndicator(cells.indicator.toUpperCase())
  const party = cells.owner === '' ? null : (parties.find(({ names }) => names.includes(cells.owner)) ?? undefined)
  const due = cells.due === '' ? null : composeTextDay(cells.due.replaceAll('.', '-'))
  if (cells.code !== '' && !CODE.test(cells.code)) say('code', cells.code, { zh: '编号只用文字、数字和 . - _ （ ） 、，以文字或数字开头', en: 'a number is made of letters, digits and . - _ ( ), and begins with a letter or digit' })
  if (cells.points !== '' && points === null) say('points', cells.points, { zh: '分值是 0 至 1000、至多两位小数的数', en: 'points are a number from 0 to 1000 with two decimals at most' })
  if (cells.indicator !== '' && definition === null) say('indicator', cells.indicator, { zh: '指标目录里没有这个代码', en: 'the catalogue has no such indicator' })
  if (party === undefined) say('owner', cells.owner, { zh: '不是本省的市或部门；请填名称或代码', en: 'no city or department of the province; write its name or code' })
  if (cells.due !== '' && (due === null || due < '2000-01-01' || due > '2999-12-31')) say('due', cells.due, { zh: '不是日期；请写作 2023-11-30', en: 'no day; write it as 2023-11-30' })
  const line = {
    line_code: cells.code, chapter: cells.chapter.replaceAll('\n', ' '), demand: cells.demand, way: cells.way, full_hundredths: points ?? 0, indicator_code: definition?.code ?? '',
    owner_kind: party?.kind ?? ('' as const), owner_code: party?.code ?? '', owner_name: cells.person, due_date: due,
  }
  return { line: cells.code === '' ? null : line, faults }
}

const nameOf = (id: SheetColumnId): Wording => sheetColumns.find((column) => column.id === id)?.name ?? { zh: id, en: id }

/** One kind of line end, no invisible marks, no blanks around it. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '').normalize('NFC').trim()
}
