/** How far a load reaches into a fact, and the relations that the fact's text reads within that reach. */
import type pg from 'pg'
import { getFact, type FactName } from '#domain/facts.ts'
import { estimateRows, isLargePart } from '#etl/refresh/bulk.ts'
import { hasRows, type Change } from '#etl/refresh/changes.ts'
import { readMartSql } from '#etl/refresh/sql-text.ts'
import type { Input } from '#etl/refresh/touch.ts'
import { touches } from '#etl/refresh/touches.ts'

export interface Reach {
  /** `some`: the keys in `touched_<fact>`; `every`: every row of the fact. */
  readonly rows: 'none' | 'some' | 'every'
  /** Rows stay where they are; only what came of them changes. */
  readonly keepsPlaces: boolean
  /** A large part of them will come out differently: cheaper to write the fact anew than to find out which. */
  readonly isRenewal: boolean
}

/** What became of a fact: `moved_<fact>` holds the rows that went and came, or the fact itself when it was written whole. */
export interface Moved {
  readonly rows: 'some' | 'all'
  readonly keepsPlaces: boolean
  /** Nothing stood there before. */
  readonly isFirst: boolean
}

const NOTHING: Reach = { rows: 'none', keepsPlaces: true, isRenewal: false }
/** The whole fact, made from the ground up. */
export const EVERYTHING: Reach = { rows: 'every', keepsPlaces: false, isRenewal: false }

/** Part of a fact's rows at which it is cheaper to go through all of it than to look up what is touched. */
const MOST_ROWS = 0.5

/** Writes the keys that a load touches into `touched_<fact>` and says how far they reach. */
export async function findReach(
  client: pg.Client,
  name: FactName,
  changes: ReadonlyMap<string, Change>,
  moved: ReadonlyMap<FactName, Moved>,
): Promise<Reach> {
  const { key, outcome } = touches[name]
  const causes = listCauses(name, changes, moved)
  if (causes.length === 0) return NOTHING
  if (!(await hasRows(client, `mart.${getFact(name).table}`))) return EVERYTHING
  const keepsPlaces = outcome !== undefined && causes.every(({ source }) => outcome.keepsPlaces.includes(source))
  const whole = causes.filter(({ isAll }) => isAll)
  if (whole.length > 0) {
    let largest = 0
    for (const { table } of whole) largest = Math.max(largest, await estimateRows(client, table))
    return { rows: 'every', keepsPlaces, isRenewal: await isLargePart(client, getFact(name).table, largest) }
  }
  const { rowCount } = await client.query(
    `create temporary table touched_${name} on commit drop as
     select distinct ${key.join(', ')} from (${causes.map(({ query }) => `(${query})`).join(' union all ')}) as touched`,
  )
  const count = rowCount ?? 0
  if (count === 0) return NOTHING
  await client.query(`analyze touched_${name}`)
  return { rows: (await isLargePart(client, getFact(name).table, count, MOST_ROWS)) ? 'every' : 'some', keepsPlaces, isRenewal: false }
}

interface Cause {
  readonly source: string
  readonly table: string
  readonly query: string
  /** Every row of its table may have changed. */
  readonly isAll: boolean
}

function listCauses(name: FactName, changes: ReadonlyMap<string, Change>, moved: ReadonlyMap<FactName, Moved>): Cause[] {
  const { by, after = {} } = touches[name]
  const causes: Cause[] = []
  for (const [entity, change] of changes) {
    const query = by[entity]
    if (query !== undefined) causes.push({ source: entity, table: `core.${entity}`, query, isAll: change === 'all' })
  }
  for (const [fact, { rows, keepsPlaces, isFirst }] of moved) {
    const rest = after[fact]
    if (rest === undefined || (keepsPlaces && rest.onPlaces)) continue
    causes.push({ source: fact, table: `mart.${getFact(fact).table}`, query: rest.query, isAll: rows === 'all' && !isFirst })
  }
  return causes
}

/**
 * Creates the relations that the fact's text reads: chosen rows of core, other inputs, and the places of rows. The whole of them
 * are views; touched parts are tables with statistics, since nobody can guess how many rows a few keys of two columns have.
 */
export async function createInputs(client: pg.Client, name: FactName, reach: Reach): Promise<void> {
  const { key, chosen, outcome } = touches[name]
  const create = async (relation: string, input: Input): Promise<void> => {
    if (reach.rows === 'every') await client.query(`create temporary view ${relation} as ${input.whole ?? input.source}`)
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

/** Of rows that have the columns of `key`, those whose key is touched, as a table with statistics of the key. */
export async function createTouched(client: pg.Client, relation: string, name: FactName, { source, key }: Input): Promise<void> {
  const columns = key.join(', ')
  await client.query(
    `create temporary table ${relation} on commit drop as
     select source.* from (select distinct ${columns} from touched_${name}) as touched join (${source}) as source using (${columns})`,
  )
  await client.query(`analyze ${relation} (${columns})`)
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
