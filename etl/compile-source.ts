/** Source + header of one file + lookups → a reader that turns a row of cells into one line of COPY text, or into issues. */
import type { Lookups } from '#etl/lookups.ts'
import { describeIssue, type Issue, type IssueCode } from '#etl/issues.ts'
import type { RowMarks } from '#etl/reader.ts'
import type { Recognised } from '#etl/recognise.ts'
import { RowState, type Slot } from '#etl/row-state.ts'
import type { CellReader, Outcome, SheetFacts, Source } from '#etl/source.ts'

/** Outcomes remembered per column; a column with more different texts than this starts anew. */
const REMEMBERED = 10_000
const CODE_OF_MARK = { formula: 'formula-cell', merged: 'merged-cell-filled', 'formula-without-value': 'formula-without-value', error: 'error-cell', 'digits-lost': 'digits-lost' } as const
const NEEDS_ESCAPE = /[\\\n\r]/

export interface RowReader {
  /** Columns that the values of a line fill, in order. */
  readonly copyColumns: readonly string[]
  /** What stands between the values of a line; a null is written as nothing. */
  readonly copyDelimiter: string
  /**
   * The values of a row as COPY text without line break, or null when the row is refused: see `issues`.
   * @param raw the row's text when its cells were cut from it as they stand, else null
   * @param marks what the cells were beside their text
   */
  read(cells: readonly string[], raw: string | null, marks?: RowMarks | null): string | null
  /** Whether the row read last withdraws what it names. */
  readonly isWithdrawal: boolean
  readonly issues: readonly Issue[]
  /** Warnings of all rows taken in so far, by code. */
  readonly warnings: ReadonlyMap<IssueCode, number>
}

/** @param file headers as sent, header of the source → index in a row, and what divides the cells. */
export function compileSource(source: Source, file: Recognised, lookups: Lookups, sheet: SheetFacts = { is1904: false }): RowReader {
  const { header } = file
  const state = new RowState(source, (indexOf) => makeSlots(source, file, lookups, sheet, indexOf))
  const { slots } = state
  const rules = source.rules.map((rule) => rule.build(lookups))
  const required = source.entity.columns.filter((column) => column.isRequired).map(({ name }) => ({ name, index: state.indexOf(name) }))
  const key = source.entity.key.map((name) => ({ name, index: state.indexOf(name) }))
  const keySlots = slots.filter((slot) => source.entity.key.includes(slot.column))
  const readMark = compileWithdrawal(source, file, state)
  const warnings = new Map<IssueCode, number>()

  // When every cell of the file is one column of core, a row whose cells need no mending is copied as it stands.
  const mayPass = canPass(source, header, slots)
  const copyColumns = mayPass ? [...slots].sort((a, b) => a.position - b.position).map((slot) => slot.column) : source.entity.columns.map((column) => column.name)
  const copyDelimiter = mayPass ? file.delimiter : '\t'
  const encode = compileEncoder(copyColumns.map((name) => state.indexOf(name)), copyDelimiter)

  let isWithdrawal = false

  return {
    get isWithdrawal() {
      return isWithdrawal
    },
    copyColumns,
    copyDelimiter,
    issues: state.issues,
    warnings,
    read(cells, raw, marks = null) {
      state.begin(cells)
      if (cells.length !== header.length) {
        state.issues.push(describeIssue('wrong-column-count', { field: '', header: '', sent: '' }, { found: String(cells.length), wanted: String(header.length) }))
        return null
      }
      if (raw === null ? cells.some(isLost) : isLost(raw)) refuseLost(cells, header, state)
      isWithdrawal = readMark(cells)
      let isPlain = mayPass && raw !== null
      for (const slot of isWithdrawal ? keySlots : slots) {
        if (!readCell(slot, cells[slot.position] ?? '', state)) isPlain = false
      }
      if (marks !== null) readMarks(isWithdrawal ? keySlots : slots, marks, state)
      if (!isWithdrawal) for (const rule of rules) rule(state)
      state.requireFilled(isWithdrawal ? key : required)
      if (state.issues.length > 0) return null
      for (const code of state.warned) warnings.set(code, (warnings.get(code) ?? 0) + 1)
      return isPlain && raw !== null && !NEEDS_ESCAPE.test(raw) ? raw : encode(state.values)
    },
  }
}

/** Whether text was lost before it came here: what could not be decoded was written as U+FFFD. */
const isLost = (text: string): boolean => text.includes('\ufffd')

