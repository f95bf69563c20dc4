/** Adds what moved rows of a fact change into the sums of every level, each level from the one below. */
import type pg from 'pg'
import type { FactName } from '#domain/facts.ts'
import { findCodes } from '#etl/compile.ts'
import { matchKey, readMartSql } from '#etl/refresh/sql-text.ts'

interface Level {
  readonly table: string
  readonly key: readonly string[]
  /** Query for the differences of this level. */
  readonly from: string
}

const amounts = 'sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator'
const differs = 'sum(numerator) <> 0 or sum(denominator) <> 0'

/** The sums of the warehouse, lower levels first; each is summed from what the level below moved. */
export const levels: readonly Level[] = [
  {
    table: 'area_months',
    key: ['indicator', 'area_code', 'city_code', 'department_code', 'risk_class', 'month_date'],
    from: `select indicator, area_code, city_code, department_code, risk_class, month_date, numerator, denominator
      from moved_cells where area_code is not null`,
  },
  {
    table: 'city_class_months',
    key: ['indicator', 'city_code', 'department_code', 'risk_class', 'month_date'],
    from: `select indicator, city_code, department_code, risk_class, month_date, ${amounts}
      from moved_area_months group by indicator, city_code, department_code, risk_class, month_date having ${differs}`,
  },
  {
    table: 'city_months',
    key: ['indicator', 'city_code', 'month_date'],
    from: `select indicator, city_code, month_date, ${amounts}
      from moved_city_class_months group by indicator, city_code, month_date having ${differs}`,
  },
  {
    table: 'city_days',
    key: ['indicator', 'city_code', 'day'],
    from: 'select indicator, city_code, day, numerator, denominator from moved_cells where day is not null',
  },
  {
    table: 'industry_months',
    key: ['indicator', 'city_code', 'industry_code', 'risk_class', 'month_date'],
    from: `select indicator, city_code, industry_code, risk_class, month_date, numerator, denominator
      from moved_cells where industry_code is not null`,
  },
]

/** Adds the differences of a fact's moved rows; cells that come to nothing are removed. */
export async function moveSums(client: pg.Client, name: FactName): Promise<void> {
  const counts = await sumMoves(client, name)
  for (const level of levels) await addDifferences(client, level, counts.get(level.table) ?? 0)
  await forgetSums(client)
}

/** Leaves in `moved_<sums table>` what the moved rows of a fact add to each level. @returns how many cells of each table that is. */
async function sumMoves(client: pg.Client, name: FactName): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  await client.query(`create temporary table moved_cells on commit drop as ${readMartSql(`sums/${name}`)}`)
  for (const { table, from } of levels) {
    const { rowCount } = await client.query(`create temporary table moved_${table} on commit drop as ${from}`)
    counts.set(table, rowCount ?? 0)
  }
  return counts
}

/** Drops what `sumMoves` left. */
async function forgetSums(client: pg.Client): Promise<void> {
  await client.query(`drop table moved_cells, ${levels.map(({ table }) => `moved_${table}`).join(', ')}`)
}

/** Makes the cells of a fact what its rows say, whatever they were; `moved_<fact>` must hold the fact itself. */
export async function replaceSums(client: pg.Client, name: FactName): Promise<void> {
  await sumMoves(client, name)
  for (const { table, key } of levels) {
    const unique = findUnique(table, key)
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
  await forgetSums(client)
}

/** Cells of a fact, by table, that differ from what its rows say; `moved_<fact>` must hold the fact itself. */
export async function compareSums(client: pg.Client, name: FactName): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  await sumMoves(client, name)
  for (const { table, key } of levels) {
    const { rows } = await client.query<{ differing: number }>(
      `select count(*) as differing
       from (select * from mart.${table} where indicator = any ($1)) as cell
       full join moved_${table} as made on ${matchKey(findUnique(table, key), 'cell', 'made')}
       where (cell.city_code, cell.numerator, cell.denominator) is distinct from (made.city_code, made.numerator, made.denominator)`,
      [findCodes(name)],
    )
    found.set(table, rows[0]?.differing ?? 0)
  }
  await forgetSums(client)
  return found
}

async function addDifferences(client: pg.Client, { table, key }: Level, count: number): Promise<void> {
  if (count === 0) return
  const unique = findUnique(table, key)
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
       order by ${unique.join(', ')}`,
    )
  }
  if (emptied > 0) {
    await client.query(
      `delete from mart.${table} as cell using moved_${table} as moved where ${sameKey} and cell.numerator = 0 and cell.denominator = 0`,
    )
  }
}

/** The city of an area is known by the area: it is no part of that table's key. */
function findUnique(table: string, key: readonly string[]): string[] {
  return key.filter((column) => table !== 'area_months' || column !== 'city_code')
}
