/** A delivery taken back: each row goes to what stood before, later ones stay, history keeps all, and the marts follow. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorker, type DeliveryWorker } from '#etl/jobs/worker.ts'
import { compareMarts } from '#etl/refresh.ts'
import { createWarehouse, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
let worker: DeliveryWorker
let folder: string

beforeAll(async () => {
  warehouse = await createWarehouse()
  folder = await mkdtemp(join(tmpdir(), 'drb-withdraw-'))
  worker = await startWorker({ ownerUrl: warehouse.ownerUrl, deliveryDir: folder, watchDir: null, findAddress: () => undefined, log: () => undefined, onLost: () => undefined })
})
afterAll(async () => {
  await worker.stop()
  await warehouse.close()
  await rm(folder, { recursive: true, force: true })
})

const load = async (name: string, ...rows: string[]): Promise<number> => (await warehouse.load(name, lines(...rows))).delivery ?? 0

interface Counts { touched: number; withdrawn: number; restored: number; kept: number }

/** As the page does: the counts first, then the withdrawal that confirms them; answers both with the receipt. */
async function withdraw(delivery: number): Promise<{ counts: Counts | undefined; receipt: Record<string, unknown> | undefined }> {
  await warehouse.query(`begin; set local app.role = 'steward'; set local app.scope_level = 'province'; set local app.scope_area = '370000'; set local app.scope_department = ''`)
  const [counts] = await warehouse.query<Counts & Record<string, unknown>>('select touched_count as touched, withdrawn_count as withdrawn, restored_count as restored, kept_count as kept from read.count_withdrawal($1)', [delivery])
  const [asked] = await warehouse.query<{ id: number | null }>('select read.hand_in_withdrawal($1, $2, $3, $4) as id', [delivery, counts?.withdrawn ?? 0, counts?.restored ?? 0, 'tests'])
  await warehouse.query('commit')
  if (asked === undefined || asked.id === null) return { counts, receipt: undefined }
  await expect.poll(() => warehouse.query('select state from ops.handed_in where handed_in_id = $1', [asked.id]), { timeout: 20_000, interval: 20 }).toEqual([{ state: 'done' }])
  const [receipt] = await warehouse.query(
    `select state, refusal ->> 'code' as code, read_count as read, loaded_count as loaded, unchanged_count as unchanged, replaced_count as replaced, withdrawn_count as withdrawn
     from ops.deliveries where handed_in_id = $1`,
    [asked.id],
  )
  return { counts, receipt }
}
async function findDiffering(): Promise<unknown[]> {
  await warehouse.query('begin')
  const differing = (await compareMarts(warehouse.client)).filter((table) => table.differing > 0)
  await warehouse.query('rollback')
  return differing
}
const published = (): Promise<Record<string, unknown>[]> => warehouse.query('select subject_id, published_date from core.results order by 1')

it('goes back through replaced, withdrawn and later rows, in any order of withdrawals, and the marts agree', { timeout: 60_000 }, async () => {
  const tasks = await load('tasks.csv', TASK_HEADER, task('T1'))
  const first = await load('first.csv', RESULT_HEADER, result('S1', '2023-05-20'), result('S2', '2023-05-20'), result('S3', '2023-05-20'))
  // replaces S1, withdraws S2, leaves S3, adds S4 and S5
  const second = await load('second.csv', RESULT_HEADER, result('S1', '2023-05-21'), result('S2', '2023-05-20', '撤销'), result('S3', '2023-05-20'), result('S4', '2023-05-21'), result('S5', '2023-05-21'))
  const third = await load('third.csv', RESULT_HEADER, result('S5', '2023-05-22'))

  // a task whose results are in cannot go
  expect((await withdraw(tasks)).receipt).toMatchObject({ state: 'refused', code: 'still-referred' })

  // touched: S1, S2, S4, S5; S4 goes, S1 and S2 come back, S5 stays as the third has it
  const taken = await withdraw(second)
  expect(taken.counts).toEqual({ touched: 4, withdrawn: 1, restored: 2, kept: 1 })
  expect(taken.receipt).toEqual({ state: 'loaded', code: null, read: 4, loaded: 1, unchanged: 1, replaced: 2, withdrawn: 1 })
  expect(await published()).toEqual([
    { subject_id: 'S1', published_date: '2023-05-20' }, { subject_id: 'S2', published_date: '2023-05-20' },
    { subject_id: 'S3', published_date: '2023-05-20' }, { subject_id: 'S5', published_date: '2023-05-22' },
  ])
  expect(await warehouse.query(`select count(*) as versions from history.results where subject_id in ('S1', 'S4')`)).toEqual([{ versions: 3 }])
  expect(await findDiffering()).toEqual([])

  // taken back once is enough
  expect(await withdraw(second)).toEqual({ counts: undefined, receipt: undefined })
  // what the second had said of S5 does not come back with the third's withdrawal, nor what the first said once it is gone too
  await withdraw(third)
  expect((await withdraw(first)).receipt).toMatchObject({ read: 3, replaced: 3, withdrawn: 3 })
  expect(await published()).toEqual([])
  expect((await withdraw(tasks)).receipt).toMatchObject({ state: 'loaded', withdrawn: 1 })
  expect(await findDiffering()).toEqual([])
})

it('takes back rows that waited, before their task has come and after', { timeout: 60_000 }, async () => {
  const waiting = await load('waiting.csv', RESULT_HEADER, result('W1'))
  expect((await withdraw(waiting)).receipt).toMatchObject({ state: 'loaded', read: 0 })
  const released = await load('released.csv', RESULT_HEADER, result('W2'))
  await load('task.csv', TASK_HEADER, task('T1', '再报'))
  expect(await published()).toEqual([{ subject_id: 'W2', published_date: '2023-05-20' }])
  expect(await withdraw(released)).toMatchObject({ counts: { touched: 1, withdrawn: 1 }, receipt: { withdrawn: 1 } })
  expect(await published()).toEqual([])
})

it('does nothing when the counts are no longer those that were confirmed', async () => {
  const delivery = await load('moved.csv', TASK_HEADER, task('T9'))
  await warehouse.query(`begin; set local app.role = 'steward'; set local app.scope_level = 'province'; set local app.scope_area = '370000'; set local app.scope_department = ''`)
  expect(await warehouse.query('select read.hand_in_withdrawal($1, 7, 0, $2) as id', [delivery, 'tests'])).toEqual([{ id: null }])
  await warehouse.query('commit')
})

it('asked for twice at once, is done once: the second finds nothing to take back', async () => {
  const delivery = await load('twice.csv', TASK_HEADER, task('T8'))
  const ids = await warehouse.query<{ id: number }>(
    `insert into ops.handed_in (way, file_name, file_sha256, file_bytes, handed_by, sender_area, is_limited, withdraws_delivery_id)
     select 'withdrawal', 'twice.csv', '', 0, 'tests', '', false, $1 from generate_series(1, 2) returning handed_in_id as id`,
    [delivery],
  )
  for (const { id } of ids) await warehouse.query('select ops.queue_handed_in($1)', [id])
  const states = () => warehouse.query(`select deliveries.state, deliveries.refusal ->> 'code' as code from ops.handed_in join ops.deliveries using (delivery_id) where handed_in.handed_in_id = any ($1) order by handed_in.handed_in_id`, [ids.map(({ id }) => id)])
  await expect.poll(states, { timeout: 20_000, interval: 20 }).toEqual([{ state: 'loaded', code: null }, { state: 'refused', code: 'nothing-to-withdraw' }])
})
