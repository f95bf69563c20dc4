/** Merges what the rules found into the warnings as they stand, and writes an act for every change. */
import type pg from 'pg'
import type { Ask } from '#etl/warnings/ask.ts'

export interface MergeCounts {
  readonly raised: number
  readonly reopened: number
  readonly graver: number
  readonly ended: number
}

const gravity = (level: string): string => `case ${level} when 'red' then 0 when 'orange' then 1 else 2 end`

/** Of what was asked: raises what is new, reopens what came again or grew graver, ends what is gone, and moves what lies elsewhere now. */
export async function mergeFound(client: pg.Client, today: string, asks: readonly Ask[]): Promise<MergeCounts> {
  await listAsked(client, asks)
  await client.query('analyze found_warnings')
  const ended = await endGone(client, today, asks)
  await addLimits(client, today)
  const reopened = await reopen(client, today)
  const graver = await makeGraver(client, today)
  const raised = await raise(client, today)
  await movePlaces(client)
  return { raised, reopened, graver, ended }
}

async function listAsked(client: pg.Client, asks: readonly Ask[]): Promise<void> {
  await client.query('create temporary table asked_rules (rule_code text, rule_version integer, setting_no integer, watches text, settle_days integer) on commit drop')
  await client.query('insert into asked_rules select * from unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::integer[])', [
    asks.map(({ rule }) => rule.code), asks.map(({ rule }) => rule.version), asks.map(({ settingNo }) => settingNo), asks.map(({ rule }) => rule.watches), asks.map(({ rule }) => rule.settleDays),
  ])
}

interface Group {
  readonly codes: string[]
  /** Null: asked of everything. */
  readonly column: string | null
  readonly keys: readonly string[]
}

/** Rules that were asked for the very same keys, which after a load are most of them: their warnings are looked up together. */
function groupByKeys(asks: readonly Ask[]): Iterable<Group> {
  const groups = new Map<string, Group>()
  for (const { rule, reach } of asks) {
    if (reach.kind === 'keys' && reach.keys.length === 0) continue
    const [column, keys] = reach.kind === 'keys' ? [reach.column, [...reach.keys].sort()] : [null, []]
    const name = `${column ?? ''} ${keys.join(' ')}`
    const group = groups.get(name) ?? { codes: [], column, keys }
    group.codes.push(rule.code)
    groups.set(name, group)
  }
  return groups.values()
}

/** What held and was asked for, and is found no longer. */
async function endGone(client: pg.Client, today: string, asks: readonly Ask[]): Promise<number> {
  await client.query('create temporary table gone_warnings (warning_id bigint primary key) on commit drop')
  for (const { codes, column, keys } of groupByKeys(asks)) {
    await client.query(
      `insert into gone_warnings
       select warning_id from warn.warnings
       where rule_code = any ($1) and holds ${column === null ? '' : `and ${column} = any ($2)`}
         and not exists (select from found_warnings where found_warnings.rule_code = warnings.rule_code and found_warnings.key = warnings.key)`,
      column === null ? [codes] : [codes, keys],
    )
  }
  const { rowCount } = await client.query(
    `with before as (
       select warning_id, state, is_open from warn.warnings join gone_warnings using (warning_id) order by warning_id for update of warnings
     ),
     written as (
       update warn.warnings
       set holds = false, ended_date = $1, version = version + 1,
         state = case when before.is_open then 'settled' else warnings.state end,
         outcome = case when before.is_open then 'mended' else outcome end,
         settled_date = case when before.is_open then $1 else settled_date end,
         settled_by = case when before.is_open then '' else settled_by end,
         settled_by_name = case when before.is_open then '' else settled_by_name end
       from before
       where warnings.warning_id = before.warning_id
       returning warnings.warning_id, before.state as from_state, warnings.state as to_state
     )
     insert into warn.acts (warning_id, act, from_state, to_state, acted_date)
     select warning_id, 'ended', from_state, to_state, $1 from written order by warning_id`,
    [today],
  )
  return rowCount ?? 0
}

/**
 * The day by which a warning that is raised now is to be settled: its own limit while that is still ahead, else so many working days
 * from today, for a limit that had passed before anybody was told is none. Where the calendar ends before, its last working day.
 */
async function addLimits(client: pg.Client, today: string): Promise<void> {
  await client.query(
    `create temporary table new_limits on commit drop as
     select
       asked_rules.*,
       coalesce(
         (
           select max(target.day)
           from mart.calendar_days as start
           join mart.calendar_days as target on target.is_working and target.day > start.day and target.working_index <= start.working_index + settle_days
           where start.day = $1::date
         ),
         mart.refuse_day($1::date)
       ) as limit_date
     from asked_rules
     where exists (
       select from found_warnings
       left join warn.warnings using (rule_code, key)
       where found_warnings.rule_code = asked_rules.rule_code and warnings.holds is not true
     )
     or exists (
       select from found_warnings
       join warn.warnings using (rule_code, key)
       where found_warnings.rule_code = asked_rules.rule_code and not warnings.is_open and ${gravity('found_warnings.level')} < warnings.gravity
     )`,
    [today],
  )
}

const LIMIT = 'case when found.due_date > $1 then found.due_date else new_limits.limit_date end'

