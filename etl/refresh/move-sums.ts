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
    key: ['indicator', 'city_code', 'month_date', 'area_code', 'department_code', 'risk_class'],
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
 * Adds the differences that the moved rows of facts make; cells that come to nothing are removed. Cells of a fact that was written
 * whole are written whole too. The facts come together, at the end of a refresh, so that readers of the sums wait for nothing but this.
 */
export async function moveSums(client: pg.Client, moved: ReadonlyMap<FactName, Moved>): Promise<void> {
  if (moved.size === 0) return
  const isWhole = (name: FactName): boolean => moved.get(name)?.rows === 'all'
  const whole = [...moved.keys()].filter(isWhole)
  let wholeCount = 0
  for (const name of moved.keys()) {
    const count = await sumRows(client, name)
    if (isWhole(name)) wholeCount += count
  }
  const differences = await sumMoves(client, [...moved.keys()].filter((name) => !isWhole(name)))
  for (const level of levels) {
    const count = differences.get(level.table) ?? 0
    if (count + wholeCount === 0) continue
    const write = async (order: string): Promise<void> => {
      await clearWhole(client, level, whole.filter((name) => moved.get(name)?.isFirst !== true))
      // While the table is small: looking for cells goes through it once more.
      if (count > 0) await addDifferences(client, level, order)
      for (const name of whole) await writeWhole(client, level, name)
    }
    const isLarge = await isLargePart(client, level.table, count + wholeCount)
    if (!isLarge || !(await withoutIndexes(client, level.table, () => write('')))) await write(`order by ${level.key.join(', ')}`)
  }
  await forgetSums(client, moved.keys())
}

/** Leaves in `moved_cells_<fact>` what its moved rows add to the cells of all levels that are summed from rows. @returns how many cells that is */
async function sumRows(client: pg.Client, name: FactName): Promise<number> {
  const { rowCount } = await client.query(`create temporary table moved_cells_${name} on commit drop as ${readMartSql(`sums/${name}`)}`)
  return rowCount ?? 0
}

/** Leaves in `moved_<sums table>` what facts add to each level, by their `moved_cells_<fact>`. @returns how many cells of each table that is. */
async function sumMoves(client: pg.Client, names: readonly FactName[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (names.length === 0) return counts
  for (const level of levels) {
    const { rowCount } = await client.query(`create temporary table moved_${level.table} on commit drop as ${writeDifferences(level, names)}`)
    counts.set(level.table, rowCount ?? 0)
  }
  return counts
}

function writeDifferences({ key, from }: Level, names: readonly FactName[]): string {
  const columns = key.join(', ')
  if ('below' in from) return writeSumOf(key, `moved_${from.below}`)
  return names
    .map((name) => `select ${columns}, numerator, denominator from moved_cells_${name} where ${from.column} is not null`)
    .join('\nunion all\n')
}

function writeSumOf(key: readonly string[], cells: string): string {
  const columns = key.join(', ')
  return `select ${columns}, sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator
    from ${cells} group by ${columns} having sum(numerator) <> 0 or sum(denominator) <> 0`
}

async function clearWhole(client: pg.Client, { table }: Level, names: readonly FactName[]): Promise<void> {
  if (names.length > 0) await client.query(`delete from mart.${table} where indicator = any ($1)`, [names.flatMap(findCodes)])
}

/** Writes the cells of a fact whose `moved_cells_<fact>` hold all of it. */
async function writeWhole(client: pg.Client, { table, key, from }: Level, name: FactName): Promise<void> {
  const codes = findCodes(name).map(quoteLiteral).join(', ')
  const columns = key.join(', ')
  const cells =
    'below' in from
      ? writeSumOf(key, `(select * from mart.${from.below} where indicator in (${codes})) as below`)
      : `select ${columns}, numerator, denominator from moved_cells_${name} where ${from.column} is not null`
  await client.query(`insert into mart.${table} (${columns}, numerator, denominator) ${cells}`)
}

/** Drops what `sumRows` and `sumMoves` left. */
async function forgetSums(client: pg.Client, facts: Iterable<FactName>): Promise<void> {
  const tables = [...[...facts].map((name) => `moved_cells_${name}`), ...levels.map(({ table }) => `moved_${table}`)]
  await client.query(`drop table if exists ${tables.join(', ')}`)
}

/** Makes the cells of a fact what its rows say, whatever they were; `moved_<fact>` must hold the fact itself. */
export async function replaceSums(client: pg.Client, name: FactName): Promise<void> {
  await sumRows(client, name)
  await sumMoves(client, [name])
  for (const level of levels) {
    const { table, key } = level
    const columns = key.join(', ')
    await client.query(
      `delete from mart.${table} as cell
       where cell.indicator = any ($1) and not exists (select from moved_${table} as made where ${matchKey(key, 'cell', 'made')})`,
      [findCodes(name)],
    )
    await client.query(
      `insert into mart.${table} as cell (${columns}, numerator, denominator)
       select ${columns}, numerator, denominator from moved_${table}
       order by ${columns}
       on conflict (${columns}) do update
       set numerator = excluded.numerator, denominator = excluded.denominator
       where (cell.numerator, cell.denominator) is distinct from (excluded.numerator, excluded.denominator)`,
    )
  }
  await forgetSums(client, [name])
}

/** Cells of a fact, by table, that differ from what its rows say; `moved_<fact>` must hold the fact itself. */
export async function compareSums(client: pg.Client, name: FactName): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  await sumRows(client, name)
  await sumMoves(client, [name])
  for (const level of levels) {
    const { table, key } = level
    const { rows } = await client.query<{ differing: number }>(
      `select count(*) as differing
       from (select * from mart.${table} where indicator = any ($1)) as cell
       full join moved_${table} as made on ${matchKey(key, 'cell', 'made')}
       where (cell.numerator, cell.denominator) is distinct from (made.numerator, made.denominator)`,
      [findCodes(name)],
    )
    found.set(table, rows[0]?.differing ?? 0)
  }
  await forgetSums(client, [name])
  return found
}

/**
 * Adds `moved_<sums table>` to the cells that stand, and what has no cell yet beside them. Every cell is looked up once; which have none
 * is asked by `not in`, since the planner expects next to no change and would go through the changed ones again for each.
 * @param order New cells that come in the order of an index cost it less; without one, sorting is for nothing.
 */
async function addDifferences(client: pg.Client, { table, key }: Level, order: string): Promise<void> {
  const columns = key.join(', ')
  const { rows } = await client.query<{ emptied: string[] | null }>(
    `with changed as (
       update mart.${table} as cell
       set numerator = cell.numerator + moved.numerator, denominator = cell.denominator + moved.denominator
       from moved_${table} as moved
       where ${matchKey(key, 'cell', 'moved')}
       returning cell.*, cell.ctid as place
     ),
     come as (
       insert into mart.${table} (${columns}, numerator, denominator)
       select ${columns}, numerator, denominator from moved_${table} as moved
       where (${columns}) not in (select ${columns} from changed)
       ${order}
     )
     select array_agg(place::text) as emptied from changed where numerator = 0 and denominator = 0`,
  )
  const emptied = rows[0]?.emptied ?? []
  if (emptied.length > 0) await client.query(`delete from mart.${table} where ctid = any ($1::tid[])`, [emptied])
}
