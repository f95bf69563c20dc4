/** The sheet that somebody uploaded → its rows as text, read by the readers of deliveries under limits of its own. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findColumn } from '#app/checklists/sheet-columns.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { guessTable } from '#etl/mapping/read-table.ts'
import type { CellMark, Head, RowFault } from '#etl/reader.ts'
import { takeOffGuards } from '#etl/readers/guards.ts'
import { findReader } from '#etl/readers/index.ts'
import { fillMerged } from '#etl/readers/merged-cells.ts'
import { findPacking } from '#etl/readers/unpack.ts'
import { Refusal } from '#etl/refusal.ts'
import { SAFE_LIMITS, type LoadLimits } from '#etl/settings.ts'
import { toStorable } from '#etl/storable.ts'

export interface SheetRow {
  /** Number in the sender's own sheet. */
  readonly line: number
  readonly cells: readonly string[]
  readonly fault: RowFault | null
  readonly marks: readonly (CellMark | undefined)[]
}

export interface Sheet {
  readonly sha256: string
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** Largest sheet, and most rows of one. */
export const LARGEST_SHEET = 4 * 1024 ** 2
export const MOST_LINES = 1000
const LIMITS: LoadLimits = { ...SAFE_LIMITS, maxBytes: 32 * 1024 ** 2, maxWorkbookBytes: LARGEST_SHEET, maxRows: 20_000, maxColumns: 100, maxCellChars: 10_000, maxLineChars: 100_000 }

/** @throws RefusedError 413 when it is too large, 422 when it holds no table that can be read */
export async function readSheet(file: File): Promise<Sheet> {
  if (file.size > LARGEST_SHEET) throw new RefusedError(413, 'file-too-large', { zh: `文件超过 ${LARGEST_SHEET / 1024 ** 2} MB；督查细则至多 ${MOST_LINES} 条，请删去多余内容后再导入。`, en: `The file is larger than ${LARGEST_SHEET / 1024 ** 2} MB; a checklist has ${MOST_LINES} lines at most. Remove what does not belong to it and import it again.` })
  const bytes = Buffer.from(await file.arrayBuffer())
  const folder = await mkdtemp(join(tmpdir(), 'checklist-'))
  try {
    const path = join(folder, 'sheet')
    await writeFile(path, bytes, { mode: 0o600 })
    return { sha256: createHash('sha256').update(bytes).digest('hex'), ...(await readTable(path)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new RefusedError(422, error.code, { zh: `${error.wording.zh}；${error.advice.zh}。`, en: `${error.wording.en}; ${error.advice.en}.` })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readTable(path: string): Promise<Omit<Sheet, 'sha256'>> {
  const file = await findPacking(path, LIMITS)
  const reader = await findReader(file, LIMITS)
  const { heads, encoding } = await reader.readHeads(file, LIMITS)
  const table = guessTable(chooseHeads(heads))
  if (table === null) throw new RefusedError(422, 'no-table', { zh: '文件里找不到有两列以上的表；请用模板填写后导入。', en: 'No table of two columns or more is found in the file; fill in the template and import it.' })
  const { sheet, delimiter, header, headerLines } = table
  const fill = fillMerged(heads.find((head) => head.sheet === sheet)?.merges ?? [], headerLines[1])
  const rows: SheetRow[] = []
  const take = takeOffGuards((cells, line, _raw, fault, marks) => {
    if (line <= headerLines[1]) return
    const even = header.map((_, column) => toStorable(cells[column] ?? ''))
    const filled = fill(even, line, marks)
    if (fault === null && even.every((cell) => cell.trim() === '')) return
    rows.push({ line, cells: even, fault, marks: filled ?? [] })
  })
  for await (const _ of reader.readRows({ file, encoding, sheet, delimiter, header, limits: LIMITS, onRow: take })) {
    if (rows.length > MOST_LINES) throw new RefusedError(413, 'too-many-rows', { zh: `表中超过 ${MOST_LINES} 条，没有导入。`, en: `The sheet has more than ${MOST_LINES} lines and is not imported.` })
  }
  return { header, rows }
}

/** The tables that have the columns of a checklist; the guide of our own template has none of them in one row. @throws RefusedError 422 for several */
function chooseHeads(heads: readonly Head[]): readonly Head[] {
  const fitting = heads.filter(({ rows }) => rows.some(({ cells }) => ['code', 'demand'].every((id) => cells.some((cell) => findColumn(cell)?.id === id))))
  if (fitting.length > 1) throw new RefusedError(422, 'several-sheets', { zh: `有 ${fitting.length} 张工作表都像督查细则，不知道该导入哪一张；请只留一张。`, en: `${fitting.length} sheets look like a checklist; keep the one that is to be imported.` })
  return fitting.length === 1 ? fitting : heads
}
