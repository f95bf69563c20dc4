/** Rows pulled from another database: only new ones, as they are, and the cursor moves with their load. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { deliverAll } from '#etl/jobs/deliver.ts'
import { pullDue } from '#etl/jobs/pull.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createWarehouse, type Warehouse } from './support.ts'

let warehouse: Warehouse
let other: TestDatabase
let source: pg.Client
let deliveryDir: string
const said: string[] = []

beforeAll(async () => {
  warehouse = await createWarehouse()
  other = await createTestDatabase()
  source = await connect(other.ownerUrl, 'drb-tests')
  await source.query(`create table public.platform_tasks ("任务编号" text, "任务名称" text, "任务状态" text, "任务来源" text, "行政区划代码" text, "组织部门" text,
    "开始日期" date, "截止日期" date, "完成日期" date, changed_at timestamptz)`)
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-pull-'))
})
afterAll(async () => {
  await source.end()
  await other.drop()
  await warehouse.close()
  await rm(deliveryDir, { recursive: true, force: true })
})

const addTask = (id: string, name: string, second: number): Promise<unknown> =>
  source.query(`insert into public.platform_tasks values ($1, $2, '05', '2', '370102', 'SCJG', '2023-05-01', '2023-06-30', null, timestamptz '2023-05-01 00:00:00+08' + $3 * interval '1 second')`, [id, name, second])
const administer = (...args: string[]): Promise<readonly string[]> => runAdmin(warehouse.client, args, () => Promise.resolve(null))
async function pull(): Promise<void> {
  // The minute is over: every pull of each minute is due again.
  await warehouse.query(`update ops.pulls set checked_at = now() - interval '2 minutes'`)
  await pullDue({ ownerUrl: warehouse.ownerUrl, deliveryDir, findAddress: (variable) => (variable === 'PLATFORM_URL' ? other.ownerUrl : undefined), log: (line) => said.push(line) })
}
const deliver = (): Promise<void> => deliverAll({ ownerUrl: warehouse.ownerUrl, deliveryDir, stop: new AbortController().signal, log: () => undefined })
const receipts = (): Promise<Record<string, unknown>[]> =>
  warehouse.query(`select sent_by, state, read_count as read, loaded_count as loaded, unchanged_count as unchanged from ops.deliveries where handed_in_id is not null order by delivery_id`)

it('new rows become a delivery of the sender, each once; the cursor waits for the load', { timeout: 60_000 }, async () => {
  await administer('pull', 'add', '--name', 'platform', '--variable', 'PLATFORM_URL', '--query', 'select * from public.platform_tasks', '--cursor', 'changed_at', '--table', 'tasks', '--area', '370000', '--cron', '* * * * *')
  expect((await administer('pull', 'list')).join()).toMatch(/name=platform {2}is_enabled=true/)
  await addTask('T1', '含"引号",逗号', 1)
  await addTask('T2', '二', 2)
  await pull()
  // not loaded yet: asked again, the pull has nothing to add
  await pull()
  expect(await readdir(deliveryDir)).toHaveLength(1)
  await deliver()
  expect(await receipts()).toEqual([{ sent_by: '370000', state: 'loaded', read: 2, loaded: 2, unchanged: 0 }])
  expect(await warehouse.query(`select task_name, started_date, finished_date from core.tasks where task_id = 'T1'`)).toEqual([{ task_name: '含"引号",逗号', started_date: '2023-05-01', finished_date: null }])
  await addTask('T3', '三', 3)
  await pull()
  await deliver()
  await pull()
  await deliver()
  expect((await receipts()).map(({ read, loaded }) => [read, loaded])).toEqual([[2, 2], [1, 1]])
})

it('a pull that is shut, or not due, asks nothing; one without its address says so and no more', async () => {
  await addTask('T4', '四', 4)
  await administer('pull', 'disable', '--name', 'platform')
  await pull()
  await administer('pull', 'add', '--name', 'yearly', '--variable', 'PLATFORM_URL', '--query', 'select * from public.platform_tasks', '--cursor', 'changed_at', '--table', 'tasks', '--area', '370000', '--cron', '0 0 29 2 *')
  await administer('pull', 'add', '--name', 'nowhere', '--variable', 'OTHER_URL', '--query', 'select 1', '--cursor', 'x', '--table', 'tasks', '--area', '370000', '--cron', '* * * * *')
  await pull()
  expect(await receipts()).toHaveLength(2)
  expect(said).toEqual(['pull nowhere: the environment variable OTHER_URL is not set'])
  // kept with the pull, for the steward; one that was not asked says nothing, one that succeeds forgets its fault
  const faults = (): Promise<Record<string, unknown>[]> => warehouse.query('select name, last_run_at is not null as was_run, last_fault from ops.pulls order by name')
  expect(await faults()).toEqual([
    { name: 'nowhere', was_run: true, last_fault: 'the environment variable OTHER_URL is not set' }, { name: 'platform', was_run: true, last_fault: null }, { name: 'yearly', was_run: false, last_fault: null },
  ])
  await administer('pull', 'disable', '--name', 'nowhere')
  await administer('pull', 'enable', '--name', 'platform')
  await source.query('alter table public.platform_tasks rename to gone')
  await pull()
  expect((await faults())[1]?.last_fault).toMatch(/platform_tasks/)
  await source.query('alter table public.gone rename to platform_tasks')
  await pull()
  expect((await faults())[1]?.last_fault).toBeNull()
  await expect(administer('pull', 'add', '--name', 'wrong', '--variable', 'X', '--query', 'q', '--cursor', 'c', '--table', 'tasks', '--area', '370000', '--cron', 'often')).rejects.toThrow('--cron')
})
