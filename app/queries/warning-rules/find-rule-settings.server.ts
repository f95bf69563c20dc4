/** Rules of warnings: how they are set, how many warnings each has in an area, and when they were last asked. */
import { sql } from 'kysely'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import type { EnteredSetting, PageScope, RuleCount, RulesRun } from '#app/queries/types.ts'

const MOST = 2_000

/** Every setting as it was entered, the last one first. @param rule of this rule alone */
export async function findRuleSettings({ db }: Pick<PageScope, 'db'>, rule: string | null = null): Promise<readonly EnteredSetting[]> {
  const { rows } = await sql<EnteredSetting>`
    select
      rule_code as rule, setting_no as "settingNo", thresholds, is_enabled as "isEnabled", from_date as "fromDate", reason,
      entered_by_name as "enteredByName", entered_at as "enteredAt"
    from read.warning_rule_settings
    where ${rule}::text is null or rule_code = ${rule}
    order by rule_code, setting_no desc
    limit ${MOST}`.execute(db)
  return rows
}

/** Warnings by rule, level and state, from sums. @throws RefusedError 403 or 404 for an area outside the right or unknown */
export async function countByRule(scope: PageScope, question: { readonly area: string; readonly department?: string | undefined }): Promise<readonly RuleCount[]> {
  const area = await requireArea(scope, question.area)
  const department = limitDepartment(scope, question.department) ?? null
  const { rows } = await sql<RuleCount>`
    select rule_code as rule, level, state, sum(warning_count)::bigint as count
    from read.warning_sums
    where (${area.level} = 'province' or (${area.level} = 'city' and city_code = ${area.code}) or area_code = ${area.code})
      and (${department}::text is null or department_code in (${department}, ''))
    group by rule_code, level, state
    having sum(warning_count) > 0
    order by rule_code, level, state`.execute(scope.db)
  return rows
}

/** The last run that came to its end; null before the first. */
export async function getLastRun({ db }: Pick<PageScope, 'db'>): Promise<RulesRun | null> {
  const { rows } = await sql<RulesRun>`
    select run_date as day, ended_at as "endedAt" from read.warning_runs where ended_at is not null order by run_id desc limit 1`.execute(db)
  return rows[0] ?? null
}
