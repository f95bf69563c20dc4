/**
 * A province of two cities that fits on a page: every row typed by hand, the marts made from it by the product.
 * Today is 2023-11-17. City 370100 (counties 370102, 370103), city 370200 (county 370202); departments SAMR and TAX.
 */
import type { Kysely } from 'kysely'
import { createServices, type Services } from '#app/services.server.ts'
import type { Right } from '#app/queries/types.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export const TODAY = '2023-11-17'

/** Names that a careless page would run, compute or break on. */
export const HOSTILE = { markup: '<img src=x onerror=alert(1)>', formula: '=cmd|calc', rare: '𬭎\uE000贸易' } as const

const ROWS = `
insert into core.regions (region_code, region_name, parent_code, level, batch_id) values
  ('370000', '山东省', null, 'province', 1), ('370100', '济南市', '370000', 'city', 1), ('370200', '青岛市', '370000', 'city', 1),
  ('370102', '历下区', '370100', 'county', 1), ('370103', '市中区', '370100', 'county', 1), ('370202', '市南区', '370200', 'county', 1);
insert into core.departments (department_code, department_name, short_name, line_code, batch_id) values
  ('SAMR', '市场监管', '市监', 'SAMR', 1), ('TAX', '税务', '税务', 'TAX', 1);
insert into core.holidays (holiday_date, kind, holiday_name, batch_id) values
  ('2021-10-01', 'off', '国庆节', 1), ('2022-10-01', 'off', '国庆节', 1), ('2023-10-01', 'off', '国庆节', 1), ('2024-10-01', 'off', '国庆节', 1);
insert into core.subjects (subject_id, subject_name, credit_code, subject_type_code, industry_code, region_code, established_date, status, batch_id) values
  ('S1', '历下食品有限公司', null, '1', 'C26', '370102', '2020-01-01', '存续', 1), ('S2', '${HOSTILE.markup}', null, '1', 'F52', '370103', '2020-01-01', '存续', 1),
  ('S3', '市南食品有限公司', null, '1', 'C26', '370202', '2020-01-01', '存续', 1), ('S4', '${HOSTILE.formula}', null, '1', null, '370202', '2020-01-01', '存续', 1),
  ('S5', '王小明小吃店', null, '3', 'H62', '370102', '2020-01-01', '存续', 1), ('S6', '${HOSTILE.rare}', null, '1', 'F51', '370102', '2020-01-01', '存续', 1);
insert into core.risk_classes (subject_id, model, class_date, risk_class, batch_id) values
  ('S1', '通用型', '2022-12-15', 'A', 1), ('S2', '通用型', '2022-12-15', 'D', 1), ('S3', '通用型', '2022-12-15', 'D', 1),
  ('S4', '通用型', '2022-12-15', 'B', 1), ('S6', '通用型', '2022-12-15', 'C', 1);
insert into core.plans (plan_id, plan_year, plan_name, region_code, department_code, scope_code, state_code, start_date, end_date, batch_id) values
  ('P1', 2023, '计划一', '370100', 'SAMR', '2', '3', '2023-02-01', '2023-06-30', 1), ('P2', 2023, '计划二', '370202', 'TAX', '1', '2', '2023-03-01', '2023-11-10', 1);
insert into core.inspection_items (region_code, item_code, list_version, item_name, department_code, cycle_years, first_due_year, valid_from_date, batch_id) values
  ('370100', 'I1', '1', '食品检查', 'SAMR', 1, 2023, '2023-01-01', 1), ('370200', 'I1', '1', '食品检查', 'SAMR', 1, 2023, '2023-01-01', 1),
  ('370200', 'I2', '1', '涉税检查', 'TAX', 1, 2023, '2023-01-01', 1);
insert into core.tasks (task_id, task_name, state_code, source_code, region_code, department_code, started_date, end_date, finished_date, batch_id) values
  ('T1', '历下联合抽查', '06', '1', '370102', 'SAMR', '2023-02-01', '2023-05-31', '2023-05-20', 1), ('T2', '市中涉税抽查', '05', '1', '370103', 'TAX', '2023-11-02', '2023-12-31', null, 1),
  ('T3', '市南抽查', '06', '1', '370202', 'SAMR', '2023-04-01', '2023-11-08', '2023-06-20', 1), ('T4', '青岛市本级抽查', '06', '1', '370200', 'TAX', '2023-11-03', '2023-11-30', null, 1),
  ('T5', '省本级抽查', '05', '1', '370000', 'SAMR', '2023-09-01', '2023-12-31', null, 1), ('T6', '草稿', '00', '1', '370102', 'SAMR', '2023-03-01', '2023-12-31', null, 1);
insert into core.task_departments (task_id, department_code, role_code, batch_id) values
  ('T1', 'SAMR', '1', 1), ('T1', 'TAX', '2', 1), ('T2', 'TAX', '1', 1), ('T3', 'SAMR', '1', 1), ('T4', 'TAX', '1', 1), ('T4', 'SAMR', '2', 1), ('T5', 'SAMR', '1', 1);
insert into core.task_items (task_id, item_code, department_code, batch_id) values
  ('T1', 'I1', 'SAMR', 1), ('T2', 'I2', 'TAX', 1), ('T3', 'I1', 'SAMR', 1), ('T4', 'I2', 'TAX', 1);
insert into core.draws (task_id, department_code, drawn_date, is_locked, batch_id) values
  ('T1', 'SAMR', '2023-02-02', true, 1), ('T2', 'TAX', '2023-11-03', true, 1), ('T3', 'SAMR', '2023-04-02', true, 1), ('T4', 'TAX', '2023-11-04', true, 1);
insert into core.drawn_subjects (subject_id, task_id, region_code, risk_class, batch_id) values
  ('S1', 'T1', '370102', 'A', 1), ('S5', 'T1', '370102', null, 1), ('S6', 'T1', '370102', 'C', 1), ('S2', 'T2', '370103', 'D', 1),
  ('S3', 'T3', '370202', 'D', 1), ('S4', 'T3', '370202', 'B', 1), ('S1', 'T3', '370202', 'A', 1), ('S4', 'T4', '370202', 'B', 1);
insert into core.results (subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, entered_date, published_date, batch_id) values
  ('S1', 'T1', 'SAMR', 'I1', '5', '2023-03-01', '1', '2023-03-02', '2023-03-10', 1), ('S1', 'T1', 'TAX', 'I1', '5', '2023-03-01', '1', '2023-03-02', '2023-05-10', 1),
  ('S5', 'T1', 'SAMR', 'I1', '5', '2023-03-02', '2', '2023-03-03', '2023-03-11', 1), ('S6', 'T1', 'SAMR', 'I1', '2', '2023-10-26', '1', '2023-10-27', null, 1),
  ('S2', 'T2', 'TAX', 'I2', '5', '2023-11-06', '6', '2023-11-07', '2023-11-08', 1), ('S3', 'T3', 'SAMR', 'I1', '5', '2023-05-04', '5', '2023-05-05', '2023-05-20', 1),
  ('S4', 'T3', 'SAMR', 'I1', '2', '2023-05-04', '1', '2023-05-05', null, 1), ('S1', 'T3', 'SAMR', 'I1', '5', '2023-11-07', '1', '2023-11-08', '2023-11-09', 1);
insert into core.follow_ups (subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, batch_id) values
  ('S5', 'T1', 'SAMR', 'I1', '1', '2023-04-30', '2', '2023-04-20', 1), ('S3', 'T3', 'SAMR', 'I1', '1', '2023-06-30', '1', null, 1);
insert into core.declarations (region_code, source_table, month_date, declared_count, declared_date, batch_id) values
  ('370100', 'tasks', '2023-09-01', 1, '2023-10-02', 1), ('370100', 'tasks', '2023-10-01', 1, '2023-11-02', 1), ('370200', 'tasks', '2023-09-01', 1, '2023-10-03', 1);
insert into ops.deliveries (batch_id, state, file_name, file_sha256, file_bytes, source_table, sent_by, read_count, loaded_count, rejected_count, header) values
  (1, 'loaded', 'tasks.csv', 'ab', 10, 'tasks', '370100', 3, 2, 1, '{任务编号}'), (2, 'loaded', 'results.csv', 'cd', 10, 'results', '370200', 1, 1, 0, '{任务编号}');
insert into ops.findings (rule, record_key, task_id, subject_id, department_code, area_code, city_code, facts, found_batch_id) values
  ('fewer-than-two-inspectors', 'T1|SAMR|S1', 'T1', 'S1', 'SAMR', '370102', '370100', '{"count": 1}', 1),
  ('fewer-than-two-inspectors', 'T3|SAMR|S3', 'T3', 'S3', 'SAMR', '370202', '370200', '{"count": 1}', 1);
insert into ops.received_counts (holder_id, source_table, month_date, city_code, row_count) values
  ('T0', 'tasks', '2023-10-01', '370100', 1), ('T0', 'results', '2023-10-01', '370100', 3), ('T3', 'results', '2023-11-01', '370200', 2);
insert into ops.rejected_rows (delivery_id, row_number, cells, issues)
  select delivery_id, 3, '{"=1+1"}', '[]' from ops.deliveries where batch_id = 1;
`

