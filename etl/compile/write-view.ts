/**
 * One view a definition: the very rows that its figure counts, with the day each is counted on and names for lists.
 * Views belong to drb_lookup: facts in the reader's scope alone, names of firms and tasks wherever they are.
 */
import { getFact, type Fact } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import { findTraits } from '#domain/traits.ts'
import type { RowRule } from '#domain/warning.ts'
import { writeConditions, writeTrait } from '#etl/compile/condition-text.ts'

const INTERNAL_ROLES = `('staff', 'evaluator')`
const NAMED_ROLES = `('staff', 'city', 'department')`
const ROLE = `(select current_setting('app.role', true))`

/** Name of the view behind a code: `C01P` → `indicator_c01p`. */
export function nameIndicatorView(code: string): string {
  return `indicator_${code.toLowerCase()}`
}

/** Name of the view behind a rule: `W02` → `warning_w02`. */
export function nameWarningView(code: string): string {
  return `warning_${code.toLowerCase()}`
}

/** The view of a ratio: one row per counted row, with `counted_date`, and `met_date` where the demand is met. */
export function writeIndicatorView(ratio: RatioDefinition): string {
  const fact = getFact(ratio.fact)
  const met = writeConditions(ratio.met, fact.table)
  const metDay = `${fact.table}.${ratio.metDatedBy ?? ratio.datedBy}`
  const days = [
    `${fact.table}.${ratio.datedBy} as counted_date`,
    `${met.length === 0 ? metDay : `case when ${met.join(' and ')} then ${metDay} end`} as met_date`,
  ]
  const counted = [...writeConditions(ratio.counted, fact.table), `${fact.table}.${ratio.datedBy} is not null`]
  return writeView(nameIndicatorView(ratio.code), `${ratio.code} ${ratio.name.zh}: one counted row a row, ${fact.grain.en}`, fact, days, counted)
}

/** The view of a warning rule: one row per open row, with the days on which it was raised, turns red and is due. */
export function writeWarningView(rule: RowRule): string {
  const fact = getFact(rule.fact)
  const [raised, red] = rule.levels
  if (raised === undefined) throw new Error(`warning ${rule.code} has no level`)
  const days = [
    `${fact.table}.${raised.from} as raised_date`,
    `${red === undefined ? 'null::date' : `${fact.table}.${red.from}`} as red_date`,
    `${fact.table}.${rule.dueBy} as due_date`,
  ]
  const open = [...writeConditions(rule.open, fact.table), `${fact.table}.${raised.from} is not null`]
  return writeView(nameWarningView(rule.code), `${rule.code} ${rule.name.zh}: one open row a row, ${fact.grain.en}`, fact, days, open)
}

function writeView(name: string, says: string, fact: Fact, days: readonly string[], conditions: readonly string[]): string {
  const names = findNames(fact)
  const traits = findTraits(fact).filter(({ trait }) => !(trait in fact.columns)).map((trait) => `${writeTrait(trait, fact.table)} as ${trait.trait}`)
  const columns = [...Object.keys(fact.columns).map((column) => writeColumn(fact, column)), ...traits, ...days, ...names.columns]
  return [
    `-- ${says}`,
    `-- Generated from the definition by \`npm run generate\`.`,
    `create view read.${name} as`,
    'select',
    columns.map((column) => `  ${column}`).join(',\n'),
    `from mart.${fact.table}`,
    ...names.joins,
    `where ${[...new Set(conditions)].join('\n  and ')};`,
    `alter view read.${name} owner to drb_lookup;`,
    '',
  ].join('\n')
}

function writeColumn(fact: Fact, column: string): string {
  const raw = `${fact.table}.${column}`
  return fact.columns[column]?.isInternal === true ? `case when ${ROLE} in ${INTERNAL_ROLES} then ${raw} end as ${column}` : raw
}

/** Names for lists. Of a person in business on his own account, most roles see the first character alone. */
function findNames(fact: Fact): { columns: string[]; joins: string[] } {
  const columns: string[] = []
  const joins: string[] = []
  if ('subject_id' in fact.columns) {
    columns.push(
      [
        'case',
        `    when subjects.subject_type_code = '3' and coalesce(${ROLE}, '') not in ${NAMED_ROLES}`,
        `    then left(subjects.subject_name, 1) || '**'`,
        '    else subjects.subject_name',
        '  end as subject_name',
      ].join('\n'),
    )
    joins.push(`left join core.subjects on subjects.subject_id = ${fact.table}.subject_id`)
  }
  if ('task_id' in fact.columns && !('task_name' in fact.columns)) {
    columns.push('tasks.task_name')
    joins.push(`left join core.tasks on tasks.task_id = ${fact.table}.task_id`)
  }
  return { columns, joins }
}