function refuseLost(cells: readonly string[], header: readonly string[], state: RowState): void {
  const position = cells.findIndex(isLost)
  state.issues.push(describeIssue('replacement-character', { field: '', header: header[position] ?? '', sent: cells[position] ?? '' }))
}

function canPass(source: Source, header: readonly string[], slots: readonly Slot[]): boolean {
  const positions = new Set(slots.map((slot) => slot.position))
  const known = new Set(source.entity.columns.map((column) => column.name))
  return (
    slots.length === header.length && positions.size === header.length && slots.every((slot) => known.has(slot.column)) && source.rules.every((rule) => rule.columns.length === 0)
  )
}

function compileWithdrawal(source: Source, { header, positions }: Recognised, state: RowState): (cells: readonly string[]) => boolean {
  const { withdrawal } = source
  const position = withdrawal === null ? undefined : positions.get(withdrawal.header)
  if (withdrawal === null || position === undefined) return () => false
  return (cells) => {
    const sent = cells[position] ?? ''
    const word = sent.trim()
    if (word === '') return false
    const mark = withdrawal.marks[word]
    if (mark === undefined) {
      state.issues.push(describeIssue('not-in-code-list', { field: '', header: header[position] ?? '', sent }, { allowed: Object.keys(withdrawal.marks).join('、') }))
    }
    return mark === true
  }
}

function makeSlots(source: Source, { header, positions }: Recognised, lookups: Lookups, sheet: SheetFacts, indexOf: (column: string) => number): Slot[] {
  return source.fields.flatMap((field) => {
    const position = positions.get(field.header)
    if (position === undefined) return []
    const read = field.kind.build(lookups, sheet)
    return [{
      column: field.column,
      index: indexOf(field.column),
      header: header[position] ?? field.header,
      position,
      isRequired: field.isRequired,
      read: field.kind.isRepeating ? remember(read) : read,
    }]
  })
}

/** Reads one cell into the row; answers whether its value is the cell as it stands. */
function readCell(slot: Slot, sent: string, state: RowState): boolean {
  const outcome = slot.read(sent)
  if (typeof outcome === 'string') {
    state.values[slot.index] = outcome
    return outcome === sent
  }
  if (outcome === null) {
    if (slot.isRequired) state.refuse(slot.column, 'required-missing')
    return sent === ''
  }
  if (outcome.value === undefined) {
    state.refuse(slot.column, outcome.code, outcome.details)
  } else {
    state.warn(outcome.code)
    state.values[slot.index] = outcome.value
  }
  return false
}

/** Refuses cells that do not hold what they show, and warns of those that were not typed in. Several columns may read one cell. */
function readMarks(slots: readonly Slot[], marks: RowMarks, state: RowState): void {
  let before = -1
  for (const { position, column, header } of [...slots].sort((a, b) => a.position - b.position)) {
    const mark = position === before ? undefined : marks[position]
    before = position
    if (mark === undefined) continue
    const code = CODE_OF_MARK[mark]
    if (mark === 'formula' || mark === 'merged') state.warn(code)
    else state.refuseInstead(header, column, code)
  }
}

/** Remembers outcomes by text; the text just seen is the likeliest to come again. */
function remember(read: CellReader): CellReader {
  const known = new Map<string, Outcome>()
  let lastSent = ''
  let lastOutcome: Outcome = read('')
  return (sent) => {
    if (sent === lastSent) return lastOutcome === lastSent ? sent : lastOutcome
    let outcome = known.get(sent)
    if (outcome === undefined) {
      outcome = read(sent)
      if (known.size >= REMEMBERED) known.clear()
      // A copy of its own: a slice would keep the whole piece of the file that it was cut from.
      const copy = Buffer.from(sent).toString()
      if (outcome === sent) outcome = copy
      known.set(copy, outcome)
    }
    lastSent = sent
    lastOutcome = outcome
    return outcome
  }
}

/** Values → one line of COPY text; the delimiter is escaped like the characters that COPY gives a meaning. */
function compileEncoder(columns: readonly number[], delimiter: string): (values: readonly (string | null)[]) => string {
  return (values) => {
    let out = ''
    for (let index = 0; index < columns.length; index += 1) {
      const value = values[columns[index] ?? 0] ?? null
      if (index > 0) out += delimiter
      if (value === null) continue
      out += value.includes(delimiter) || NEEDS_ESCAPE.test(value) ? escapeText(value, delimiter) : value
    }
    return out
  }
}

function escapeText(value: string, delimiter: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll(delimiter, `\\${delimiter}`)
}
