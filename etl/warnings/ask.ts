/** Which rules a run asks, with which thresholds, and of what: everything, some keys, or the rows whose day has come. */
import type pg from 'pg'
import type { WarningRule } from '#domain/warning.ts'
import { warningRules } from '#domain/warnings/index.ts'
import type { Due } from '#etl/warnings/due.ts'
import type { Thresholds } from '#etl/warnings/found.ts'

export type KeyColumn = 'subject_id' | 'task_id'

export type Reach =
  | { readonly kind: 'everything' }
  /** Keys that moved; of rows, also those whose day came after `since`. */
  | { readonly kind: 'keys'; readonly column: KeyColumn; readonly keys: readonly string[]; readonly since: string }

export interface Ask {
  readonly rule: WarningRule
  readonly settingNo: number
  readonly thresholds: Thresholds
  readonly reach: Reach
}

interface Setting {
  readonly rule_code: string
  readonly setting_no: number
  readonly thresholds: Record<string, number>
  readonly is_enabled: boolean
}

interface Asked {
  readonly rule_code: string
  readonly asked_date: string
  readonly rule_version: number
  readonly setting_no: number
}

export interface Chosen {
  readonly asks: readonly Ask[]
  /** Rules that are asked once a day, had been asked, and whose facts have moved since. */
  readonly behind: readonly string[]
}

/** Chooses what to ask; it changes nothing. A rule that is switched off is not asked: what it raised stays as it is. */
export async function chooseAsks(client: pg.Client, today: string, isFull: boolean, due: Due, rules: readonly WarningRule[] = warningRules): Promise<Chosen> {
  const settings = new Map((await readSettings(client, today)).map((setting) => [setting.rule_code, setting]))
  const { rows } = await client.query<Asked>('select rule_code, asked_date::text, rule_version, setting_no from warn.asked')
  const asked = new Map(rows.map((row) => [row.rule_code, row]))
  const hasNewDelivery = await isAnythingDelivered(client)
  const asks: Ask[] = []
  const behind: string[] = []
  for (const rule of rules) {
    const setting = settings.get(rule.code)
    const before = asked.get(rule.code)
    if (setting?.is_enabled === false) continue
    const settingNo = setting?.setting_no ?? 0
    const isKnown = before !== undefined && before.rule_version === rule.version && before.setting_no === settingNo && before.asked_date <= today
    const reach: Reach | null = isFull || !isKnown ? { kind: 'everything' } : await findReach(rule, before.asked_date, today, { due, hasNewDelivery })
    if (reach !== null && isKnown && !isFull && isDaily(rule) && before.asked_date === today) behind.push(rule.code)
    else if (reach !== null) asks.push({ rule, settingNo, thresholds: { ...readShipped(rule), ...setting?.thresholds }, reach })
  }
  return { asks, behind }
}

interface Moved {
  readonly due: Due
  readonly hasNewDelivery: boolean
}

/** Whether a load has come since the last run, though it may have moved nothing. */
async function isAnythingDelivered(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is_new: boolean }>(
    `select coalesce(max(batch_id), 0) > coalesce((select batch_id from warn.runs order by run_id desc limit 1), -1) as is_new from ops.deliveries`,
  )
  return rows[0]?.is_new === true
}

/** @returns null when nothing that the rule reads has moved and no day has come */
async function findReach(rule: WarningRule, since: string, today: string, { due, hasNewDelivery }: Moved): Promise<Reach | null> {
  const isNewDay = since < today
  // A rule that is not made of rows may answer otherwise on each day.
  if (rule.kind !== 'rows' && isNewDay) return { kind: 'everything' }
  if (rule.kind === 'rows' && rule.since === 'this-year' && since.slice(0, 4) < today.slice(0, 4)) return { kind: 'everything' }
  const column = findColumn(rule)
  const reads = rule.kind === 'rows' ? [rule.fact] : rule.readsFrom
  const moved = hasNewDelivery && reads.includes('deliveries') ? 'everything' : await due.find(reads, column)
  if (moved === 'everything') return { kind: 'everything' }
  if (moved === 'nothing' || moved.length === 0) return isNewDay ? { kind: 'keys', column: column ?? 'subject_id', keys: [], since } : null
  return { kind: 'keys', column: column ?? 'subject_id', keys: moved, since }
}

const isDaily = (rule: WarningRule): boolean => rule.kind === 'reckoned' && rule.asked === 'daily'

/** The column by whose keys a rule can be asked alone. */
function findColumn(rule: WarningRule): KeyColumn | null {
  if (rule.kind === 'rows') return 'subject_id'
  if (rule.kind === 'reckoned' || rule.askedBy === 'whole') return null
  return rule.askedBy === 'subject' ? 'subject_id' : 'task_id'
}

const readShipped = (rule: WarningRule): Thresholds => Object.fromEntries(Object.entries(rule.thresholds).map(([name, { value }]) => [name, value]))

/** The setting of each rule in force on a day: the newest whose day has come. */
async function readSettings(client: pg.Client, today: string): Promise<Setting[]> {
  const { rows } = await client.query<Setting>(
    `select distinct on (rule_code) rule_code, setting_no, thresholds, is_enabled
     from warn.rule_settings where from_date <= $1 order by rule_code, setting_no desc`,
    [today],
  )
  return rows
}

/** Forgets rules that are switched off, so that each is asked anew of everything once it is switched on. */
export async function forgetSwitchedOff(client: pg.Client, today: string): Promise<void> {
  const off = (await readSettings(client, today)).filter(({ is_enabled }) => !is_enabled).map(({ rule_code }) => rule_code)
  await client.query('delete from warn.asked where rule_code = any ($1)', [off])
}

/** Remembers what was asked, so that the next run asks what moved since. */
export async function noteAsked(client: pg.Client, today: string, asks: readonly Ask[]): Promise<void> {
  await client.query(
    `insert into warn.asked (rule_code, asked_date, rule_version, setting_no)
     select rule_code, $4, rule_version, setting_no from unnest($1::text[], $2::integer[], $3::integer[]) as asked (rule_code, rule_version, setting_no)
     on conflict (rule_code) do update
       set asked_date = excluded.asked_date, rule_version = excluded.rule_version, setting_no = excluded.setting_no, is_behind = false
       where (asked.asked_date, asked.rule_version, asked.setting_no, asked.is_behind)
         is distinct from (excluded.asked_date, excluded.rule_version, excluded.setting_no, false)`,
    [asks.map(({ rule }) => rule.code), asks.map(({ rule }) => rule.version), asks.map(({ settingNo }) => settingNo), today],
  )
}

/** Remembers which rules wait for the next day. */
export async function noteBehind(client: pg.Client, codes: readonly string[]): Promise<void> {
  if (codes.length > 0) await client.query('update warn.asked set is_behind = true where rule_code = any ($1) and not is_behind', [codes])
}

/** Rules whose warnings are those of an earlier hour of the day. */
export async function findBehind(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ rule_code: string }>('select rule_code from warn.asked where is_behind order by rule_code')
  return rows.map(({ rule_code }) => rule_code)
}
