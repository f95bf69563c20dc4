/** What a right sees is what the owner finds under the same predicate, view by view; without a scope there is nothing. */
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatScope } from '#app/scope.server.ts'
import type { Right } from '#app/queries/types.ts'
import { maySeeClass, roles } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

type Row = Readonly<Record<string, unknown>>

let province: SmallProvince
let owner: pg.Client
let app: pg.Client

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  app = await connect(province.test.appUrl, 'drb-tests')
})
afterAll(async () => {
  await app.end()
  await owner.end()
  await province.close()
})

async function readAs(right: Right | null, query: string): Promise<readonly Row[]> {
  await app.query('begin')
  try {
    if (right !== null) await app.query(formatScope(right))
    return (await app.query<Row>(query)).rows
  } finally {
    await app.query('rollback')
  }
}

const areas = ['370000', '370100', '370200', '370102', '370202']
const rights = roles.flatMap((role) => areas.flatMap((area) => ['', 'SAMR', 'TAX'].map((department) => makeRight(role, area, department))))

/** Whether a row's place and department lie in a right: the predicate that the owner's answer is cut by. */
function isWithin(right: Right, row: Row): boolean {
  if (right.role === 'steward') return false
  const isInArea = right.level === 'province' || (right.level === 'city' ? row.city_code : row.area_code) === right.areaCode
  return isInArea && ['', right.departmentCode].includes(right.departmentCode === '' ? '' : String(row.department_code))
}

