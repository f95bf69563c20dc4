/** A warehouse whose core is typed by hand, row by row, and whose marts follow as they follow a load. */
import type pg from 'pg'
import { getEntity } from '#etl/entities/index.ts'
import type { Entity } from '#etl/entity.ts'
import { compareMarts, refreshMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase } from '../../support/database.ts'

export type CoreRow = Readonly<Record<string, string | number | boolean | null>>

export interface Delivered {
  readonly entity: string
  readonly rows?: readonly CoreRow[]
  /** Keys of rows that the sender takes back. */
  readonly withdrawn?: readonly CoreRow[]
}

export interface Marts {
  readonly ownerUrl: string
  readonly client: pg.Client
  /** Each call is one load in one transaction, as the loader would leave it for the refresh. */
  load(...delivered: readonly Delivered[]): Promise<void>
  query<R extends pg.QueryResultRow>(sql: string, parameters?: unknown[]): Promise<R[]>
  /** Tables that differ from a fresh making; none is the proof. */
  findDiffering(): Promise<{ table: string; differing: number }[]>
  close(): Promise<void>
}

/** What a row needs besides what a test is about. */
const defaults: Readonly<Record<string, CoreRow>> = {
  regions: { valid_to_date: null },
  departments: { department_name: '部门', short_name: '部门' },
  holidays: { holiday_name: '节假日' },
  declarations: { declared_count: 1, declared_date: '2023-01-01' },
  inspection_items: { list_version: 'v1', item_name: '事项', department_code: 'D1', valid_from_date: '2020-01-01' },
  plans: { plan_year: 2023, plan_name: '计划', region_code: '370102', department_code: 'D1', scope_code: '1', state_code: '2', start_date: '2023-01-01', end_date: '2023-12-31' },
  tasks: { task_name: '任务', state_code: '05', source_code: '2', region_code: '370102', department_code: 'D1', started_date: '2023-03-01', end_date: '2023-06-30' },
  task_departments: { role_code: '1' },
  subjects: { subject_name: '企业', subject_type_code: '1', industry_code: 'C2611', region_code: '370102', established_date: '2010-01-01', status: '存续' },
  draws: { department_code: 'D1', drawn_date: '2023-03-02', is_locked: true },
  drawn_subjects: { region_code: '370102' },
  results: { department_code: 'D1', item_code: 'I1', state_code: '5' },
  follow_ups: { department_code: 'D1', item_code: 'I1', state_code: '1' },
  risk_classes: { model: '通用型' },
  item_guidelines: { edition: 2, guideline_name: '指引', department_code: 'D1', valid_from_date: '2023-01-01' },
  duty_items: { list_version: 'v1', duty_item_name: '权责', department_code: 'D1', valid_from_date: '2020-01-01' },
  supervision_items: { list_version: 'v1', supervision_item_name: '监管', department_code: 'D1', valid_from_date: '2020-01-01' },
  campaigns: { region_code: '370000', campaign_year: 2023, campaign_name: '集中抽查', department_code: 'D1' },
  trainings: { session_name: '培训', region_code: '370102', department_code: 'D1' },
  surveys: { region_code: '370102', channel: '现场' },
  risk_signals: { kind_code: 'complaint', signal_id: 'G1' },
  warning_handlings: { rule_code: 'W1', region_code: '370102', department_code: 'D1', raised_date: '2023-05-01', due_date: '2023-05-31' },
  registrations: { subject_name: '某某公司', subject_type_code: '1', region_code: '370102', established_date: '2010-01-01' },
  establishment: { unit_name: '执法队', region_code: '370102', department_code: 'D1', certificate_expiry_date: '2026-12-31' },
  subject_tags: { tag: '标签' },
  comprehensive_items: { region_code: '370000', list_version: 'v1', field: '餐饮服务', comprehensive_item_name: '餐饮单位', department_code: 'D1', valid_from_date: '2023-01-01' },
  task_events: { happened_at: '2023-03-01T09:00:00+08:00', operator: 'O1' },
  inspectors: { inspector_name: '某某', region_code: '370102', department_code: 'D1', status: '在岗', certificate_expiry_date: '2025-12-31' },
  drawn_inspectors: { department_code: 'D1', role: '组员' },
}

