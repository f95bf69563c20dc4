/** The records that cost points: which to ask for, and the first of them as a small table. */
import { judgeGradient } from '#domain/gradient.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import { compare } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'
import type { Figure, RecordColumn, RecordRow, RecordsQuestion } from '#app/queries/types.ts'
import { addressRecords } from './addresses.ts'
import type { CityScoreContext } from './city-score-context.ts'
import { formatCount } from './format.ts'
import { sayValue } from './indicator-conditions.ts'
import { requireDefinition } from './score-readings.ts'
import type { DeductionView, Tone } from './view-models.ts'

/** Records shown in place; all the others are one link away. */
export const RECORDS_SHOWN = 6

/** Columns that name a record, whichever of them its list has. */
const NAMES = ['task_id', 'plan_id', 'plan_name', 'item_code', 'item_name', 'subject_name', 'area_code'] as const

type Chosen = Pick<RecordsQuestion, 'code' | 'filters'>

/** Whose records explain a loss: the item's own, or those of the first class that is drawn too rarely; null when nothing was lost or the reader may not look. */
export function chooseRecords({ item, outcome }: ItemScore, figure: Figure, role: Role): Chosen | null {
  if (outcome.kind !== 'scored' || compare(outcome.points.low, fullPoints(item)) === 0) return null
  const definition = findIndicator(item.code)
  if (definition === null) return null
  if (definition.kind === 'ratio') return mayList(role, definition, false) ? { code: definition.code } : null
  const inversion = judgeGradient(definition, figure.parts ?? [], figure.target).inversions[0]
  return inversion !== undefined && mayList(role, requireDefinition(definition.partOf), true) ? { code: definition.partOf, filters: { riskClass: inversion.higher.riskClass } } : null
}

function mayList(role: Role, definition: IndicatorDefinition, isByClass: boolean): boolean {
  return definition.kind === 'ratio' && mayOpen(role, 'records') && mayListRows(role, definition.fact, [...definition.counted, ...definition.met], isByClass)
}

/** The table of an opened item; null where there is none to show. */
export function presentDeductionRecords(score: ItemScore, context: CityScoreContext): DeductionView['records'] {
  const { records, city, role, text, language } = context
  const figure = city.figures.get(score.item.code)
  const chosen = figure === undefined ? null : chooseRecords(score, figure, role)
  if (records === null || chosen === null || records.rows.length === 0) return null
  const definition = requireDefinition(chosen.code)
  const columns = chooseColumns(records.columns, definition)
  const words = text.scores.deduction
  const question = { indicator: chosen.code, area: city.code, period: context.period.text, part: 'unmet', class: chosen.filters?.riskClass } as const
  const all = addressRecords(question)
  return {
    columns: columns.map((column) => ({ label: column.name === 'area_code' ? words.area : column[language], align: column.type === 'integer' ? 'right' : 'left' })),
    rows: records.rows.map((row) => ({ id: row.key, href: addressRow(row, role) ?? all, cells: columns.map((column) => presentCell(row, column, context)) })),
    note: words.shown(records.rows.length),
    links: [{ label: words.all(formatCount(records.total)), href: all }],
  }
}

/** Names first, then the day that made the record count and what it failed. */
function chooseColumns(columns: readonly RecordColumn[], definition: IndicatorDefinition): readonly RecordColumn[] {
  const has = (wanted: string): boolean => columns.some(({ name }) => name === wanted)
  const why = definition.kind === 'ratio' ? [...(has('task_id') ? ['inspected_date'] : []), definition.datedBy, ...definition.met.map(({ column }) => column)] : []
  // A record of a firm is told by the firm; one that has none by the name of its task.
  const own = NAMES.filter((name) => name !== 'plan_id' || !has('task_id'))
  const names = has('subject_name') ? own : [...own, 'task_name', 'field']
  const wanted = [...new Set([...names, ...why])]
  return wanted.flatMap((name) => columns.find((column) => column.name === name && name !== 'state_code' && name !== 'year_start_date') ?? [])
}

function presentCell(row: RecordRow, column: RecordColumn, context: CityScoreContext): { text: string; tone?: Tone } {
  const value = row.cells[column.name] ?? null
  if (column.name === 'area_code') return { text: context.areaNames.get(String(value)) ?? String(value) }
  if (value === null && column.type === 'date') return { text: nameMissing(column.name, context), tone: 'bad' }
  return { text: value === null ? '' : sayValue(value, context) }
}

/** What a day that is not there means: 未公示, 未完结. */
function nameMissing(column: string, { text }: CityScoreContext): string {
  const words: Readonly<Record<string, string>> = text.scores.deduction.missing
  return words[column] ?? text.common.none
}

/** The enterprise of a record, for those who may open it. */
function addressRow({ cells }: RecordRow, role: Role): string | null {
  const subject = cells['subject_id']
  return typeof subject === 'string' && mayOpen(role, 'enterprise') ? `/enterprises/${encodeURIComponent(subject)}` : null
}
