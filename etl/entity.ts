/**
 * The shape of an entity: what core holds of one source table. The SQL of sql/core is generated from it,
 * and a test holds it to the tables of the migrations.
 */
import type { Wording } from '#domain/indicator.ts'

export type ColumnType = 'text' | 'date' | 'integer' | 'numeric' | 'boolean' | 'timestamp with time zone'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly isRequired: boolean
}

/** Columns that name the key of another entity; a row whose counterpart has not come waits for it. */
export interface Reference {
  readonly columns: readonly string[]
  readonly entity: string
}

export interface Entity {
  /** Table in core, history and staging. */
  readonly name: string
  readonly label: Wording
  /** What one row is, in words. */
  readonly grain: string
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  readonly reference: Reference | null
  /** Number that PostgreSQL gives a row when it first comes and that stays with it. */
  readonly identity: string | null
}

type ColumnShape = Omit<Column, 'name'>

/** A column that every row fills. */
export const must = (type: ColumnType): ColumnShape => ({ type, isRequired: true })
/** A column that may be empty. */
export const may = (type: ColumnType): ColumnShape => ({ type, isRequired: false })

interface EntityDraft {
  readonly name: string
  readonly label: Wording
  readonly grain: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, ColumnShape>>
  readonly reference?: Reference
  readonly identity?: string
}

/** Freezes an entity. @throws naming the entity when its key or a reference names a column that it lacks. */
export function defineEntity(draft: EntityDraft): Entity {
  const columns = Object.entries(draft.columns).map(([name, shape]) => ({ name, ...shape }))
  for (const name of [...draft.key, ...(draft.reference?.columns ?? [])]) {
    if (!(name in draft.columns)) throw new Error(`entity ${draft.name}: no column ${name}`)
  }
  for (const name of draft.key) {
    if (draft.columns[name]?.isRequired !== true) throw new Error(`entity ${draft.name}: key column ${name} must be filled`)
  }
  return Object.freeze({ ...draft, columns, reference: draft.reference ?? null, identity: draft.identity ?? null })
}

/** Columns of an entity outside its key. */
export function findPlainColumns(entity: Entity): string[] {
  return entity.columns.map((column) => column.name).filter((name) => !entity.key.includes(name))
}
