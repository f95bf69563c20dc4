/** How far a load reaches into a fact, and the relations that the fact's text reads within that reach. */
import type pg from 'pg'
import { getFact, type FactName } from '#domain/facts.ts'
import { isLargePart } from '#etl/refresh/bulk.ts'
import { hasRows, type Change } from '#etl/refresh/changes.ts'
import { readMartSql } from '#etl/refresh/sql-text.ts'
import { touches, type Input } from '#etl/refresh/touches.ts'

export interface Reach {
  /** `some`: the keys in `touched_<fact>`; `every`: every row of the fact. */
  readonly rows: 'none' | 'some' | 'every'
  /** Rows stay where they are; only what came of them changes. */
  readonly keepsPlaces: boolean
}

const NOTHING: Reach = { rows: 'none', keepsPlaces: true }
/** The whole fact, made from the ground up. */
export const EVERYTHING: Reach = { rows: 'every', keepsPlaces: false }

/** Part of a fact's rows at which it is cheaper to go through all of it than to look up what is touched. */
const MOST_ROWS = 0.5

/** Writes the keys that a load touches into `touched_<fact>` and says how far they reach. */
export async function findReach(
  client: pg.Client,
  name: FactName,
  changes: ReadonlyMap<string, Change>,
  moved: ReadonlySet<FactName>,
): Promise<Reach> {
  const { key, by, after = {}, outcome } = touches[name]
  const causes: { source: string; query: string; isAll: boolean }[] = []
  for (const [entity, change] of changes) {
    const query = by[entity]
    if (query !== undefined) causes.push({ source: entity, query, isAll: change === 'all' })
  }
  for (const fact of moved) {
    const query = after[fact]
    if (query !== undefined) causes.push({ source: fact, query, isAll: false })
  }
  if (causes.length === 0) return NOTHING
  if (!(await hasRows(client, `mart.${getFact(name).table}`))) return EVERYTHING
  const keepsPlaces = outcome !== undefined && causes.every(({ source }) => outcome.keepsPlaces.includes(source))
  if (causes.some(({ isAll }) => isAll)) return { rows: 'every', keepsPlaces }
  const { rowCount } = await client.query(
    `create temporary table touched_${name} on commit drop as
     select distinct ${key.join(', ')} from (${causes.map(({ query }) => `(${query})`).join(' union all ')}) as touched`,
  )
  const count = rowCount ?? 0
  if (count === 0) return NOTHING
  await client.query(`analyze touched_${name}`)
  return { rows: (await isLargePart(client, name, count, MOST_ROWS)) ? 'every' : 'some', keepsPlaces }
}

/**
 * Creates the relations that the fact's text reads: chosen rows of core, other inputs, and the places of rows. The whole of them
 * are views; touched parts are tables with statistics, since nobody can guess how many rows a few keys of two columns have.
 */
export async function createInputs(client: pg.Client, name: FactName, reach: Reach): Promise<void> {
  const { key, chosen, outcome } = touches[name]
  const create = async (relation: string, input: Input): Promise<void> => {
    if (reach.rows === 'every') await client.query(`create temporary view ${relation} as ${input.source}`)
    else await createTouched(client, relation, name, input)
  }
  if (!reach.keepsPlaces) await create(`chosen_${name}`, chosen)
  if (outcome === undefined) return
  for (const [relation, input] of Object.entries(outcome.inputs)) await create(relation, input)
  const places = listPlaceColumns(name, outcome.columns)
  if (reach.keepsPlaces) return create(`placed_${name}`, { source: `select ${places} from mart.${getFact(name).table}`, key })
  for (const [relation, input] of Object.entries(outcome.placeInputs)) await create(relation, input)
  await create(`placed_${name}`, { source: `select ${places} from (${readMartSql(`places/${name}`)}) as placed`, key })
}

/** Of rows that have the columns of `key`, those whose key is touched, as a table with statistics. */
export async function createTouched(client: pg.Client, relation: string, name: FactName, { source, key }: Input): Promise<void> {
  const columns = key.join(', ')
  await client.query(
    `create temporary table ${relation} on commit drop as
     select source.* from (select distinct ${columns} from touched_${name}) as touched join (${source}) as source using (${columns})`,
  )
  await client.query(`analyze ${relation}`)
}

/** Forgets what a refresh left of a fact, so that another one in the same transaction begins afresh. */
export async function forgetFact(client: pg.Client, name: FactName): Promise<void> {
  const { outcome } = touches[name]
  const inputs = Object.keys({ ...outcome?.inputs, ...outcome?.placeInputs })
  const names = [...inputs, ...['chosen', 'placed', 'touched', 'made', 'was', 'moved'].map((prefix) => `${prefix}_${name}`)]
  const { rows } = await client.query<{ name: string; is_view: boolean }>(
    `select relname as name, relkind = 'v' as is_view from pg_class
     where relnamespace = pg_my_temp_schema() and relname = any ($1)`,
    [names],
  )
  for (const isView of [true, false]) {
    const found = rows.filter((row) => row.is_view === isView).map((row) => `pg_temp.${row.name}`)
    if (found.length > 0) await client.query(`drop ${isView ? 'view' : 'table'} ${found.join(', ')} cascade`)
  }
}

function listPlaceColumns(name: FactName, outcome: readonly string[]): string {
  return Object.keys(getFact(name).columns)
    .filter((column) => !outcome.includes(column))
    .join(', ')
}