function sort(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

describe('a right sees of each view what the owner finds under the same predicate', () => {
  const facts: readonly (readonly [string, string, string])[] = [
    ['read.visits', 'mart.fct_visits', 'subject_id, task_id, area_code, city_code, department_code'],
    ['read.results', 'mart.fct_results', 'result_id, area_code, city_code, department_code'],
    ['read.area_months', 'mart.area_months', 'indicator, area_code, city_code, department_code, risk_class, month_date, numerator, denominator'],
    ['read.indicator_c01', 'mart.fct_tasks where is_counted and started_date is not null', 'task_id, area_code, city_code, department_code'],
    ['read.indicator_b01', 'mart.fct_plans', 'plan_id, area_code, city_code, department_code'],
    ['read.indicator_a01', 'mart.fct_item_years', 'item_code, year, area_code, city_code, department_code'],
    ['read.indicator_d02r', 'mart.fct_subject_years', 'subject_id, year, area_code, city_code, department_code'],
  ]
  it.each(facts)('%s', async (view, table, columns) => {
    const all = (await owner.query<Row>(`select ${columns} from ${table}`)).rows
    expect(all.length).toBeGreaterThan(0)
    for (const right of rights) {
      const seen = await readAs(right, `select ${columns} from ${view}`)
      expect(sort(seen), JSON.stringify(right)).toEqual(sort(all.filter((row) => isWithin(right, row))))
    }
  })

  it.each([
    ['tasks', 'fct_tasks', 'task_id'], ['draws', 'fct_tasks join core.draws using (task_id)', 'task_id'], ['plans', 'fct_plans', 'plan_id'],
    ['drawn_subjects', 'fct_visits', 'subject_id, task_id'], ['results', 'fct_results', 'subject_id, task_id, item_code'],
    ['follow_ups', 'fct_results join core.follow_ups using (subject_id, task_id, department_code, item_code)', 'subject_id, task_id, item_code'],
  ])('deliveries behind %s, by the rows that the right holds', async (source, fact, key) => {
    const place = fact.includes('draws') ? 'area_code, city_code, fct_tasks.department_code' : 'area_code, city_code, department_code'
    const all = (await owner.query<Row>(`select ${key}, ${place} from mart.${fact}`)).rows
    const keyOf = (row: Row): Row => Object.fromEntries(key.split(', ').map((column) => [column, row[column]]))
    for (const right of rights) {
      const seen = await readAs(right, `select ${key} from read.origins_${source}`)
      expect(sort(seen), JSON.stringify(right)).toEqual(sort(all.filter((row) => isWithin(right, row)).map(keyOf)))
    }
  })

  it('deliveries behind classes are told to those alone who may know a class', async () => {
    for (const right of rights) {
      const seen = await readAs(right, 'select subject_id from read.origins_risk_classes')
      expect(sort(seen), JSON.stringify(right)).toEqual(sort(await readAs(right, 'select subject_id from read.risk_classes')))
      expect(sort(await readAs(right, 'select subject_id from read.origins_subjects'))).toEqual(sort(await readAs(right, 'select subject_id from read.subjects')))
    }
  })

  it.each(['city_months', 'city_days', 'city_class_months', 'industry_months'])('sums of whole cities are seen whole or not at all: %s', async (table) => {
    const all = (await owner.query<Row>(`select * from mart.${table}`)).rows
    expect(all.length).toBeGreaterThan(0)
    for (const right of rights) {
      const mayRead = right.role !== 'steward' && right.departmentCode === '' && right.level !== 'county'
      const expected = all.filter((row) => mayRead && (right.level === 'province' || row.city_code === right.areaCode))
      expect(sort(await readAs(right, `select * from read.${table}`)), JSON.stringify(right)).toEqual(sort(expected))
    }
  })

  it('subjects of the area, and their classes for those whose duty they are', async () => {
    const subjects = (await owner.query<Row>('select subject_id, region_code from core.subjects')).rows
    const classes = (await owner.query<Row>('select subject_id from core.risk_classes')).rows
    for (const right of rights) {
      const prefix = right.level === 'province' ? '37' : right.level === 'city' ? right.areaCode.slice(0, 4) : right.areaCode
      const own = subjects.filter(({ region_code: code }) => right.role !== 'steward' && String(code).startsWith(prefix)).map((row) => row.subject_id)
      const seen = await readAs(right, 'select subject_id from read.subjects')
      expect(seen.map((row) => row.subject_id).sort(), JSON.stringify(right)).toEqual([...own].sort())
      const told = (await readAs(right, 'select subject_id from read.risk_classes')).map((row) => row.subject_id)
      expect(told.sort()).toEqual(maySeeClass(right.role) ? classes.map((row) => row.subject_id).filter((id) => own.includes(id)).sort() : [])
    }
  })

  it('the class of a single enterprise is hidden in every list from roles that may not know it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.columns where table_schema = 'read' and column_name = 'risk_class' and table_name similar to '(indicator|warning)\\_%|visits'`,
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { name } of rows) {
      for (const role of roles) {
        const told = await readAs(makeRight(role, '370000'), `select 1 from read.${name} where risk_class is not null`)
        if (!maySeeClass(role)) expect(told, `${name} ${role}`).toEqual([])
      }
    }
  })

  it('pulls are seen by their stewards, and neither query nor address by anybody', async () => {
    await owner.query(`insert into ops.pulls (name, address_variable, query, cursor_column, source_table, sender_area, cron, last_fault) values
      ('own', 'A_URL', 'select 1', 'x', 'tasks', '370100', '* * * * *', 'no answer'), ('other', 'B_URL', 'select 2', 'x', 'tasks', '370200', '* * * * *', null)`)
    for (const right of rights) {
      const names = (await readAs(right, 'select name from read.pulls order by 1')).map((row) => row.name)
      const all = right.level === 'province' ? ['other', 'own'] : right.areaCode === '370100' ? ['own'] : right.areaCode === '370200' ? ['other'] : []
      expect(names, JSON.stringify(right)).toEqual(right.role === 'steward' ? all : [])
    }
    for (const hidden of ['query', 'address_variable']) await expect(readAs(makeRight('steward', '370000'), `select ${hidden} from read.pulls`)).rejects.toThrow(/does not exist/)
  })

  it('deliveries and rejected rows are seen by whoever sent them, and by stewards: all of them by the province’s', async () => {
    for (const right of rights) {
      const files = (await readAs(right, 'select file_name from read.deliveries order by 1')).map((row) => row.file_name)
      const expected = !['steward', 'city'].includes(right.role) ? [] : right.level === 'province' ? (right.role === 'steward' ? ['results.csv', 'tasks.csv'] : []) : right.areaCode === '370100' ? ['tasks.csv'] : right.areaCode === '370200' ? ['results.csv'] : []
      expect(files, JSON.stringify(right)).toEqual(expected)
      expect((await readAs(right, 'select 1 from read.rejected_rows')).length).toBe(expected.includes('tasks.csv') ? 1 : 0)
    }
  })
})