export interface SmallProvince {
  readonly test: TestDatabase
  readonly database: Kysely<Database>
  readonly services: Services
  close(): Promise<void>
}

/** Makes the province in a database of its own; `services` sign in as the application. */
export async function createSmallProvince(): Promise<SmallProvince> {
  const test = await createTestDatabase()
  const owner = await connect(test.ownerUrl, 'drb-tests')
  try {
    await owner.query('begin')
    await owner.query(ROWS)
    await rebuildMarts(owner, { batchId: 2 })
    await owner.query('commit')
  } finally {
    await owner.end()
  }
  const pool = createPool(test.appUrl, { max: 4 })
  const database = createDatabase(pool)
  const services = await createServices({ database, isEmbedded: true, isLoopback: true, today: TODAY, version: '0.0.0-test' })
  return {
    test,
    database,
    services,
    close: async () => {
      await database.destroy()
      await test.drop()
    },
  }
}

/** A right by its code alone: the level is told by its zeros. */
export function makeRight(role: Right['role'], areaCode: string, departmentCode = ''): Right {
  const level = areaCode.endsWith('0000') ? 'province' : areaCode.endsWith('00') ? 'city' : 'county'
  return { role, areaCode, areaName: areaCode, level, cityCode: level === 'county' ? `${areaCode.slice(0, 4)}00` : areaCode, departmentCode }
}
