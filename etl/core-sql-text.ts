/** Small pieces of SQL text that the steps of an entity are written with. */

/** A named statement of a generated file. */
export interface Step {
  readonly name: string
  readonly says: string
  readonly sql: string
}

/** `a.x = b.x and a.y = b.y` over some columns. */
export function matchOn(left: string, right: string, columns: readonly string[], theirs: readonly string[] = columns): string {
  return columns.map((name, index) => `${left}.${name} = ${right}.${theirs[index] ?? name}`).join(' and ')
}

/** `a.x, a.y`, or bare names without a table. */
export const listOf = (columns: readonly string[], table?: string): string =>
  columns.map((name) => (table === undefined ? name : `${table}.${name}`)).join(', ')
