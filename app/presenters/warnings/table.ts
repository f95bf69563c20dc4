/** The work table of warnings: its columns, each an order of the list, and its rows. */
import type { CodeNames, WarningLine, WarningSort } from '#app/queries/types.ts'
import { writeWarningNumber } from '#domain/warning-number.ts'
import { nameArea } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatDayInList } from '../format.ts'
import type { Tone, WarningLevel, WorkCellView, WorkColumnView, WorkRowView } from '../view-models.ts'
import { sayLimit } from '../warning-panel.ts'
import { addressWarnings, type WarningsChoice } from './choice.ts'
import { nameRule, nameWatched } from './say-warning.ts'

const TONES: Readonly<Record<WarningLevel, Tone>> = { red: 'bad', orange: 'warn', yellow: 'warn' }
const FULL_SCORE = 100

/** Whether the column of points stands in the table: where the rows have some and one rule or their order is asked for. */
export function showsScore({ rule, sort }: WarningsChoice, rows: readonly Pick<WarningLine, 'score'>[]): boolean {
  return (rule !== null || sort === 'score') && rows.some(({ score }) => score !== null)
}

/** The columns. A column of the rule stands where not one alone is chosen. */
export function presentColumns(choice: WarningsChoice, withScore: boolean, { text }: Reader): readonly WorkColumnView[] {
  const { column, dueTitle } = text.warnings
  const sortBy = (up: WarningSort, down: WarningSort | null): WorkColumnView['sort'] => {
    const isUp = choice.sort === up || (choice.sort === null && up === 'gravity')
    const active = isUp ? 'ascending' : down !== null && choice.sort === down ? 'descending' : null
    return { href: addressWarnings({ ...choice, sort: active === 'ascending' && down !== null ? down : up }), active }
  }
  const plain = { align: 'left', sort: null } as const
  const score: readonly WorkColumnView[] = withScore
    ? [{ ...plain, id: 'score', label: column.score, width: 104, phone: 'hidden', sort: { href: addressWarnings({ ...choice, sort: 'score' }), active: choice.sort === 'score' ? 'descending' : null } }]
    : []
  const rule: readonly WorkColumnView[] = choice.rule === null ? [{ ...plain, id: 'rule', label: column.rule, width: 92, phone: 'line', sort: sortBy('rule', null) }] : []
  return [
    { ...plain, id: 'level', label: column.level, width: 50, phone: 'line', sort: sortBy('gravity', null) },
    { ...plain, id: 'number', label: column.number, width: 104, phone: 'hidden' },
    { ...plain, id: 'watched', label: column.watched, width: null, phone: 'title' },
    ...rule,
    { ...plain, id: 'county', label: column.county, width: 84, phone: 'line', sort: sortBy('area', null) },
    { ...plain, id: 'department', label: column.department, width: 92, phone: 'hidden' },
    ...score,
    { ...plain, id: 'since', label: column.since, width: 56, phone: 'hidden', sort: sortBy('raised', '-raised') },
    { ...plain, id: 'due', label: column.due, title: dueTitle, width: 80, phone: 'figure', sort: sortBy('due', '-due') },
    { ...plain, id: 'state', label: column.state, width: 66, phone: 'line' },
    { ...plain, id: 'assignee', label: column.assignee, width: 72, phone: 'line' },
  ]
}

export interface RowInput {
  readonly choice: WarningsChoice
  readonly names: CodeNames
  readonly withScore: boolean
  /** Id of the opened one. */
  readonly opened: number | null
  /** Mark of the page that the row stands on. */
  readonly after: string | null
}

/** One row, in the order of the columns. */
export function presentRow(line: WarningLine, { choice, names, withScore, opened, after }: RowInput, reader: Reader): WorkRowView {
  const { text } = reader
  const words = text.warnings
  const limit = sayLimit(line, reader)
  const cells: readonly WorkCellView[] = [
    { kind: 'mark', mark: line.level, text: words.levelShort[line.level], tone: TONES[line.level] },
    { kind: 'text', text: writeWarningNumber(line.id, line.sinceDate), tone: 'quiet' },
    { kind: 'text', text: nameWatched(line, reader) },
    ...(choice.rule === null ? [{ kind: 'text' as const, text: nameRule(line.rule, reader), title: `${line.rule} ${nameRule(line.rule, reader)}` }] : []),
    { kind: 'text', text: nameArea({ code: line.areaCode, name: line.areaName }, reader.language), title: [line.cityName, line.areaName].join(text.common.dot) },
    { kind: 'text', text: names.departments[line.departmentCode] ?? line.departmentName, title: line.departmentName },
    ...(withScore ? [presentScore(line.score)] : []),
    { kind: 'text', text: formatDayInList(line.sinceDate), title: line.sinceDate },
    line.settledDate === null ? { kind: 'text', text: limit.text, tone: limit.tone, title: line.dueDate } : { kind: 'text', text: formatDayInList(line.settledDate), title: line.settledDate, tone: 'quiet' },
    { kind: 'text', text: words.state[line.state], ...(line.escalation > 0 ? { title: words.escalated[line.escalation === 1 ? 1 : 2] } : {}) },
    { kind: 'text', text: line.assigneeName ?? '—', ...(line.assigneeName === null ? { tone: 'quiet' as const } : {}) },
  ]
  return { id: String(line.id), href: addressWarnings(choice, after, line.id), open: line.id === opened, level: line.level, cells }
}

function presentScore(score: number | null): WorkCellView {
  if (score === null) return { kind: 'text', text: '—', tone: 'quiet' }
  return { kind: 'bar', text: formatCount(score), value: Math.min(score, FULL_SCORE), full: FULL_SCORE, tick: null }
}
