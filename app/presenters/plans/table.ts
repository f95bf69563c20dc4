/** A table of lists and plans: its columns, and how each value reads on the page and in a file. */
import { nameArea } from '#app/presenters/area-names.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { WorkCellView, WorkColumnView } from '#app/presenters/view-models.ts'
import type { CodeNames, PlanRow } from '#app/queries/types.ts'
import type { Text } from '#app/text.ts'

export type PlanTableId = Extract<keyof Text['exports']['title'], `plan-${string}`>
type ColumnWord = keyof Text['plans']['column']

/** What a value is, and so how it reads. */
type Kind = 'text' | 'count' | 'date' | 'area' | 'department' | 'departments' | 'lacking' | 'changes' | 'level' | 'directory' | 'facet' | 'cell' | 'months' | 'share'

export interface PlanColumn {
  readonly name: string
  readonly word: ColumnWord | null
  readonly kind: Kind
  readonly width: number | null
  readonly phone: WorkColumnView['phone']
}

export interface PlanTable {
  readonly id: PlanTableId
  readonly columns: readonly PlanColumn[]
  /** Columns that name a row. */
  readonly key: readonly string[]
}

/** Names a column. Its word is the head; without one the head is the month that its name holds. */
export const column = (name: string, word: ColumnWord | null, kind: Kind, width: number | null, phone: WorkColumnView['phone'] = 'hidden'): PlanColumn => ({ name, word, kind, width, phone })

/** Twelve narrow columns, January to December. */
export const monthColumns = (kind: 'cell' | 'months'): readonly PlanColumn[] => Array.from({ length: 12 }, (_, index) => column(`m${String(index + 1).padStart(2, '0')}`, null, kind, 46))

/** The head of a column. */
export function headColumn({ name, word }: PlanColumn, { text }: Pick<Reader, 'text'>): string {
  return word === null ? text.plans.months.month(Number(name.slice(1))) : text.plans.column[word]
}

/** What a value says, in words. */
export function sayValue({ name, kind }: PlanColumn, row: PlanRow, names: CodeNames, { text, language }: Reader): string {
  const words = text.plans
  const value = row[name] ?? null
  if (kind === 'share') return sayShare(row)
  if (value === null || value === '') return kind === 'months' ? words.months.nothing : ''
  const code = String(value)
  switch (kind) {
    case 'count':
      return formatCount(Number(value))
    case 'area':
      return nameArea({ code, name: names.areas[code] ?? code }, language)
    case 'department':
      return names.departments[code] ?? code
    case 'departments':
      return code.split('、').map((one) => names.departments[one] ?? one).join(text.common.listComma)
    case 'lacking':
      return code.split(',').map((one) => findWord(text.records.codes.lacking, one)).join(text.common.listComma)
    case 'changes':
      return code.split('\u001e').map((line) => sayChange(line.split('\u001f'), names, text)).join(text.common.listJoin)
    case 'level':
      return findWord(words.level, code)
    case 'directory':
      return findWord(words.directory, code)
    case 'facet':
      return code.split(',').map((one) => nameFacet(one, text)).join(text.common.listComma)
    case 'cell':
      return readCell(code).says(text)
    case 'months':
      return sayMonths(code, text)
    default:
      return code
  }
}

/** States that ask for nothing. */
const IN_ORDER: readonly string[] = ['same', 'guided', 'covered']

/** The same as a cell of a list. */
export function presentValue(shown: PlanColumn, row: PlanRow, names: CodeNames, reader: Reader): WorkCellView {
  const { kind, name } = shown
  const said = sayValue(shown, row, names, reader)
  if (kind === 'cell' && said !== '') {
    const { mark, count } = readCell(String(row[name]))
    return { kind: 'mark', mark, text: count, ...(mark === 'missed' ? { tone: 'bad' as const } : {}) }
  }
  if (kind === 'lacking' || kind === 'facet') return { kind: 'text', text: said, tone: IN_ORDER.includes(String(row[name])) ? 'quiet' : 'strong', title: said }
  return { kind: 'text', text: said, title: said, ...(kind === 'count' && Number(row[name]) === 0 ? { tone: 'quiet' as const } : {}) }
}

/** A reason in words; a field of comprehensive supervision is its own name. */
export function nameFacet(facet: string, text: Text): string {
  return findWord({ ...text.records.codes.lacking, ...text.plans.facet }, facet)
}

function findWord(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code
}

function sayChange([field = '', before = '', after = '']: readonly string[], names: CodeNames, text: Text): string {
  const tell = (value: string): string => (value === '' ? text.plans.empty : field === 'department_code' ? (names.departments[value] ?? value) : value)
  return text.plans.change(findWord(text.plans.told, field), tell(before), tell(after))
}

/** `missed:2`: which mark it bears, how many, and what it says. */
function readCell(code: string): { mark: 'missed' | 'met' | 'not-due'; count: string; says: (text: Text) => string } {
  const [state = '', count = ''] = code.split(':')
  if (state === 'missed') return { mark: 'missed', count, says: ({ plans }) => plans.cell.missed(count) }
  if (state === 'done') return { mark: 'met', count, says: ({ plans }) => plans.cell.done(count) }
  return { mark: 'not-due', count, says: ({ plans }) => plans.cell.planned(count) }
}

function sayMonths(code: string, { plans }: Text): string {
  const [missed = '0', done = '0', planned = '0'] = code.split(':')
  return code === '0:0:0' ? plans.months.nothing : plans.months.written(missed, done, planned)
}

/** Half-up on whole numbers, a tenth of a per cent. */
function sayShare(row: PlanRow): string {
  const [guided, items] = [Number(row.guided ?? 0), Number(row.items ?? 0)]
  if (items === 0) return ''
  const tenths = Math.floor((guided * 2000 + items) / (2 * items))
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}
