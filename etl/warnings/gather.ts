/** Gathers what the rules find on a day in the temporary table `found_warnings`. */
import type pg from 'pg'
import { getFact } from '#domain/facts.ts'
import type { RowRule } from '#domain/warning.ts'
import { writeConditions } from '#etl/compile/condition-text.ts'
import { touches } from '#etl/refresh/touches.ts'
import type { Ask, Reach } from '#etl/warnings/ask.ts'
import type { FoundWarning } from '#etl/warnings/found.ts'
import { reckoners } from '#etl/warnings/reckoned/index.ts'

const COLUMNS = 'key, level, area_code, city_code, department_code, industry_code, subject_id, task_id, item_code, score, evidence, raised_date, due_date'

/** Makes the table empty, for `gather` to fill. */
export async function createFound(client: pg.Client): Promise<void> {
  await client.query(
    `create temporary table found_warnings (
       rule_code text not null, key text not null, level text not null, area_code text not null, city_code text not null, department_code text not null,
       industry_code text, subject_id text, task_id text, item_code text, score integer, evidence jsonb not null, raised_date date not null, due_date date,
       primary key (rule_code, key)
     ) on commit drop`,
  )
}

/** Adds what one rule finds. @throws when the rule gives two warnings for one key */
export async function gather(client: pg.Client, today: string, ask: Ask): Promise<void> {
  const { rule, thresholds, reach } = ask
  switch (rule.kind) {
    case 'rows':
      return gatherRows(client, today, rule, reach)
    case 'query':
      await client.query(
        `insert into found_warnings (rule_code, ${COLUMNS}) select '${rule.code}', ${COLUMNS} from detect.${rule.code.toLowerCase()}($1::date, $2::jsonb, $3::text[])`,
        [today, thresholds, reach.kind === 'keys' ? reach.keys : null],
      )
      return
    case 'reckoned': {
      const reckon = reckoners[rule.id]
      if (reckon === undefined) throw new Error(`warning ${rule.code}: nobody reckons ${rule.id}`)
      return insertFound(client, rule.code, await reckon(client, today, thresholds))
    }
  }
}

/** Rows that moved, and rows whose day has come since. */
async function gatherRows(client: pg.Client, today: string, rule: RowRule, reach: Reach): Promise<void> {
  const text = writeRowQuery(rule)
  const ask = async (condition: string, parameters: unknown[]): Promise<void> => {
    await client.query(`insert into found_warnings (rule_code, ${COLUMNS}) ${text} ${condition} on conflict do nothing`, [today, ...parameters])
  }
  if (reach.kind === 'everything') return ask('', [])
  if (reach.keys.length > 0) await ask(`and ${getFact(rule.fact).table}.subject_id = any ($2)`, [reach.keys])
  if (reach.since < today) {
    for (const { from } of rule.levels) await ask(`and ${getFact(rule.fact).table}.${from} > $2`, [reach.since])
  }
}

/** Open rows whose first level has been reached on the day `$1`. */
function writeRowQuery(rule: RowRule): string {
  const fact = getFact(rule.fact)
  const column = (name: string): string => `${fact.table}.${name}`
  const [first, second] = rule.levels
  if (first === undefined) throw new Error(`warning ${rule.code} has no level`)
  const level = second === undefined ? `'${first.level}'` : `case when ${column(second.from)} <= $1::date then '${second.level}' else '${first.level}' end`
  const where = [...writeConditions(rule.open, fact.table), `${column(first.from)} <= $1::date`]
  if (rule.since === 'this-year') where.push(`${column(first.from)} >= date_trunc('year', $1::date)::date`)
  const evidence = findPlaceholders(rule).map((name) => `'${name}', ${column(name)}`)
  const optional = (name: string): string => (name in fact.columns ? column(name) : 'null')
  return `select
      '${rule.code}', concat_ws('|', ${touches[rule.fact].key.map(column).join(', ')}), ${level}, ${column('area_code')}, ${column('city_code')}, ${column('department_code')},
      ${fact.hasIndustry ? column('industry_code') : 'null'}, ${optional('subject_id')}, ${optional('task_id')}, ${optional('item_code')}, null::integer,
      jsonb_build_object(${evidence.join(', ')}), ${column(first.from)}, ${column(rule.dueBy)}
    from mart.${fact.table}
    where ${where.join(' and ')}`
}

/** Columns that the rule's sentence tells. */
function findPlaceholders({ sentence }: RowRule): string[] {
  return [...new Set([...sentence.zh.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name])))]
}

async function insertFound(client: pg.Client, code: string, found: readonly FoundWarning[]): Promise<void> {
  const rows = found.map((one) => ({
    key: one.key, level: one.level, area_code: one.areaCode, city_code: one.cityCode, department_code: one.departmentCode, industry_code: one.industryCode,
    subject_id: one.subjectId, task_id: one.taskId, item_code: one.itemCode, score: one.score, evidence: one.evidence, raised_date: one.raisedDate, due_date: one.dueDate,
  }))
  await client.query(
    `insert into found_warnings (rule_code, ${COLUMNS}) select $1, ${COLUMNS} from jsonb_populate_recordset(null::detect.found, $2::jsonb)`,
    [code, JSON.stringify(rows)],
  )
}
