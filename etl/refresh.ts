/**
 * Brings the marts to what core says. A load moves the facts it touches and, by signed differences, every sum of them, in its own
 * transaction: boards never disagree with records. A full rebuild gives the same and stands as the proof.
 * All three doors work inside the caller's transaction.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { FactName } from '#domain/facts.ts'
import { factNames, findCodes } from '#etl/compile.ts'
import { findChanges, type Change } from '#etl/refresh/changes.ts'
import { compareGround, rebuildGround } from '#etl/refresh/ground.ts'
import { compareFact, moveFact, takeWholeFact } from '#etl/refresh/move-facts.ts'
import { compareSums, levels, moveSums, replaceSums } from '#etl/refresh/move-sums.ts'
import { EVERYTHING, findReach, forgetFact, type Moved } from '#etl/refresh/reach.ts'
import { readMartSql } from '#etl/refresh/sql-text.ts'
import { groundEntities, touches } from '#etl/refresh/touches.ts'
import { noteDue, noteEverythingDue } from '#etl/warnings/due.ts'

export interface RefreshOptions {
  /** Told of each step, one line. */
  readonly log?: (line: string) => void
  /** Batch that the figures stand on from now; without it the last batch of the deliveries. */
  readonly batchId?: number
}

/**
 * Moves the marts by what a load of these entities changed (`changed_<entity>`, see `findChanges`).
 * @throws when a result was inspected on a day that the working-day calendar cannot answer for (error code DR001).
 */
export async function refreshMarts(client: pg.Client, options: RefreshOptions & { readonly entities: readonly string[] }): Promise<void> {
  const changes = await findChanges(client, options.entities)
  if (groundEntities.some((entity) => changes.has(entity)) || !(await areTextsCurrent(client))) {
    return rebuildMarts(client, options)
  }
  await tunePlans(client)
  const moved = new Map<FactName, Moved>()
  for (const name of factNames) {
    const become = await refreshFact(client, name, changes, moved, options)
    if (become !== null) moved.set(name, become)
  }
  const begun = performance.now()
  await moveSums(client, moved)
  options.log?.(`mart sums: moved in ${Math.round(performance.now() - begun)} ms`)
  await noteDue(client, changes, moved)
  for (const name of factNames) await forgetFact(client, name)
  await advanceGeneration(client, options)
}

/** @returns what became of the fact, if a row of it moved; that stays in `moved_<fact>` for the facts that rest on it. */
async function refreshFact(
  client: pg.Client,
  name: FactName,
  changes: ReadonlyMap<string, Change>,
  moved: ReadonlyMap<FactName, Moved>,
  { log }: RefreshOptions,
): Promise<Moved | null> {
  const begun = performance.now()
  const reach = await findReach(client, name, changes, moved)
  if (reach.rows === 'none') return null
  const found = performance.now()
  const become = await moveFact(client, name, reach)
  const [finding, making] = [found - begun, performance.now() - found].map(Math.round)
  log?.(`mart ${name}: ${reach.rows} rows touched, found in ${finding} ms, made in ${making} ms`)
  return become
}

/** Makes ground, facts and sums anew from core; rows and cells that are right already stay as they are. */
export async function rebuildMarts(client: pg.Client, options: RefreshOptions = {}): Promise<void> {
  await tunePlans(client)
  await rebuildGround(client)
  for (const name of factNames) {
    const begun = performance.now()
    await moveFact(client, name, EVERYTHING)
    await forgetFact(client, name)
    const made = performance.now()
    await takeWholeFact(client, name)
    await replaceSums(client, name)
    await forgetFact(client, name)
    options.log?.(`mart ${name}: rebuilt in ${Math.round(made - begun)} ms, its sums in ${Math.round(performance.now() - made)} ms`)
  }
  for (const { table } of levels) {
    await client.query(`delete from mart.${table} where indicator <> all ($1)`, [factNames.flatMap(findCodes)])
    await client.query(`analyze mart.${table}`)
  }
  await noteEverythingDue(client)
  await advanceGeneration(client, options)
}

/** Counts rows and cells that differ from a full rebuild, by table; 0 everywhere is the proof. It changes nothing. */
export async function compareMarts(client: pg.Client): Promise<{ table: string; differing: number }[]> {
  await tunePlans(client)
  const found = await compareGround(client)
  const cells = new Map<string, number>()
  for (const { table } of levels) {
    const { rows } = await client.query<{ differing: number }>(`select count(*) as differing from mart.${table} where indicator <> all ($1)`, [
      factNames.flatMap(findCodes),
    ])
    cells.set(table, rows[0]?.differing ?? 0)
  }
  for (const name of factNames) {
    found.push({ table: `mart.fct_${name}`, differing: await compareFact(client, name) })
    await takeWholeFact(client, name)
    for (const [table, differing] of await compareSums(client, name)) cells.set(table, (cells.get(table) ?? 0) + differing)
    await forgetFact(client, name)
  }
  return [...found, ...[...cells].map(([table, differing]) => ({ table: `mart.${table}`, differing }))]
}

/**
 * Sorts and hashes a large load in memory, and looks up the rows of a small one by index: what a load touches is warm by then, so a
 * page out of order costs hardly more than the next one. Keys are texts, and hashing them is cheaper by far than sorting them by a
 * collation, so nothing is joined by sorting.
 */
async function tunePlans(client: pg.Client): Promise<void> {
  await client.query(
    `set local work_mem = '128MB'; set local maintenance_work_mem = '256MB'; set local random_page_cost = 1.1; set local jit = off;
     set local enable_mergejoin = off`,
  )
}

async function areTextsCurrent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is_current: boolean }>('select marts_sha256 is not distinct from $1 as is_current from ops.generation', [hashTexts()])
  return rows[0]?.is_current === true
}

async function advanceGeneration(client: pg.Client, { batchId }: RefreshOptions): Promise<void> {
  await client.query(
    `update ops.generation
     set generation = generation + 1,
         batch_id = greatest(batch_id, coalesce($1, (select max(batch_id) from ops.deliveries), 0)),
         loaded_at = now(),
         marts_sha256 = $2`,
    [batchId ?? null, hashTexts()],
  )
  // Whoever watches a figure is told when this commits.
  await client.query('select ops.queue_watch()')
}

/** What the marts are made by: the texts of the facts and of the sums. */
function hashTexts(): string {
  const hash = createHash('sha256')
  for (const name of factNames) {
    const parts = touches[name].outcome === undefined ? ['facts', 'sums'] : ['places', 'facts', 'sums']
    for (const part of parts) hash.update(readMartSql(`${part}/${name}`))
  }
  return hash.digest('hex')
}
