import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverAll } from '#etl/jobs/deliver.ts'
import { scanFolder, type Seen } from '#etl/jobs/scan-folder.ts'
import { createWarehouse, lines, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
let root: string
let seen: Seen = new Map()

beforeAll(async () => {
  warehouse = await createWarehouse()
  root = await mkdtemp(join(tmpdir(), 'drb-watch-'))
  await mkdir(join(root, 'watch'))
  await mkdir(join(root, 'stored'))
})
afterAll(async () => {
  await warehouse.close()
  await rm(root, { recursive: true, force: true })
})

const inWatched = (name: string): string => join(root, 'watch', name)
const scan = async (): Promise<void> => {
  seen = await scanFolder(warehouse.client, { watchDir: join(root, 'watch'), deliveryDir: join(root, 'stored') }, seen)
}
const deliver = (): Promise<void> =>
  deliverAll({ ownerUrl: warehouse.ownerUrl, deliveryDir: join(root, 'stored'), stop: new AbortController().signal, log: () => undefined })
const handedIn = (): Promise<Record<string, unknown>[]> => warehouse.query('select file_name, state from ops.handed_in order by handed_in_id')

it('takes a file once it stands still, leaves hidden and unfinished ones, and lays the receipt beside it', async () => {
  for (const name of ['tasks.csv', '.hidden.csv', 'going.csv.part']) await writeFile(inWatched(name), lines(TASK_HEADER, task('T1')))
  await scan()
  expect(await handedIn()).toEqual([])
  // it moved between the scans
  await writeFile(inWatched('tasks.csv'), lines(TASK_HEADER, task('T1'), task('T2')))
  await scan()
  expect(await handedIn()).toEqual([])
  await scan()
  expect(await handedIn()).toEqual([{ file_name: 'tasks.csv', state: 'waiting' }])
  expect((await readdir(join(root, 'watch'))).sort()).toEqual(['.hidden.csv', 'going.csv.part', 'taken'])
  await deliver()
  await scan()
  const [file, receipt] = (await readdir(join(root, 'watch', 'taken'))).sort()
  expect([file, receipt]).toEqual([expect.stringMatching(/^\d+-tasks\.csv$/), expect.stringMatching(/^\d+-tasks\.csv\.receipt\.json$/)])
  expect(JSON.parse(await readFile(join(root, 'watch', 'taken', receipt ?? ''), 'utf8'))).toMatchObject({ state: 'done', receipt: { file: 'tasks.csv', read: 2, loaded: 2 } })
})

it('a scan cut short between entry and move hands the file in once', async () => {
  const content = lines(TASK_HEADER, task('T3'))
  const instant = 1_700_000_000
  for (const _ of ['before the cut', 'after it']) {
    await writeFile(inWatched('again.csv'), content)
    await utimes(inWatched('again.csv'), instant, instant)
    await scan()
    await scan()
  }
  expect((await handedIn()).filter(({ file_name: name }) => name === 'again.csv')).toHaveLength(1)
  expect(await readdir(join(root, 'stored'))).toHaveLength(2)
})
