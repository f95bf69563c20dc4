import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWarehouse, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

interface Ended {
  code: number
  stdout: string
  stderr: string
}

function run(args: string[], url = warehouse.ownerUrl, deliveryDir = join(warehouse.folder, 'deliveries')): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'etl/main.ts', ...args], { cwd: ROOT, env: { ...process.env, DATABASE_URL: url, DELIVERY_DIR: deliveryDir } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr })
    })
  })
}

it('ends with 0, 3 or 1, and prints a receipt a file for machines', { timeout: 120_000 }, async () => {
  const tasks = await warehouse.write('tasks.csv', lines(TASK_HEADER, task('T1')))
  const results = await warehouse.write('results.csv', lines(RESULT_HEADER, result('S1'), result('S2', '2023-05-01')))
  const wrong = await warehouse.write('wrong.csv', '甲,乙\n1,2\n')
  const all = await run(['load', '--json', tasks])
  expect(all.code).toBe(0)
  const rejects = await run(['load', '--json', results, tasks])
  expect(rejects.code).toBe(3)
  const receipts = rejects.stdout.trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>)
  expect(receipts).toMatchObject([
    { file: 'tasks.csv', layout: 'provincial', table: 'tasks', read: 1, loaded: 0, unchanged: 1, replaced: 0, held: 0, rejected: 0, reasons: {} },
    { file: 'results.csv', layout: 'provincial', table: 'results', read: 2, loaded: 1, unchanged: 0, replaced: 0, held: 0, rejected: 1, reasons: { 'published-before-inspected': 1 } },
  ])
  expect(receipts[0]).toHaveProperty('sha256')
  const refused = await run(['load', wrong, tasks])
  expect(refused.code).toBe(1)
  expect(refused.stdout).toContain('拒收 refused (unknown-layout)')
  expect(refused.stderr).toMatch(/tasks: facts and sums · \d+ ms/)
  const listed = await run(['receipts', '--json', '--limit', '2'])
  expect(listed.stdout.trim().split('\n')).toHaveLength(2)
  const proven = await run(['refresh', '--full', '--verify'])
  expect(proven).toMatchObject({ code: 0 })
})

it('writes down who hands a file in, and takes no sender that nobody knows', { timeout: 60_000 }, async () => {
  const file = await warehouse.write('sent.csv', lines(TASK_HEADER, task('T9')))
  expect((await run(['load', '--sender', '370102', file])).code).toBe(0)
  expect((await run(['load', '--sender', '37', file])).stderr).toContain('“37”')
  const { rows } = await warehouse.client.query(`select sent_by from ops.deliveries where file_name = 'sent.csv'`)
  expect(rows).toEqual([{ sent_by: '370102' }])
})

it('says what is wrong with a call', { timeout: 90_000 }, async () => {
  expect(await run(['lode'])).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown verb lode') as string })
  expect(await run(['load'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no file named') as string })
  expect(await run(['receipts', '--limit', 'many'])).toMatchObject({ code: 2, stderr: expect.stringContaining('“many”') as string })
  expect(await run(['load', 'a.csv'], warehouse.ownerUrl, '')).toMatchObject({ code: 2, stderr: expect.stringContaining('DELIVERY_DIR') as string })
  expect(await run(['receipts'], 'somewhere')).toMatchObject({ code: 2, stderr: expect.stringContaining('DATABASE_URL') as string })
})
