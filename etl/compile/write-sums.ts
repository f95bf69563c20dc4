/**
 * One pass a fact: what rows of it add to the cells of every indicator and every warning that counts them.
 * The rows stand in `moved_<fact>` with a sign: +1 for a row that came, −1 for one that went.
 */
import { getFact, type Fact, type FactName } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import type { WarningRule } from '#domain/warning.ts'
import { quoteLiteral, writeConditions } from '#etl/compile/condition-text.ts'

/** What one row adds on one day under one code. */
interface Entry {
  readonly code: string
  readonly day: string
  /** Predicates under which the row adds anything that day. */
  readonly when: readonly string[]
  readonly numerator: string
  readonly denominator: string
}

const ONE = '1'
const NONE = '0'

/** The SQL text that sums what moved rows of a fact add, by area and month, by city and day, by industry and month. */
export function writeSums(name: FactName, ratios: readonly RatioDefinition[], rules: readonly WarningRule[]): string {
  const fact = getFact(name)
  const moved = `moved_${name}`
  const entries = [
    ...ratios.filter((ratio) => ratio.fact === name).flatMap((ratio) => listRatioEntries(ratio, moved)),
    ...rules.filter((rule) => rule.fact === name).flatMap((rule) => listRuleEntries(rule, moved)),
  ]
  if (entries.length === 0) throw new Error(`no definition counts the fact ${name}`)
  const sets = [
    '(indicator, area_code, city_code, department_code, risk_class, month_date)',
    '(indicator, city_code, day)',
    ...(fact.hasIndustry ? ['(indicator, city_code, risk_class, month_date, industry_code)'] : []),
  ]
  return `-- one row per cell that moved rows of ${fact.table} change: indicator × area × department × class × month,
-- indicator × city × day${fact.hasIndustry ? ', indicator × city × industry × class × month' : ''}; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by \`npm run generate\`.
with entries as (
${entries.map((entry) => writeEntry(entry, fact, moved)).join('\n  union all\n')}
),
final as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    risk_class,
    ${fact.hasIndustry ? 'industry_code' : 'null::text as industry_code'},
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  group by grouping sets (
    ${sets.join(',\n    ')}
  )
  having sum(numerator) <> 0 or sum(denominator) <> 0
)
select * from final
`
}

/** A ratio whose rows meet the demand on their own day counts both parts in that cell, else each part in its own. */
function listRatioEntries(ratio: RatioDefinition, table: string): Entry[] {
  const counted = writeConditions(ratio.counted, table)
  const met = writeConditions(ratio.met, table)
  const metDay = ratio.metDatedBy ?? ratio.datedBy
  if (metDay === ratio.datedBy) {
    const isMet = met.length === 0 ? ONE : `case when ${met.join(' and ')} then 1 else 0 end`
    return [{ code: ratio.code, day: ratio.datedBy, when: counted, numerator: isMet, denominator: ONE }]
  }
  return [
    { code: ratio.code, day: ratio.datedBy, when: counted, numerator: NONE, denominator: ONE },
    { code: ratio.code, day: metDay, when: [...counted, ...met], numerator: ONE, denominator: NONE },
  ]
}

/** An open row counts from its first level on; its second level is the part of them that is red. */
function listRuleEntries(rule: WarningRule, table: string): Entry[] {
  const open = writeConditions(rule.open, table)
  return rule.levels.map((level, position) => ({
    code: rule.code,
    day: level.from,
    when: open,
    numerator: position === 0 ? NONE : ONE,
    denominator: position === 0 ? ONE : NONE,
  }))
}

function writeEntry(entry: Entry, fact: Fact, table: string): string {
  const day = `${table}.${entry.day}`
  const columns = [
    `${quoteLiteral(entry.code)} as indicator`,
    `${table}.city_code`,
    `${table}.area_code`,
    `${table}.department_code`,
    fact.hasRiskClass ? `coalesce(${table}.risk_class, '') as risk_class` : `'' as risk_class`,
    ...(fact.hasIndustry ? [`coalesce(${table}.industry_code, '') as industry_code`] : []),
    `(date_trunc('month', ${day}::timestamp))::date as month_date`,
    `${day} as day`,
    `${writeSigned(entry.numerator, table)} as numerator`,
    `${writeSigned(entry.denominator, table)} as denominator`,
  ]
  const when = [...new Set([...entry.when, `${day} is not null`])]
  return [
    '  select',
    columns.map((column) => `    ${column}`).join(',\n'),
    `  from ${table}`,
    `  where ${when.join('\n    and ')}`,
  ].join('\n')
}

function writeSigned(amount: string, table: string): string {
  if (amount === NONE) return NONE
  return amount === ONE ? `${table}.sign` : `${table}.sign * ${amount}`
}
