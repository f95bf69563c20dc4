/**
 * One pass a fact: what rows of it add to the cells of every indicator and every warning that counts them.
 * The rows stand in `moved_<fact>` with a sign: +1 for a row that came, −1 for one that went.
 */
import { getFact, type Fact, type FactName } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import type { RowRule } from '#domain/warning.ts'
import { quoteLiteral, writeConditions } from '#etl/compile/condition-text.ts'

/** What one row adds on one day under one code. */
interface Entry {
  readonly code: string
  readonly day: string
  /** Predicates under which the row adds anything that day. */
  readonly when: readonly string[]
  readonly numerator: Amount
  readonly denominator: Amount
}

/** Further predicates under which the row adds one to a part; null when it never does. */
type Amount = readonly string[] | null

const ALWAYS: readonly string[] = []
const NEVER = null

/** The SQL text that sums what moved rows of a fact add, by area and month, by city and day, by industry and month. */
export function writeSums(name: FactName, ratios: readonly RatioDefinition[], rules: readonly RowRule[]): string {
  const fact = getFact(name)
  const moved = `moved_${name}`
  const entries = [
    ...ratios.filter((ratio) => ratio.fact === name).flatMap((ratio) => listRatioEntries(ratio, moved)),
    ...rules.filter((rule) => rule.fact === name).flatMap((rule) => listRuleEntries(rule, moved)),
  ]
  if (entries.length === 0) throw new Error(`no definition counts the fact ${name}`)
  const countDays = (code: string): number => new Set(entries.filter((entry) => entry.code === code).map(({ day }) => day)).size
  const onOneDay = entries.filter(({ code }) => countDays(code) === 1)
  const onTwoDays = entries.filter(({ code }) => countDays(code) > 1)
  const days = [...new Set(onOneDay.map(({ day }) => day))]
  const parts = days.map((day) => writeSumsOfDay(day, onOneDay.filter((entry) => entry.day === day), fact, moved))
  if (onTwoDays.length > 0) parts.push(writeSumsOfTwoDays(onTwoDays, fact, moved))
  return `-- one row per cell that moved rows of ${fact.table} change: indicator × area × department × class × month,
-- indicator × city × day${fact.hasIndustry ? ', indicator × city × industry × class × month' : ''}; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by \`npm run generate\`.
with ${parts.map(({ text }) => text).join(',\n')},
final as (
${parts.map(({ name }) => `  select * from ${name}`).join('\n  union all\n')}
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
    return [{ code: ratio.code, day: ratio.datedBy, when: counted, numerator: met, denominator: ALWAYS }]
  }
  return [
    { code: ratio.code, day: ratio.datedBy, when: counted, numerator: NEVER, denominator: ALWAYS },
    { code: ratio.code, day: metDay, when: [...counted, ...met], numerator: ALWAYS, denominator: NEVER },
  ]
}

/** An open row counts from its first level on; its second level is the part of them that is red. */
function listRuleEntries(rule: RowRule, table: string): Entry[] {
  const open = writeConditions(rule.open, table)
  return rule.levels.map((level, position) => ({
    code: rule.code,
    day: level.from,
    when: open,
    numerator: position === 0 ? NEVER : ALWAYS,
    denominator: position === 0 ? ALWAYS : NEVER,
  }))
}

interface Part {
  /** The CTE that holds its cells. */
  readonly name: string
  readonly text: string
}

/** Codes that count on the same day are summed side by side in one pass, and told apart afterwards. */
function writeSumsOfDay(day: string, entries: readonly Entry[], fact: Fact, table: string): Part {
  const name = `cells_by_${day}`
  const shared = (entries[0]?.when ?? []).filter((predicate) => entries.every(({ when }) => when.includes(predicate)))
  const sums = entries.flatMap((entry) => {
    const own = entry.when.filter((predicate) => !shared.includes(predicate))
    return [
      `${writeSum(entry.numerator, own, table)} as ${entry.code.toLowerCase()}_numerator`,
      `${writeSum(entry.denominator, own, table)} as ${entry.code.toLowerCase()}_denominator`,
    ]
  })
  const cells = entries.map(({ code }) => `(${quoteLiteral(code)}, ${code.toLowerCase()}_numerator, ${code.toLowerCase()}_denominator)`)
  return {
    name,
    text: `sums_by_${day} as (
${writeSelect([...listColumns(day, fact, table), ...sums], table, [...shared, `${table}.${day} is not null`])}
  ${writeGrouping([], fact)}
),
${name} as (
  select
    cells.indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    ${fact.hasIndustry ? 'cell_industry' : 'null::text'} as industry_code,
    month_date,
    day,
    cells.numerator,
    cells.denominator
  from sums_by_${day}
  cross join lateral (
    values ${cells.join(',\n      ')}
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
)`,
  }
}

/** Codes whose parts count on two days: what each part adds lies in a row of its own, so that a cell takes it from both. */
function writeSumsOfTwoDays(entries: readonly Entry[], fact: Fact, table: string): Part {
  const writeEntry = ({ code, day, when, numerator, denominator }: Entry): string => {
    const columns = [
      `${quoteLiteral(code)} as indicator`,
      ...listColumns(day, fact, table),
      `${numerator === NEVER ? '0' : `${table}.sign`} as numerator`,
      `${denominator === NEVER ? '0' : `${table}.sign`} as denominator`,
    ]
    return writeSelect(columns, table, [...new Set([...when, ...(numerator ?? []), ...(denominator ?? []), `${table}.${day} is not null`])])
  }
  return {
    name: 'cells_by_two_days',
    text: `entries as (
${entries.map(writeEntry).join('\n  union all\n')}
),
cells_by_two_days as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    ${fact.hasIndustry ? 'cell_industry' : 'null::text'} as industry_code,
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  ${writeGrouping(['indicator'], fact)}
  having sum(numerator) <> 0 or sum(denominator) <> 0
)`,
  }
}

function listColumns(day: string, fact: Fact, table: string): string[] {
  return [
    `${table}.city_code`,
    `${table}.area_code`,
    `${table}.department_code`,
    fact.hasRiskClass ? `coalesce(${table}.risk_class, '') as cell_class` : `'' as cell_class`,
    ...(fact.hasIndustry ? [`coalesce(${table}.industry_code, '') as cell_industry`] : []),
    `(date_trunc('month', ${table}.${day}::timestamp))::date as month_date`,
    `${table}.${day} as day`,
  ]
}

/** The levels that rows of a fact are summed to. */
function writeGrouping(first: readonly string[], fact: Fact): string {
  const sets = [
    ['area_code', 'city_code', 'department_code', 'cell_class', 'month_date'],
    ['city_code', 'day'],
    ...(fact.hasIndustry ? [['city_code', 'cell_class', 'month_date', 'cell_industry']] : []),
  ]
  return `group by grouping sets (\n    ${sets.map((set) => `(${[...first, ...set].join(', ')})`).join(',\n    ')}\n  )`
}

function writeSum(amount: Amount, when: readonly string[], table: string): string {
  if (amount === NEVER) return '0::bigint'
  const filter = [...when, ...amount]
  if (filter.length === 0) return `sum(${table}.sign)`
  return `coalesce(sum(${table}.sign) filter (where ${filter.join(' and ')}), 0)`
}

function writeSelect(columns: readonly string[], table: string, when: readonly string[]): string {
  return [
    '  select',
    columns.map((column) => `    ${column}`).join(',\n'),
    `  from ${table}`,
    `  where ${when.join('\n    and ')}`,
  ].join('\n')
}