/** 济南 with 历下 and 市中, 青岛 with 市南; D1 and its county office D1C are one line, D2 another, D3 a third. */
const ground: readonly Delivered[] = [
  {
    entity: 'regions',
    rows: [
      { region_code: '370000', region_name: '山东省', level: 'province', parent_code: null },
      { region_code: '370100', region_name: '济南市', level: 'city', parent_code: '370000' },
      { region_code: '370102', region_name: '历下区', level: 'county', parent_code: '370100' },
      { region_code: '370103', region_name: '市中区', level: 'county', parent_code: '370100' },
      { region_code: '370200', region_name: '青岛市', level: 'city', parent_code: '370000' },
      { region_code: '370202', region_name: '市南区', level: 'county', parent_code: '370200' },
    ],
  },
  {
    entity: 'departments',
    rows: [
      { department_code: 'D1', line_code: 'L1' },
      { department_code: 'D1C', line_code: 'L1' },
      { department_code: 'D2', line_code: 'L2' },
      { department_code: 'D3', line_code: 'L3' },
    ],
  },
  {
    entity: 'holidays',
    rows: [
      ...days('off', '2022-01-01', '2022-01-02', '2022-01-03', '2022-10-01', '2022-12-31'),
      // 2023: New Year, Spring Festival 21 to 27 January with work on two weekend days, National Day 29 September to 6 October likewise
      ...days('off', '2023-01-01', '2023-01-02', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-01-27'),
      ...days('work', '2023-01-28', '2023-01-29'),
      ...days('off', '2023-09-29', '2023-09-30', '2023-10-01', '2023-10-02', '2023-10-03', '2023-10-04', '2023-10-05', '2023-10-06'),
      ...days('work', '2023-10-07', '2023-10-08'),
    ],
  },
]

function days(kind: string, ...dates: string[]): CoreRow[] {
  return dates.map((date) => ({ holiday_date: date, kind }))
}

/** A warehouse with areas, departments and the working days of 2022 and 2023. */
export async function openMarts(): Promise<Marts> {
  const database = await createTestDatabase()
  const client = await connect(database.ownerUrl, 'drb-tests')
  const marts: Marts = {
    ownerUrl: database.ownerUrl,
    client,
    async load(...delivered) {
      await inTransaction(client, async () => {
        for (const delivery of delivered) await deliver(client, delivery)
        await refreshMarts(client, { entities: delivered.map(({ entity }) => entity) })
      })
    },
    async query<R extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []) {
      return (await client.query<R>(sql, parameters)).rows
    },
    async findDiffering() {
      let found: { table: string; differing: number }[] = []
      await inTransaction(client, async () => {
        found = await compareMarts(client)
      })
      return found.filter(({ differing }) => differing > 0)
    },
    async close() {
      await client.end()
      await database.drop()
    },
  }
  await marts.load(...ground)
  return marts
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Leaves core, history and `changed_<entity>` as the loader does. */
async function deliver(client: pg.Client, { entity: name, rows = [], withdrawn = [] }: Delivered): Promise<void> {
  const entity = getEntity(name)
  const key = entity.key.join(', ')
  await client.query(`create temporary table changed_${name} on commit drop as select ${key} from core.${name} where false`)
  for (const row of rows) await putRow(client, entity, { ...defaults[name], ...row })
  for (const row of withdrawn) {
    const values = entity.key.map((column) => ({ ...defaults[name], ...row })[column])
    await keepHistory(client, entity, values, 'withdrawn')
    await client.query(`delete from core.${name} where (${key}) = (${placeholders(values)})`, values)
    await client.query(`insert into changed_${name} values (${placeholders(values)})`, values)
  }
}

async function putRow(client: pg.Client, entity: Entity, row: CoreRow): Promise<void> {
  const { name, key } = entity
  const columns = entity.columns.map((column) => column.name)
  const values = columns.map((column) => row[column] ?? null)
  const keyValues = key.map((column) => row[column])
  await keepHistory(client, entity, keyValues, 'replaced')
  const plain = columns.filter((column) => !key.includes(column))
  await client.query(
    `insert into core.${name} (${columns.join(', ')}, batch_id) values (${placeholders(values)}, 1)
     on conflict (${key.join(', ')}) do update set ${[...plain, 'batch_id'].map((column) => `${column} = excluded.${column}`).join(', ')}`,
    values,
  )
  await client.query(`insert into changed_${name} values (${placeholders(keyValues)})`, keyValues)
}

async function keepHistory(client: pg.Client, entity: Entity, key: readonly unknown[], how: string): Promise<void> {
  const { name } = entity
  const kept = [...(entity.identity === null ? [] : [entity.identity]), ...entity.columns.map((column) => column.name), 'batch_id'].join(', ')
  const { rows } = await client.query<{ batch: number }>(`select coalesce(max(ended_batch_id), 0) + 1 as batch from history.${name}`)
  await client.query(
    `insert into history.${name} (${kept}, ended_batch_id, ended_by)
     select ${kept}, ${rows[0]?.batch ?? 1}, '${how}' from core.${name} as was where (${entity.key.join(', ')}) = (${placeholders(key)})`,
    [...key],
  )
}

function placeholders(values: readonly unknown[]): string {
  return values.map((_, index) => `$${index + 1}`).join(', ')
}
