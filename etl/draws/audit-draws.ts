/** Audits the draws whose records came or changed since the last audit, and keeps what every test told. */
import type pg from 'pg'
import { auditDraw, LEAST_DRAWN } from '#domain/fairness/audit.ts'
import { showDraw } from '#domain/fairness/shown.ts'
import { createGatherer, type LargeDraw } from '#etl/draws/gather.ts'

const DRAWS_AT_ONCE = 100

/** What changed since the batch `$1`; the first time everything did. */
const DUE = `
  create temp table due_draws on commit drop as
  select task_id from core.draws where batch_id > $1
  union select task_id from core.drawn_subjects where batch_id > $1
  union select task_id from core.drawn_inspectors where batch_id > $1
  union select task_id from core.task_events where batch_id > $1 and event_code in ('drawn-by-system', 'chosen-by-hand', 'list-locked', 'list-changed')
  union select task_id from core.tasks where batch_id > $1 and state_code in ('00', '99')
  union select task_id from history.draws where ended_batch_id > $1
  union select task_id from history.drawn_subjects where ended_batch_id > $1
  union select task_id from history.drawn_inspectors where ended_batch_id > $1`

const KEEP = `
  with draws as (
    select task_id, min(drawn_date) as drawn_date, max(frame_count) as frame_count
    from core.draws join due_draws using (task_id) group by 1
  ),
  drawn as (
    select task_id, count(*)::integer as drawn_count from core.drawn_subjects join due_draws using (task_id) group by 1
  ),
  locks as (
    select task_id, min(happened_at) filter (where event_code = 'list-locked') as locked_at,
      greatest(count(*) filter (where event_code = 'drawn-by-system') - 1, 0)::integer as redraw_count,
      bool_or(event_code = 'chosen-by-hand') as is_hand_chosen
    from core.task_events join due_draws using (task_id) group by 1
  ),
  changes as (
    select task_id,
      count(*) filter (where reason is null)::integer as silent_count, count(*) filter (where reason is not null)::integer as reasoned_count
    from core.task_events join locks using (task_id)
    where event_code = 'list-changed' and happened_at > locked_at
    group by 1
  ),
  redrawn as (
    -- Sent anew with another day or another number of objects.
    select due_draws.task_id, count(distinct former.ended_batch_id)::integer as redraw_count
    from due_draws
    join history.draws as former using (task_id)
    join core.draws using (task_id, department_code)
    where former.ended_by = 'replaced' and (former.drawn_date, former.drawn_count) is distinct from (draws.drawn_date, draws.drawn_count)
    group by 1
  )
  insert into warn.audited_draws (
    task_id, area_code, city_code, department_code, object_kind_code, drawn_date, drawn_count, frame_count, silent_change_count,
    reasoned_change_count, redraw_count, outside_count, is_hand_chosen, audited_batch_id
  )
  select
    task_id, region_areas.area_code, region_areas.city_code, tasks.department_code, tasks.object_kind_code, draws.drawn_date, coalesce(drawn.drawn_count, 0),
    draws.frame_count, coalesce(changes.silent_count, 0), coalesce(changes.reasoned_count, 0),
    coalesce(locks.redraw_count, 0) + coalesce(redrawn.redraw_count, 0), 0, coalesce(locks.is_hand_chosen, false), $1
  from draws
  join core.tasks using (task_id)
  join mart.region_areas using (region_code)
  left join drawn using (task_id)
  left join locks using (task_id)
  left join changes using (task_id)
  left join redrawn using (task_id)
  where tasks.state_code not in ('00', '99')`

const LARGE = `
  create temp table large_draws on commit drop as
  select task_id, area_code, department_code, object_kind_code, drawn_date, frame_count, extract(year from drawn_date)::integer as year
  from warn.audited_draws join due_draws using (task_id)
  where drawn_count >= $1`

