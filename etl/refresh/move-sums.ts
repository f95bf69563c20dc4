/** Adds what moved rows of facts change into the sums of every level, each level from the one below. */
import type pg from 'pg'
import type { FactName } from '#domain/facts.ts'
import { findCodes } from '#etl/compile.ts'
import { quoteLiteral } from '#etl/compile/condition-text.ts'
import { isLargePart, withoutIndexes } from '#etl/refresh/bulk.ts'
import type { Moved } from '#etl/refresh/reach.ts'
import { matchKey, readMartSql } from '#etl/refresh/sql-text.ts'

interface Level {
  readonly table: string
  readonly key: readonly string[]
  /** The level that this one is summed from, or the column that tells its cells among those that the rows of a fact give. */
  readonly from: { readonly below: string } | { readonly column: string }
}

/** The sums of the warehouse, lower levels first; each is summed from what the level below moved. */
export const levels: readonly Level[] = [
  {
    table: 'area_months',
    key: ['indicator', 'area_code', 'city_code', 'department_code', 'risk_class', 'month_date'],
    from: { column: 'area_code' },
  },
  {
    table: 'city_class_months',
    key: ['indicator', 'city_code', 'department_code', 'risk_class', 'month_date'],
    from: { below: 'area_months' },
  },
  { table: 'city_months', key: ['indicator', 'city_code', 'month_date'], from: { below: 'city_class_months' } },
  { table: 'city_days', key: ['indicator', 'city_code', 'day'], from: { column: 'day' } },
  {
    table: 'industry_months',
    key: ['indicator', 'city_code', 'industry_code', 'risk_class', 'month_date'],
    from: { column: 'industry_code' },
  },
]

/**
 * Adds the differences that the moved rows of facts make; cells that come to nothing are removed. The facts come together, at the end
 * of a refresh, so that readers of the sums wait for nothing but this.
 */
export async function moveSums(client: pg.Client, moved: ReadonlyMap<FactName, Moved>): Promise<void> {
  if (moved.size === 0) return
  const counts = await sumMoves(client, moved)
  for (const level of levels) {
    const count = counts.get(level.table) ?? 0
    if (count === 0) continue
    const isLarge = await isLargePart(client, level.table, count)
    if (isLarge && (await withoutIndexes(client, level.table, () => addDifferences(client, level, count, '')))) continue
    await addDifferences(client, level, count, `order by ${findUnique(level).join(', ')}`)
  }
  await forgetSums(client, moved.keys())
}

/** Leaves in `moved_<sums table>` what facts add to each level. @returns how many cells of each table that is. */
async function sumMoves(client: pg.Client, facts: ReadonlyMap<FactName, Moved>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const name of facts.keys()) {
    await client.query(`create temporary table moved_cells_${name} on commit drop as ${readMartSql(`sums/${name}`)}`)
  }
  for (const level of levels) {
    const { rowCount } = await client.query(`create temporary table moved_${level.table} on commit drop as ${writeDifferences(level, facts)}`)
    counts.set(level.table, rowCount ?? 0)
  }
  return counts
}

function writeDifferences({ table, key, from }: Level, facts: ReadonlyMap<FactName, Moved>): string {
  const columns = key.join(', ')
  if ('below' in from) {
    return `select ${columns}, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator
      from moved_${from.below} group by ${columns} having sum(numerator) <> 0 or sum(denominator) <> 0`
  }
  const parts: string[] = []
  for (const [name, { rows, isFirst }] of facts) {
    const made = `select ${columns}, numerator, denominator from moved_cells_${name} where ${from.column} is not null`
    parts.push(rows === 'all' && !isFirst ? subtractStanding(made, table, columns, name) : made)
  }
  return parts.join('\nunion all\n')
}

/** Query for the cells of a fact as a whole less those that stand. */
function subtractStanding(made: string, table: string, columns: string, name: FactName): string {
  const amount = (part: string): string => `coalesce(made.${part}, 0) - coalesce(cell.${part}, 0) as ${part}`
  const codes = findCodes(name).map(quoteLiteral).join(', ')
  return `select ${columns}, ${amount('numerator')}, ${amount('denominator')}
    from (${made}) as made
    full join (select * from mart.${table} where indicator in (${codes})) as cell using (${columns})
    where (made.numerator, made.denominator) is distinct from (cell.numerator, cell.denominator)`
}

