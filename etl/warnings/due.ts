/** What loads have moved since the rules were asked last: written within the load, taken by the run. */
import type pg from 'pg'
import { getFact, type FactName } from '#domain/facts.ts'
import { queryRules, reckonedRules, rowRules } from '#domain/warnings/index.ts'
import { getEntity } from '#etl/entities/index.ts'
import type { Change } from '#etl/refresh/changes.ts'
import type { Moved } from '#etl/refresh/reach.ts'

/** Above this a rule is asked of everything: looking up so many keys costs as much. */
const MOST_KEYS = 5_000
type KeyColumn = 'subject_id' | 'task_id'

/** Facts and tables that some rule reads. */
const sources: ReadonlySet<string> = new Set<string>([...rowRules.map(({ fact }) => fact), ...[...queryRules, ...reckonedRules].flatMap(({ readsFrom }) => readsFrom)])

/** Writes down, within the load, which keys of facts and tables moved; without keys, that any of them may have. */
export async function noteDue(client: pg.Client, changes: ReadonlyMap<string, Change>, moved: ReadonlyMap<FactName, Moved>): Promise<void> {
  // A fact that moved tells more than the table of the same name.
  const told = new Set<string>(moved.keys())
  for (const [entity, change] of changes) {
    if (!sources.has(entity) || told.has(entity)) continue
    await note(client, entity, change === 'all' ? null : `changed_${entity}`, getEntity(entity).key)
  }
  for (const [fact, { rows }] of moved) {
    if (sources.has(fact)) await note(client, fact, rows === 'all' ? null : `moved_${fact}`, Object.keys(getFact(fact).columns))
  }
}

/** Writes down that everything may have moved. */
export async function noteEverythingDue(client: pg.Client): Promise<void> {
  await client.query('delete from warn.due')
  await client.query('insert into warn.due (source) select unnest($1::text[])', [[...sources]])
}

async function note(client: pg.Client, source: string, relation: string | null, columns: readonly string[]): Promise<void> {
  const held = (['subject_id', 'task_id'] as const).filter((column) => columns.includes(column))
  if (relation === null || held.length === 0) {
    await client.query('insert into warn.due (source) values ($1)', [source])
    return
  }
  await client.query(`insert into warn.due (source, ${held.join(', ')}) select distinct $1, ${held.join(', ')} from ${relation}`, [source])
}

export interface Due {
  /** What of these sources moved, by a key: nothing, some keys, or everything. */
  find(reads: readonly string[], column: KeyColumn | null): Promise<'nothing' | 'everything' | readonly string[]>
}

interface Touched {
  readonly source: string
  readonly subject_id: string | null
  readonly task_id: string | null
}

/** Empties the list. Of a source that moved much no keys are read: it is asked whole. */
export async function takeDue(client: pg.Client): Promise<Due> {
  const { rows: counts } = await client.query<{ source: string; count: number }>('select source, count(*)::integer as count from warn.due group by source')
  const small = counts.filter(({ count }) => count <= MOST_KEYS).map(({ source }) => source)
  const { rows } = await client.query<Touched>('select distinct source, subject_id, task_id from warn.due where source = any ($1)', [small])
  await client.query('delete from warn.due')
  return {
    find: (reads, column) => {
      const moved = counts.filter(({ source }) => reads.includes(source))
      if (moved.length === 0) return Promise.resolve('nothing')
      if (column === null || moved.some(({ source }) => !small.includes(source))) return Promise.resolve('everything')
      const keys = new Set<string>()
      for (const row of rows) {
        if (!reads.includes(row.source)) continue
        const key = row[column]
        if (key === null) return Promise.resolve('everything')
        keys.add(key)
      }
      return Promise.resolve(keys.size > MOST_KEYS ? 'everything' : [...keys])
    },
  }
}