const ADJUST = `
  with ranked as (
    select task_id, test, p, p * count(*) over () / row_number() over (order by p, task_id, test) as weighed
    from warn.draw_audits where p is not null
  ),
  adjusted as (
    select task_id, test, least(1, min(weighed) over (order by p desc, task_id desc, test desc rows unbounded preceding)) as adjusted_p from ranked
  )
  update warn.draw_audits set adjusted_p = adjusted.adjusted_p
  from adjusted
  where draw_audits.task_id = adjusted.task_id and draw_audits.test = adjusted.test and draw_audits.adjusted_p is distinct from adjusted.adjusted_p`

const LEAST = `
  with least as (select task_id, min(adjusted_p) as adjusted_p from warn.draw_audits where adjusted_p is not null group by 1)
  update warn.audited_draws set least_adjusted_p = least.adjusted_p
  from least
  where audited_draws.task_id = least.task_id and audited_draws.least_adjusted_p is distinct from least.adjusted_p`

/**
 * Works inside the caller's transaction, under the load lock.
 * @returns how many draws were audited anew
 */
export async function auditDraws(client: pg.Client): Promise<number> {
  const { rows: [state] } = await client.query<{ last: number; now: number }>(
    'select coalesce((select max(audited_batch_id) from warn.audited_draws), 0) as last, (select batch_id from ops.generation) as now')
  if (state === undefined) return 0
  const { last, now } = state
  await client.query('drop table if exists due_draws, large_draws')
  await client.query(DUE.replaceAll('$1', String(Number(last))))
  await client.query('delete from warn.audited_draws using due_draws where audited_draws.task_id = due_draws.task_id')
  const { rowCount } = await client.query(KEEP, [now])
  await client.query(LARGE.replaceAll('$1', String(LEAST_DRAWN)))
  const { rows: large } = await client.query<LargeDraw>(
    'select task_id as "taskId", area_code as scope, year, object_kind_code as kind, frame_count as "frameCount" from large_draws order by task_id')
  if (large.length > 0) {
    await client.query('analyze large_draws')
    const gatherer = await createGatherer(client)
    for (let from = 0; from < large.length; from += DRAWS_AT_ONCE) await keepTests(client, await gatherer.gather(large.slice(from, from + DRAWS_AT_ONCE)), now)
  }
  if ((rowCount ?? 0) > 0) {
    await client.query(ADJUST)
    await client.query(LEAST)
  }
  return rowCount ?? 0
}

async function keepTests(client: pg.Client, draws: Awaited<ReturnType<Awaited<ReturnType<typeof createGatherer>>['gather']>>, batch: number): Promise<void> {
  const tests = draws.flatMap((draw) => [...auditDraw(draw)].map(([test, outcome]) => ({
    task_id: draw.taskId, test, numbers: outcome.numbers,
    statistic: outcome.kind === 'told' ? outcome.statistic : null, p: outcome.kind === 'told' ? outcome.p : null,
    method: outcome.kind === 'told' ? outcome.method : null, untold: outcome.kind === 'told' ? null : outcome.because,
  })))
  await client.query(
    `insert into warn.draw_audits (task_id, test, statistic, p, method, untold, numbers, audited_batch_id)
     select task_id, test, statistic, p, method, untold, numbers, $2
     from jsonb_to_recordset($1::jsonb) as told (task_id text, test text, statistic double precision, p double precision, method text, untold text, numbers jsonb)`,
    [JSON.stringify(tests), batch],
  )
  const shown = draws.map((draw) => ({
    task_id: draw.taskId, shown: showDraw(draw), directory: draw.frame.reduce((sum, { count }) => sum + count, 0),
    outside: draw.rows.filter(({ place }) => place === null).length,
  }))
  await client.query(
    `update warn.audited_draws set shown = kept.shown, directory_count = kept.directory, outside_count = kept.outside
     from jsonb_to_recordset($1::jsonb) as kept (task_id text, shown jsonb, directory integer, outside integer)
     where audited_draws.task_id = kept.task_id`,
    [JSON.stringify(shown)],
  )
}
