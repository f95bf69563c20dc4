/**
 * One view a definition that counts without naming anybody: for days that no whole month of the sums covers, split by
 * county, department, class or industry. It says what the sums say, from the facts, so it may be read where lists may not.
 */
import { getFact, type Fact } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { findTraits } from '#domain/traits.ts'
import type { RowRule } from '#domain/warning.ts'
import { writeConditions, writeTrait } from '#etl/compile/condition-text.ts'

/** Name of the view behind a code: `C01P` → `counts_c01p`. */
export function nameCountsView(code: string): string {
  return `counts_${code.toLowerCase()}`
}

/** The view of a ratio: one row per area × department × class × industry × day (× field, channel), with both parts as whole numbers. */
export function writeCountsView(ratio: RatioDefinition): string {
  const fact = getFact(ratio.fact)
  const counted = writeConditions(ratio.counted, fact.table)
  const met = writeConditions(ratio.met, fact.table)
  const metDay = ratio.metDatedBy ?? ratio.datedBy
  const entries =
    metDay === ratio.datedBy
      ? [writeEntry(fact, ratio.datedBy, counted, met.length === 0 ? '1' : `case when ${met.join(' and ')} then 1 else 0 end`, '1')]
      : [writeEntry(fact, ratio.datedBy, counted, '0', '1'), writeEntry(fact, metDay, [...counted, ...met], '1', '0')]
  return writeView(ratio.code, ratio.name.zh, fact, entries)
}

/** The view of a warning rule: open rows count from their first level on, and in the numerator from their second. */
export function writeWarningCountsView(rule: RowRule): string {
  const fact = getFact(rule.fact)
  const open = writeConditions(rule.open, fact.table)
  const entries = rule.levels.map(({ from }, position) =>
    position === 0 ? writeEntry(fact, from, open, '0', '1') : writeEntry(fact, from, open, '1', '0'),
  )
  return writeView(rule.code, rule.name.zh, fact, entries)
}

/** Columns of a view by which its rows are told apart. */
function listColumns(fact: Fact): readonly string[] {
  return ['area_code', 'city_code', 'department_code', 'risk_class', 'industry_code', ...findTraits(fact).map(({ trait }) => trait), 'day']
}

function writeView(code: string, says: string, fact: Fact, entries: readonly string[]): string {
  const name = nameCountsView(code)
  const columns = listColumns(fact)
  const grain = ['area', 'department', 'class', 'industry', ...findTraits(fact).map(({ trait }) => trait), 'day']
  return `-- ${code} ${says}: one row per ${grain.join(' × ')}
-- Generated from the definition by \`npm run generate\`.
create view read.${name} as
with entries as (
${entries.join('\n  union all\n')}
)
select
${columns.map((column) => `  ${column},`).join('\n')}
  sum(numerator)::bigint as numerator,
  sum(denominator)::bigint as denominator
from entries
group by ${columns.join(', ')};
alter view read.${name} owner to drb_lookup;
`
}

function writeEntry(fact: Fact, day: string, conditions: readonly string[], numerator: string, denominator: string): string {
  const { table } = fact
  const when = [...new Set([...conditions, `${table}.${day} is not null`])]
  return `  select
    ${table}.area_code,
    ${table}.city_code,
    ${table}.department_code,
    ${fact.hasRiskClass ? `coalesce(${table}.risk_class, '')` : `''`} as risk_class,
    ${fact.hasIndustry ? `coalesce(${table}.industry_code, '')` : `''`} as industry_code,
${findTraits(fact).map((trait) => `    ${writeTrait(trait, table)} as ${trait.trait},\n`).join('')}    ${table}.${day} as day,
    ${numerator} as numerator,
    ${denominator} as denominator
  from mart.${table}
  where ${when.join('\n    and ')}`
}
