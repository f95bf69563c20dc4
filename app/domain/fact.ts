/** The shape of a fact: what is counted, at which grain, with which columns, and what its rows are made from. */

/** How a column is compared and shown. `date` is a `YYYY-MM-DD` day. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'date'

export interface FactColumn {
  readonly type: ColumnType
  readonly zh: string
  readonly en: string
  /** Shown to roles with that duty alone (risk class of an enterprise). */
  readonly isInternal?: boolean
  /** Kept so that figures lead to their deliveries; no list shows it. */
  readonly isBatch?: boolean
}

/** Rows of a source table that a row of a fact is made from. */
export interface FactSource {
  /** Source table; core and history hold its rows under the same name. */
  readonly table: string
  /** Column of the source table → column of the fact that it equals; a region stands for the area that it counts in. */
  readonly on: Readonly<Record<string, string>>
  /** Day of the source's row that must lie in the fact's `year`, or in the twelve months up to and including its 1 January. */
  readonly within?: { readonly day: string; readonly span: 'year' | 'year-before' }
  /** Column of the fact that keeps the batch of that row, where there is one row at most. */
  readonly batch?: string
}

export interface Fact {
  readonly table: string
  readonly grain: { readonly zh: string; readonly en: string }
  /** Columns that identify a row, in the order of the primary key. */
  readonly key: readonly string[]
  /** Source tables whose delivery this fact stands on; a city that owes one of them is "not reported". */
  readonly reportedBy: readonly string[]
  /** What a row is made from, the table first whose rows it stands for. */
  readonly madeOf: readonly FactSource[]
  /** Tables whose rows decide about a row without being part of it: a list that an item must stand on. */
  readonly heldAgainst: readonly string[]
  /** Directories of the whole province that it rests on besides. */
  readonly restsOn: readonly string[]
  /** Rows belong to a department of their area; `''` stands for those of none. */
  readonly hasDepartment: boolean
  /** Cells of this fact are split by risk class / by industry as well. */
  readonly hasRiskClass: boolean
  readonly hasIndustry: boolean
  readonly columns: Readonly<Record<string, FactColumn>>
}

/** How rows of a fact find those that they are made from. */
export const byTask = { task_id: 'task_id' }
export const byVisit = { subject_id: 'subject_id', task_id: 'task_id' }
export const byResult = { ...byVisit, department_code: 'department_code', item_code: 'item_code' }
export const bySubject = { subject_id: 'subject_id' }

/** Columns by their type, with their names. */
export const text = (zh: string, en: string): FactColumn => ({ type: 'text', zh, en })
export const integer = (zh: string, en: string): FactColumn => ({ type: 'integer', zh, en })
export const flag = (zh: string, en: string): FactColumn => ({ type: 'boolean', zh, en })
export const day = (zh: string, en: string): FactColumn => ({ type: 'date', zh, en })
export const internal = (zh: string, en: string): FactColumn => ({ type: 'text', zh, en, isInternal: true })
export const batch = (zh: string, en: string): FactColumn => ({ type: 'integer', zh, en, isBatch: true })

/** Where a row counts, and whose it is. */
export const place = {
  area_code: text('地区代码', 'area code'),
  city_code: text('市代码', 'city code'),
  department_code: text('部门代码', 'department code'),
}
