/** The records behind a figure: the very rows that it counted, paged by key; their number is the figure itself. */
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { assertSplits, chooseLevel } from '#app/queries/figures/choose-level.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { clampRange, requireRatio, sumOf } from '#app/queries/find-indicator-values.server.ts'
import { fetchRows, type OrderedRow, type RowsQuestion } from '#app/queries/records/fetch-rows.server.ts'
import { assertListable, findRecordSource, listColumns, type RecordSource } from '#app/queries/records/record-source.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { FigureFilters, PageScope, RecordColumn, RecordRow, RecordsPage, RecordsQuestion } from '#app/queries/types.ts'
import { hasTrait } from '#domain/traits.ts'
import { findRowRule } from '#domain/warnings/index.ts'

/** Most rows of one page. */
export const LARGEST_PAGE = 1000
const STREAM_PAGE = 2000
/** Longest first page that is kept: further pages and long lists are read once, and kept answers stay small. */
const REMEMBERED = 100

type Listed = Omit<RecordsQuestion, 'after' | 'limit'>

/**
 * One page of records.
 * @throws RefusedError 400 for a page mark of another list or a wrong limit, 403 for an area, department or list outside the
 * right, 404 for an unknown code or area.
 */
export async function findRecords(scope: PageScope, question: RecordsQuestion): Promise<RecordsPage> {
  const { limit } = question
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const ask = (): Promise<RecordsPage> => askPage(scope, question)
  const isFirst = question.after === undefined || question.after === null
  return isFirst && limit <= REMEMBERED ? scope.remember(['records', question], ask) : ask()
}

async function askPage(scope: PageScope, question: RecordsQuestion): Promise<RecordsPage> {
  const { limit } = question
  const rows = await readQuestion(scope, question)
  const after = question.after === undefined || question.after === null ? null : readAfter(question.after, typesOf(rows))
  const [total, found] = await Promise.all([countRecords(scope, rows), fetchRows(scope, rows, after?.values ?? null, limit)])
  const shown = (after?.shown ?? 0) + found.length
  return {
    columns: rows.columns,
    rows: found.map(({ row }) => row),
    total,
    start: found.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: found.length === limit && shown < total ? writeNext(found, shown) : null,
  }
}

/** All records of a figure, some thousand at a time, in the order of the pages. The columns are those of {@link findRecordColumns}. */
export async function* streamRecords(scope: PageScope, question: Listed): AsyncGenerator<readonly RecordRow[]> {
  const rows = await readQuestion(scope, question)
  let after: OrderedRow['order'] | null = null
  for (;;) {
    const found = await fetchRows(scope, rows, after, STREAM_PAGE)
    if (found.length > 0) yield found.map(({ row }) => row)
    if (found.length < STREAM_PAGE) return
    after = found.at(-1)?.order ?? null
  }
}

/** The columns of a list and the number of its rows, for exports that must name them before the first row. */
export async function describeRecords(scope: PageScope, question: Listed): Promise<{ columns: readonly RecordColumn[]; total: number }> {
  const rows = await readQuestion(scope, question)
  return { columns: rows.columns, total: await countRecords(scope, rows) }
}

/** The question with everything looked up and its right to be asked checked. @throws as {@link findRecords} does */
export async function readQuestion(scope: PageScope, { code, area: areaCode, period, part, filters = {} }: Listed): Promise<RowsQuestion> {
  const source = findRecordSource(code)
  const area = await requireArea(scope, areaCode)
  const department = limitDepartment(scope, filters.department)
  const isRule = findRowRule(code) !== null
  if (!isRule) assertSplits(requireRatio(source.code), [], filters)
  assertListable(source, scope.right.role, filters, part)
  return {
    source,
    columns: listColumns(source, scope.right.role),
    area,
    period: clampRange(period, scope.today),
    part,
    filters: department === undefined ? filters : { ...filters, department },
  }
}

/** What the sums say: a list never counts itself. */
export async function countRecords(scope: PageScope, { source, area, period, part, filters }: RowsQuestion): Promise<number> {
  const narrowed = narrow(source, filters)
  const cells = await findCells(scope, {
    codes: [source.code],
    area,
    ranges: [period],
    by: [],
    filters: narrowed,
    level: chooseLevel({ right: scope.right, area, by: [], filters: narrowed }),
  })
  const { numerator, denominator } = sumOf(cells)
  return part === 'numerator' ? numerator : part === 'denominator' ? denominator : denominator - numerator
}

/** Filters that the rows of a fact know; the others were refused before, or are the right's own limit. */
export function narrow({ fact }: RecordSource, { department, riskClass, industry, field, level, channel }: FigureFilters): FigureFilters {
  return {
    ...(department === undefined ? {} : { department }),
    ...(level === undefined ? {} : { level }),
    ...(fact.hasRiskClass && riskClass !== undefined ? { riskClass } : {}),
    ...(fact.hasIndustry && industry !== undefined ? { industry } : {}),
    ...(hasTrait(fact, 'field') && field !== undefined ? { field } : {}),
    ...(hasTrait(fact, 'channel') && channel !== undefined ? { channel } : {}),
  }
}

function typesOf({ source, columns }: RowsQuestion): readonly ('string' | 'number')[] {
  const isNumber = (name: string): boolean => columns.find((column) => column.name === name)?.type === 'integer'
  return ['string', ...source.fact.key.map((name): 'string' | 'number' => (isNumber(name) ? 'number' : 'string'))]
}

function writeNext(found: readonly OrderedRow[], shown: number): string | null {
  const last = found.at(-1)
  return last === undefined ? null : writeAfter({ shown, values: last.order })
}