describe('what was counted by the day is what was counted by the row', () => {
  it('every counts view adds up to its list, in every scope', async () => {
    const { rows } = await owner.query<{ name: string }>(`select table_name as name from information_schema.views where table_schema = 'read' and table_name like 'counts\\_%'`)
    expect(rows.length).toBeGreaterThan(10)
    for (const { name } of rows) {
      const isWarning = name.startsWith('counts_w')
      const list = name.replace('counts_', isWarning ? 'warning_' : 'indicator_')
      const [counted, met] = isWarning ? ['raised_date', 'red_date'] : ['counted_date', 'met_date']
      for (const right of [makeRight('leader', '370000'), makeRight('city', '370100'), makeRight('staff', '370202', 'SAMR')]) {
        const [row] = await readAs(
          right,
          `select (select coalesce(sum(denominator), 0) from read.${name})::integer = (select count(${counted}) from read.${list}) as same,
             (select coalesce(sum(numerator), 0) from read.${name})::integer = (select count(${met}) from read.${list}) as met_same`,
        )
        expect(row, `${name} ${right.areaCode}`).toEqual({ same: true, met_same: true })
      }
    }
  })
})

describe('without a scope', () => {
  it('every view is empty, but areas, the state of the warehouse and its settings', async () => {
    const { rows } = await owner.query<{ name: string }>(`select table_name as name from information_schema.views where table_schema = 'read'`)
    const open = ['areas', 'generation', 'settings']
    for (const { name } of rows.filter((row) => !open.includes(row.name))) {
      expect(await readAs(null, `select 1 from read.${name} limit 1`), name).toEqual([])
    }
    expect(await readAs(null, `select * from read.search_subjects('食品', 10)`)).toEqual([])
    expect(await readAs(null, `select * from read.row_changes('tasks', '{"task_id": "T1"}', null, null, null)`)).toEqual([])
    expect(await readAs(null, `select * from read.missing_declarations('2023-11-17')`)).toEqual([])
  })

  it('a scope ends with its transaction, whichever way that ends', async () => {
    expect((await readAs(makeRight('staff', '370000'), 'select 1 from read.visits')).length).toBeGreaterThan(0)
    expect((await app.query('select 1 from read.visits')).rows).toEqual([])
    await app.query('begin')
    await app.query(formatScope(makeRight('staff', '370000')))
    await app.query('commit')
    expect((await app.query('select 1 from read.visits')).rows).toEqual([])
  })
})

describe('the application’s login', () => {
  it.each([
    'select * from core.results', 'select * from mart.fct_results', 'select * from mart.city_months', 'select * from core.subjects',
    'select * from history.results', 'select * from ops.deliveries', 'select * from auth.audit_events', 'select mart.missing_declarations(current_date)',
    `update auth.accounts set role = 'leader'`, `update auth.accounts set area_code = '370000'`, 'insert into auth.tokens (secret_hash) values (1)',
    'delete from auth.audit_events', 'set role drb_reader', 'set role drb_lookup', 'create table read.mine (a int)', 'alter view read.visits owner to drb_app',
  ])('may not: %s', async (statement) => {
    await expect(readAs(makeRight('staff', '370000'), statement)).rejects.toThrow(/permission denied|must be|must be able/)
  })

  it.each([
    `'accounts', '{"name": "a"}', null`, `'tasks', '{}', null`, `'tasks', '{"task_id": "T1", "nothing": "x"}', null`, `'tasks', '{"batch_id or true": "1"}', null`, `'tasks', '{"task_id": "T1"}', 'started_date'`,
  ])('is told nothing by row_changes of what it does not know: %s', async (call) => {
    expect(await readAs(makeRight('evaluator', '370000'), `select * from read.row_changes(${call}, '2023-01-01', '2023-12-31')`)).toEqual([])
  })

  it('writes nothing in a page’s transaction', async () => {
    const { withScope } = await import('#app/scope.server.ts')
    const work = withScope(province.services, makeRight('staff', '370000'), ({ db }) => sql`insert into auth.audit_events (actor, event, succeeded) values ('x', 'x', true)`.execute(db))
    await expect(work).rejects.toThrow(/read-only transaction/)
  })
})
