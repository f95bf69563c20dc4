/** The catalogue of facts holds what the marts hold, and every definition counts in SQL what its examples count by hand. */
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FactRow } from '#domain/condition.ts'
import { facts, getFact, type ColumnType, type FactName } from '#domain/facts.ts'
import type { Example, RatioDefinition } from '#domain/indicator.ts'
import { indicators, ratios } from '#domain/indicators/index.ts'
import { findLevel } from '#domain/warning.ts'
import { rowRules, warningRules } from '#domain/warnings/index.ts'
import { factNames, findCodes } from '#etl/compile.ts'
import { nameIndicatorView, nameWarningView } from '#etl/compile/write-view.ts'
import { findDifferences } from '#etl/generate.ts'
import { readMartSql } from '#etl/refresh/sql-text.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase, type TestDatabase } from './support/database.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = await connect(database.ownerUrl, 'drb-tests')
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const sqlTypes: Readonly<Record<ColumnType, readonly string[]>> = { text: ['text'], integer: ['integer', 'bigint'], boolean: ['boolean'], date: ['date'] }

describe.each(Object.keys(facts).map((name) => ({ name: name as FactName })))('the fact $name', ({ name }) => {
  it('has the columns of its table, with their types', async () => {
    const { table, columns } = getFact(name)
    const { rows } = await client.query<{ column_name: string; data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_schema = 'mart' and table_name = $1`,
      [table],
    )
    const found = new Map(rows.map((row) => [row.column_name, row.data_type]))
    expect([...found.keys()].sort()).toEqual(Object.keys(columns).sort())
    for (const [column, { type }] of Object.entries(columns)) expect(sqlTypes[type], `${table}.${column}`).toContain(found.get(column))
  })

  it('is told apart by its key', async () => {
    const { table, key } = getFact(name)
    const { rows } = await client.query<{ key: string[] }>(
      `select array_agg(attname::text) as key from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
       where indrelid = $1::regclass and indisprimary`,
      [`mart.${table}`],
    )
    expect([...(rows[0]?.key ?? [])].sort()).toEqual([...key].sort())
  })

  it('has its place in the order of making, and is counted', () => {
    expect(factNames).toContain(name)
    expect(findCodes(name).length).toBeGreaterThan(0)
  })
})

it('no code stands for two definitions', () => {
  const codes = [...indicators, ...warningRules].map((definition) => definition.code)
  expect(new Set(codes).size).toBe(codes.length)
})

it('generated texts are what the definitions say', async () => {
  expect(await findDifferences()).toEqual([])
})

/** Puts rows into a fact; what they leave out is filled so that the table accepts them. */
async function fillFact(name: FactName, rows: readonly FactRow[]): Promise<void> {
  const { table, columns, key } = getFact(name)
  await client.query(`truncate mart.${table}`)
  const names = Object.keys(columns)
  const { rows: required } = await client.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_schema = 'mart' and table_name = $1 and is_nullable = 'NO'`,
    [table],
  )
  const isRequired = new Set(required.map((row) => row.column_name))
  const empty: Readonly<Record<ColumnType, string | number | boolean>> = { text: '', integer: 0, boolean: false, date: '1900-01-01' }
  for (const [position, row] of rows.entries()) {
    const values = names.map((column) => {
      const type = columns[column]?.type ?? 'text'
      if (column in row) return row[column] ?? null
      if (column === key[0]) return type === 'integer' ? position : `row ${position}`
      return isRequired.has(column) ? empty[type] : null
    })
    await client.query(`insert into mart.${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, values)
  }
}

async function countCells(name: FactName, code: string, period: Example['period']): Promise<{ numerator: number; denominator: number }> {
  await client.query(`create or replace temporary view moved_${name} as select *, 1 as sign from mart.${getFact(name).table}`)
  const { rows } = await client.query<{ numerator: number; denominator: number }>(
    `select coalesce(sum(numerator), 0)::integer as numerator, coalesce(sum(denominator), 0)::integer as denominator
     from (${readMartSql(`sums/${name}`)}) as cells where indicator = $1 and day between $2 and $3`,
    [code, period.from, period.to],
  )
  return rows[0] ?? { numerator: 0, denominator: 0 }
}

async function countRows(ratio: RatioDefinition, period: Example['period']): Promise<{ numerator: number; denominator: number }> {
  await client.query('begin')
  await client.query(`set local app.role = 'staff'; set local app.scope_level = 'province'; set local app.scope_department = ''`)
  const { rows } = await client.query<{ numerator: number; denominator: number }>(
    `select count(*) filter (where met_date between $1 and $2) as numerator, count(*) filter (where counted_date between $1 and $2) as denominator
     from read.${nameIndicatorView(ratio.code)}`,
    [period.from, period.to],
  )
  await client.query('commit')
  return rows[0] ?? { numerator: 0, denominator: 0 }
}

describe.each(ratios)('$code', (ratio) => {
  it.each(ratio.examples)('counts in cells and in records what was counted by hand: $says', async ({ rows, period, numerator, denominator }) => {
    await fillFact(ratio.fact, rows)
    expect(await countCells(ratio.fact, ratio.code, period)).toEqual({ numerator, denominator })
    expect(await countRows(ratio, period)).toEqual({ numerator, denominator })
  })
})

describe.each(rowRules)('$code', (rule) => {
  it('lists open rows from the day of their first level on, red from the second, and its cells say as many', async () => {
    // The 20th as the first day, the 25th as the second: row 0 is open and meets every condition; row 1 meets none
    const days = Object.fromEntries(rule.levels.map(({ from }, level) => [from, `2023-06-2${level * 5}`]))
    const open = Object.fromEntries(rule.open.filter((condition) => condition.op === '=').map(({ column, ...condition }) => [column, 'value' in condition ? condition.value : null]))
    const known = Object.fromEntries(rule.open.filter(({ op }) => op === 'is-not-null').map(({ column }) => [column, '2023-06-01']))
    const row: FactRow = { ...days, ...known, ...(open as FactRow), [rule.dueBy]: '2023-06-24' }
    await fillFact(rule.fact, [row, { ...days }])
    await client.query('begin')
    await client.query(`set local app.role = 'staff'; set local app.scope_level = 'province'; set local app.scope_department = ''`)
    const { rows } = await client.query<{ raised_date: string; red_date: string | null; due_date: string }>(
      `select raised_date, red_date, due_date from read.${nameWarningView(rule.code)}`,
    )
    await client.query('commit')
    const hasSecond = rule.levels.length > 1
    expect(rows).toEqual([{ raised_date: '2023-06-20', red_date: hasSecond ? '2023-06-25' : null, due_date: '2023-06-24' }])
    for (const [today, level] of [['2023-06-19', null], ['2023-06-22', rule.levels[0]?.level], ['2023-06-26', rule.levels.at(-1)?.level]] as const) {
      expect(findLevel(rule, row, today)).toBe(level)
      const cells = await countCells(rule.fact, rule.code, { from: '1900-01-01', to: today })
      expect(cells, today).toEqual({ denominator: today < '2023-06-20' ? 0 : 1, numerator: hasSecond && today >= '2023-06-25' ? 1 : 0 })
    }
  })
})
