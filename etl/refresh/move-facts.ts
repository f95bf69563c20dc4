/**
 * Makes rows of a fact anew and leaves in `moved_<fact>` what that changed, with a sign: −1 for a row as it was, +1 for a row
 * as it is. Rows that come out as they were are in neither part.
 */
import type pg from 'pg'
import { getFact, type FactName } from '#domain/facts.ts'
import { isLargePart, withoutIndexes } from '#etl/refresh/bulk.ts'
import { hasRows } from '#etl/refresh/changes.ts'
import { createInputs, createTouched, EVERYTHING, forgetFact, type Moved, type Reach } from '#etl/refresh/reach.ts'
import { matchKey, readMartSql } from '#etl/refresh/sql-text.ts'
import { touches } from '#etl/refresh/touches.ts'

/** Makes the fact's rows within reach. @returns what became of it, or null when every row came out as it was. */
export async function moveFact(client: pg.Client, name: FactName, reach: Reach): Promise<Moved | null> {
  const { table } = getFact(name)
  const { keepsPlaces } = reach
  await createInputs(client, name, reach)
  if (!(await hasRows(client, `mart.${table}`))) return (await fillFact(client, name)) ? { rows: 'all', keepsPlaces, isFirst: true } : null
  if (reach.isRenewal && (await renewFact(client, name))) return { rows: 'all', keepsPlaces, isFirst: false }
  await makeRows(client, name, reach)
  const count = await compareRows(client, name)
  if (count === 0) return null
  const replace = (): Promise<void> => replaceRows(client, name)
  if (!(await isLargePart(client, table, count / 2)) || !(await withoutIndexes(client, table, replace))) await replace()
  return { rows: 'some', keepsPlaces, isFirst: false }
}

/** Counts rows of a fact that a fresh making would not give, or would give beside it. */
export async function compareFact(client: pg.Client, name: FactName): Promise<number> {
  await createInputs(client, name, EVERYTHING)
  await makeRows(client, name, EVERYTHING)
  const count = await compareRows(client, name)
  await forgetFact(client, name)
  return count
}

/** Lets `moved_<fact>` be the fact itself, as if all its rows had just come. */
export async function takeWholeFact(client: pg.Client, name: FactName): Promise<void> {
  await client.query(`create temporary view moved_${name} as select *, 1 as sign from mart.${getFact(name).table}`)
}

/** The first rows of an empty fact: straight into the table, indexes afterwards; what moved is the fact itself. */
async function fillFact(client: pg.Client, name: FactName): Promise<boolean> {
  const { table } = getFact(name)
  let count = 0
  const fill = async (): Promise<void> => {
    const { rowCount } = await client.query(`insert into mart.${table} (${listColumns(name).join(', ')}) ${writeMade(name)}`)
    count = rowCount ?? 0
  }
  if (!(await withoutIndexes(client, table, fill))) await fill()
  await takeWholeFact(client, name)
  return count > 0
}

/**
 * Writes the fact anew as a whole. Rows go and come in one statement, which reads the fact as it stood before: who began to read
 * earlier still finds the old rows. @returns false when somebody reads it now: nothing was done
 */
async function renewFact(client: pg.Client, name: FactName): Promise<boolean> {
  const { table } = getFact(name)
  const isRenewed = await withoutIndexes(client, table, async () => {
    await client.query(`with gone as (delete from mart.${table}) insert into mart.${table} (${listColumns(name).join(', ')}) ${writeMade(name)}`)
  })
  if (isRenewed) await takeWholeFact(client, name)
  return isRenewed
}

/** Rows as they are to be, in `made_<fact>`, and those that they take the place of, in `was_<fact>`. */
async function makeRows(client: pg.Client, name: FactName, { rows }: Reach): Promise<void> {
  const { key } = touches[name]
  // A chosen row may give rows beside those touched (another year of the subject): they stay as they are.
  const only = rows === 'some' ? ` where (${key.join(', ')}) in (select ${key.join(', ')} from touched_${name})` : ''
  await client.query(`create temporary table made_${name} on commit drop as ${writeMade(name)}${only}`)
  const was = `select * from mart.${getFact(name).table}`
  if (rows === 'every') {
    await client.query(`create temporary view was_${name} as ${was}`)
  } else {
    await client.query(`analyze made_${name} (${key.join(', ')})`)
    await createTouched(client, `was_${name}`, name, { source: was, key })
  }
}

/** Writes `moved_<fact>`. @returns how many rows it holds, old and new. */
async function compareRows(client: pg.Client, name: FactName): Promise<number> {
  const { key } = getFact(name)
  const plain = listPlainColumns(name)
  const differs = `(${plain.map((column) => `was.${column}`).join(', ')}) is distinct from (${plain.map((column) => `made.${column}`).join(', ')})`
  const columns = (side: string): string => listColumns(name).map((column) => `${side}.${column}`).join(', ')
  const sameKey = matchKey(key, 'was', 'made')
  const { rowCount } = await client.query(
    `create temporary table moved_${name} on commit drop as
     select ${columns('was')}, -1 as sign, made.${key[0]} is not null as is_replaced
     from was_${name} as was left join made_${name} as made on ${sameKey}
     where made.${key[0]} is null or ${differs}
     union all
     select ${columns('made')}, 1 as sign, was.${key[0]} is not null as is_replaced
     from made_${name} as made left join was_${name} as was on ${sameKey}
     where was.${key[0]} is null or ${differs}`,
  )
  return rowCount ?? 0
}

async function replaceRows(client: pg.Client, name: FactName): Promise<void> {
  const { table, key } = getFact(name)
  const { rows } = await client.query<{ gone: boolean; changed: boolean; come: boolean }>(
    `select
       coalesce(bool_or(sign = -1 and not is_replaced), false) as gone,
       coalesce(bool_or(is_replaced), false) as changed,
       coalesce(bool_or(sign = 1 and not is_replaced), false) as come
     from moved_${name}`,
  )
  const has = rows[0] ?? { gone: false, changed: false, come: false }
  const moved = `moved_${name} as moved where ${matchKey(key, 'was', 'moved')}`
  if (has.gone) await client.query(`delete from mart.${table} as was using ${moved} and moved.sign = -1 and not moved.is_replaced`)
  if (has.changed) {
    const values = listPlainColumns(name).map((column) => `${column} = moved.${column}`)
    await client.query(`update mart.${table} as was set ${values.join(', ')} from ${moved} and moved.sign = 1 and moved.is_replaced`)
  }
  if (has.come) {
    const columns = listColumns(name).join(', ')
    await client.query(`insert into mart.${table} (${columns}) select ${columns} from moved_${name} where sign = 1 and not is_replaced`)
  }
}

/** The fact's text, its columns in the order of the catalogue. */
function writeMade(name: FactName): string {
  return `select ${listColumns(name).join(', ')} from (${readMartSql(`facts/${name}`)}) as made`
}

function listColumns(name: FactName): string[] {
  return Object.keys(getFact(name).columns)
}

function listPlainColumns(name: FactName): string[] {
  return listColumns(name).filter((column) => !getFact(name).key.includes(column))
}