/** What had ended and came again; and what was settled while it still held, once it is graver than it was then. */
async function reopen(client: pg.Client, today: string): Promise<number> {
  const { rowCount } = await client.query(
    `with before as (
       select warnings.warning_id, warnings.state, warnings.is_open, warnings.outcome, warnings.settled_date, warnings.linked_task_id, warnings.holds
       from warn.warnings
       join found_warnings as found using (rule_code, key)
       where not warnings.holds or (not warnings.is_open and ${gravity('found.level')} < warnings.gravity)
       order by warning_id for update of warnings
     ),
     written as (
       update warn.warnings
       set holds = true, ended_date = null, level = found.level, evidence = found.evidence, score = found.score, version = version + 1,
         rule_version = new_limits.rule_version, setting_no = new_limits.setting_no, due_date = ${LIMIT},
         reopened_count = reopened_count + 1, escalation = 0,
         state = case when before.is_open then warnings.state else 'new' end,
         assignee = case when before.is_open then assignee end, assignee_name = case when before.is_open then assignee_name end,
         hand_way = case when before.is_open then hand_way end, linked_task_id = case when before.is_open then warnings.linked_task_id end,
         outcome = null, outcome_reason = null, settled_date = null, settled_by = null, settled_by_name = null,
         checked_date = null, checked_by = null, checked_by_name = null
       from before, found_warnings as found, new_limits
       where warnings.warning_id = before.warning_id
         and found.rule_code = warnings.rule_code and found.key = warnings.key and new_limits.rule_code = warnings.rule_code
       returning warnings.warning_id, warnings.level, warnings.evidence, warnings.state as to_state, before.state as from_state,
         before.outcome, before.settled_date, before.linked_task_id, before.holds
     )
     insert into warn.acts (warning_id, act, from_state, to_state, detail, acted_date)
     select warning_id, 'reopened', from_state, to_state,
       jsonb_build_object(
         'level', level, 'evidence', evidence, 'is_graver', holds,
         'before', jsonb_build_object('outcome', outcome, 'settled_date', settled_date, 'linked_task_id', linked_task_id)
       ), $1
     from written order by warning_id`,
    [today],
  )
  return rowCount ?? 0
}

/** An open warning takes over the graver level; it never grows milder, since whoever has it in hand knows it as it was. */
async function makeGraver(client: pg.Client, today: string): Promise<number> {
  const { rowCount } = await client.query(
    `with before as (
       select warning_id, warnings.level from warn.warnings join found_warnings as found using (rule_code, key)
       where warnings.is_open and ${gravity('found.level')} < warnings.gravity
       order by warning_id for update of warnings
     ),
     written as (
       update warn.warnings
       set level = found.level, evidence = found.evidence, score = found.score, version = version + 1
       from before, found_warnings as found
       where warnings.warning_id = before.warning_id and found.rule_code = warnings.rule_code and found.key = warnings.key
       returning warnings.warning_id, warnings.level, before.level as from_level, warnings.evidence, warnings.state
     )
     insert into warn.acts (warning_id, act, from_state, to_state, detail, acted_date)
     select warning_id, 'graver', state, state, jsonb_build_object('from_level', from_level, 'level', level, 'evidence', evidence), $1
     from written order by warning_id`,
    [today],
  )
  return rowCount ?? 0
}

async function raise(client: pg.Client, today: string): Promise<number> {
  const { rowCount } = await client.query(
    `with written as (
       insert into warn.warnings (
         rule_code, rule_version, setting_no, key, watches, level, area_code, city_code, department_code, industry_code, subject_id, task_id, item_code,
         score, evidence, raised_date, raised_batch_id, due_date
       )
       select
         found.rule_code, new_limits.rule_version, new_limits.setting_no, found.key, new_limits.watches, found.level, found.area_code, found.city_code,
         found.department_code, found.industry_code, found.subject_id, found.task_id, found.item_code, found.score, found.evidence,
         found.raised_date, (select coalesce(max(batch_id), 0) from ops.deliveries), ${LIMIT}
       from found_warnings as found
       join new_limits using (rule_code)
       where not exists (select from warn.warnings where warnings.rule_code = found.rule_code and warnings.key = found.key)
       order by found.raised_date, found.rule_code, found.key
       returning warning_id, level, evidence
     )
     insert into warn.acts (warning_id, act, to_state, detail, acted_date)
     select warning_id, 'raised', 'new', jsonb_build_object('level', level, 'evidence', evidence), $1 from written order by warning_id`,
    [today],
  )
  return rowCount ?? 0
}

/** What is watched may lie in another area now, or be another department's: its warning goes with it. */
async function movePlaces(client: pg.Client): Promise<void> {
  const place = (side: string): string => ['area_code', 'city_code', 'department_code', 'industry_code'].map((column) => `${side}.${column}`).join(', ')
  await client.query(
    `update warn.warnings
     set area_code = found.area_code, city_code = found.city_code, department_code = found.department_code, industry_code = found.industry_code,
       version = version + 1
     from found_warnings as found
     where found.rule_code = warnings.rule_code and found.key = warnings.key and (${place('warnings')}) is distinct from (${place('found')})`,
  )
}
