/** One row while it is read: its values by column, what was found against it, what it is warned of. */
import { describeIssue, type Issue, type IssueCode } from '#etl/issues.ts'
import type { CellReader, Row, Source } from '#etl/source.ts'

/** Where one column's text stands in a row of the file, and how it is read. */
export interface Slot {
  readonly column: string
  /** Position of the column's value in a row's values. */
  readonly index: number
  readonly header: string
  readonly position: number
  readonly isRequired: boolean
  readonly read: CellReader
}

export class RowState implements Row {
  readonly issues: Issue[] = []
  readonly warned: IssueCode[] = []
  readonly values: (string | null)[]
  readonly slots: readonly Slot[]
  private readonly index = new Map<string, number>()
  private readonly slotByColumn: ReadonlyMap<string, Slot>
  private cells: readonly string[] = []

  constructor(source: Source, slotsOf: (indexOf: (column: string) => number) => readonly Slot[]) {
    for (const column of source.entity.columns) this.index.set(column.name, this.index.size)
    for (const field of source.fields) if (!this.index.has(field.column)) this.index.set(field.column, this.index.size)
    this.slots = slotsOf((column) => this.indexOf(column))
    this.slotByColumn = new Map(this.slots.map((slot) => [slot.column, slot]))
    this.values = new Array<string | null>(this.index.size).fill(null)
  }

  /** Position of a column's value. @throws when the source has no such column. */
  indexOf(column: string): number {
    const found = this.index.get(column)
    if (found === undefined) throw new Error(`no column ${column} in this source`)
    return found
  }

  begin(cells: readonly string[]): void {
    this.cells = cells
    this.issues.length = 0
    this.warned.length = 0
    this.values.fill(null)
  }

  get(column: string): string | null {
    return this.values[this.indexOf(column)] ?? null
  }

  set(column: string, value: string | null): void {
    this.values[this.indexOf(column)] = value
  }

  refuse(column: string, code: IssueCode, details: Readonly<Record<string, string>> = {}): void {
    const slot = this.slotByColumn.get(column)
    const sent = slot === undefined ? '' : (this.cells[slot.position] ?? '')
    this.issues.push(describeIssue(code, { field: column, header: slot?.header ?? '', sent }, details))
  }

  /** Refuses a cell for what it is: what its text was refused for follows from that and is not said. */
  refuseInstead(header: string, column: string, code: IssueCode): void {
    const others = this.issues.filter((issue) => issue.header !== header)
    this.issues.splice(0, Infinity, ...others)
    this.refuse(column, code)
  }

  warn(code: IssueCode): void {
    this.warned.push(code)
  }

  /** Refuses the row when one of these columns is empty and nothing was said about it yet. */
  requireFilled(columns: readonly { name: string; index: number }[]): void {
    for (const { name: column, index } of columns) {
      if (this.values[index] === null && !this.issues.some((issue) => issue.field === column)) this.refuse(column, 'required-missing')
    }
  }
}
