/**
 * The run of the warning rules: asked after loads have committed and at the day's turn, still under the load lock, in a transaction of
 * its own. What loads moved and what the day moved is asked alone; a full run asks everything and must find the same.
 */
import type pg from 'pg'
import { LOAD_LOCK } from '#etl/load-lock.ts'
import { refreshMarts } from '#etl/refresh.ts'
import { chooseAsks, forgetSwitchedOff, noteAsked, noteBehind, type Ask } from '#etl/warnings/ask.ts'
import { takeDue } from '#etl/warnings/due.ts'
import { escalate, noteResults } from '#etl/warnings/follow.ts'
import { createFound, gather } from '#etl/warnings/gather.ts'
import { mergeFound, type MergeCounts } from '#etl/warnings/merge.ts'

export interface SettleOptions {
  /** The day that the rules are asked for, `YYYY-MM-DD`. */
  readonly today: string
  /** Asks every rule of every record. */
  readonly isFull?: boolean
  readonly log?: (line: string) => void
}

/**
 * Brings the stored warnings to what the rules say on a day; the caller has the load lock.
 * @throws when a rule fails: nothing has changed then, and what was due stays due
 */
export async function settleWarnings(client: pg.Client, { today, isFull = false, log = () => undefined }: SettleOptions): Promise<void> {
  const begun = performance.now()
  await client.query('begin')
  try {
    await client.query(`set local work_mem = '256MB'; set local jit = off; set local random_page_cost = 1.1; set local warn.is_running = 'on'`)
    const due = await takeDue(client)
    await forgetSwitchedOff(client, today)
    const { asks, behind } = await chooseAsks(client, today, isFull, due)
    await noteBehind(client, behind)
    const counts = asks.length === 0 ? null : await run(client, today, isFull, asks, log)
    const followed = (await escalate(client, today)) + (await noteResults(client, today))
    const cases = await moveCases(client)
    await client.query('commit')
    if (counts !== null || followed + cases > 0) log(`warnings: ${describe(counts)}, ${followed} followed, ${cases} cases moved · ${Math.ceil(performance.now() - begun)} ms`)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Settles once what was handed in together is loaded: files that come one after the other are no fault until the last is there. A run
 * that fails leaves the loads as they are, is told, and is made good by the next one.
 */
export async function settleAfterLoads(client: pg.Client, today: string | undefined, log: (line: string) => void): Promise<void> {
  if (today === undefined) return
  try {
    await settleLocked(client, { today, log })
  } catch (error) {
    log(`预警规则未能运行，下次再运行 / the warning rules could not be asked, the next run asks them: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Settles under the load lock. @throws when a rule fails */
export async function settleLocked(client: pg.Client, options: SettleOptions): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOAD_LOCK])
  try {
    await settleWarnings(client, options)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOAD_LOCK])
  }
}

async function run(client: pg.Client, today: string, isFull: boolean, asks: readonly Ask[], log: (line: string) => void): Promise<MergeCounts> {
  const { rows } = await client.query<{ run_id: number }>(
    `insert into warn.runs (run_date, batch_id, is_full) select $1, coalesce(max(batch_id), 0), $2 from ops.deliveries returning run_id`,
    [today, isFull],
  )
  await createFound(client)
  for (const ask of asks) {
    const begun = performance.now()
    await gather(client, today, ask)
    log(`warnings ${ask.rule.code}: ${ask.reach.kind === 'keys' ? `${ask.reach.keys.length} keys` : 'everything'} asked in ${Math.round(performance.now() - begun)} ms`)
  }
  const counts = await mergeFound(client, today, asks)
  await noteAsked(client, today, asks)
  await client.query(
    `update warn.runs set ended_at = clock_timestamp(), raised_count = $2, reopened_count = $3, graver_count = $4, ended_count = $5 where run_id = $1`,
    [rows[0]?.run_id, counts.raised, counts.reopened, counts.graver, counts.ended],
  )
  return counts
}

/** Takes the warnings that moved into their fact and its sums. @returns how many */
async function moveCases(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    `create temporary table changed_warnings on commit drop as
     select case_no as warning_id from warn.moved_cases join warn.warnings using (warning_id)`,
  )
  await client.query('delete from warn.moved_cases')
  if ((rowCount ?? 0) > 0) await refreshMarts(client, { entities: ['warnings'] })
  return rowCount ?? 0
}

function describe(counts: MergeCounts | null): string {
  if (counts === null) return 'nothing asked'
  return `${counts.raised} raised, ${counts.reopened} reopened, ${counts.graver} graver, ${counts.ended} ended`
}