/** Drops what `sumMoves` left. */
async function forgetSums(client: pg.Client, facts: Iterable<FactName>): Promise<void> {
  const tables = [...[...facts].map((name) => `moved_cells_${name}`), ...levels.map(({ table }) => `moved_${table}`)]
  await client.query(`drop table ${tables.join(', ')}`)
}

/** What `sumMoves` is told of a fact that stands as a whole in `moved_<fact>` and is summed as if it had just come. */
const asFirst = (name: FactName): ReadonlyMap<FactName, Moved> => new Map([[name, { rows: 'all', keepsPlaces: false, isFirst: true }]])

/** Makes the cells of a fact what its rows say, whatever they were; `moved_<fact>` must hold the fact itself. */
export async function replaceSums(client: pg.Client, name: FactName): Promise<void> {
  await sumMoves(client, asFirst(name))
  for (const level of levels) {
    const { table, key } = level
    const unique = findUnique(level)
    const columns = key.join(', ')
    await client.query(
      `delete from mart.${table} as cell
       where cell.indicator = any ($1) and not exists (select from moved_${table} as made where ${matchKey(unique, 'cell', 'made')})`,
      [findCodes(name)],
    )
    await client.query(
      `insert into mart.${table} as cell (${columns}, numerator, denominator)
       select ${columns}, numerator, denominator from moved_${table}
       order by ${unique.join(', ')}
       on conflict (${unique.join(', ')}) do update
       set city_code = excluded.city_code, numerator = excluded.numerator, denominator = excluded.denominator
       where (cell.city_code, cell.numerator, cell.denominator) is distinct from (excluded.city_code, excluded.numerator, excluded.denominator)`,
    )
  }
  await forgetSums(client, [name])
}

/** Cells of a fact, by table, that differ from what its rows say; `moved_<fact>` must hold the fact itself. */
export async function compareSums(client: pg.Client, name: FactName): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  await sumMoves(client, asFirst(name))
  for (const level of levels) {
    const { table } = level
    const { rows } = await client.query<{ differing: number }>(
      `select count(*) as differing
       from (select * from mart.${table} where indicator = any ($1)) as cell
       full join moved_${table} as made on ${matchKey(findUnique(level), 'cell', 'made')}
       where (cell.city_code, cell.numerator, cell.denominator) is distinct from (made.city_code, made.numerator, made.denominator)`,
      [findCodes(name)],
    )
    found.set(table, rows[0]?.differing ?? 0)
  }
  await forgetSums(client, [name])
  return found
}

/** @param order New cells that come in the order of an index cost it less; without one, sorting is for nothing. */
async function addDifferences(client: pg.Client, level: Level, count: number, order: string): Promise<void> {
  const { table, key } = level
  const unique = findUnique(level)
  const sameKey = matchKey(unique, 'cell', 'moved')
  const { rows } = await client.query<{ changed: number; emptied: number }>(
    `with changed as (
       update mart.${table} as cell
       set numerator = cell.numerator + moved.numerator, denominator = cell.denominator + moved.denominator
       from moved_${table} as moved
       where ${sameKey}
       returning cell.numerator, cell.denominator
     )
     select count(*) as changed, count(*) filter (where numerator = 0 and denominator = 0) as emptied from changed`,
  )
  const { changed, emptied } = rows[0] ?? { changed: 0, emptied: 0 }
  if (changed < count) {
    const columns = key.join(', ')
    await client.query(
      `insert into mart.${table} (${columns}, numerator, denominator)
       select ${columns}, numerator, denominator from moved_${table} as moved
       where not exists (select from mart.${table} as cell where ${sameKey})
       ${order}`,
    )
  }
  if (emptied > 0) {
    await client.query(
      `delete from mart.${table} as cell using moved_${table} as moved where ${sameKey} and cell.numerator = 0 and cell.denominator = 0`,
    )
  }
}

/** The city of an area is known by the area: it is no part of that table's key. */
function findUnique({ table, key }: Level): string[] {
  return key.filter((column) => table !== 'area_months' || column !== 'city_code')
}
