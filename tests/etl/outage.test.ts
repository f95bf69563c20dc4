/** A connection that is cut in mid-load, and a disk without room: nothing of the file is in core, and loading again works. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFiles } from '#etl/pipeline.ts'
import { openDatabaseGate, type DatabaseGate } from '../support/database-gate.ts'
import { sheetOf } from '../support/workbook.ts'
import { writeZip } from '../support/zip-archive.ts'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** More than the program reads at once. */
const ROWS = 20_000

let warehouse: Warehouse
let gate: DatabaseGate
beforeAll(async () => {
  warehouse = await createWarehouse()
  gate = await openDatabaseGate(warehouse.ownerUrl)
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterAll(async () => {
  await gate.close()
  await warehouse.close()
})

const countOf = async (table: string): Promise<number> => (await warehouse.query<{ rows: number }>(`select count(*) as rows from ${table}`))[0]?.rows ?? 0
const statesOf = async (name: string): Promise<unknown[]> => (await warehouse.query<{ state: string }>('select state from ops.deliveries where file_name = $1 order by delivery_id', [name])).map(({ state }) => state)

describe('a connection cut in COPY', () => {
  it.each([
    ['into a table that is empty', 'E', 0],
    ['into a table that holds rows', 'F', ROWS],
  ])('%s leaves an interrupted delivery and nothing in core', { timeout: 60_000 }, async (_, prefix, before) => {
    const name = `cut-${prefix}.csv`
    const path = await warehouse.write(name, lines(RESULT_HEADER, ...Array.from({ length: ROWS }, (__, index) => result(`${prefix}${index}`))))
    let cutAt = 0
    let cut = Promise.resolve()
    const progress = ({ rows }: { readonly rows: number }): void => {
      if (rows === 0 || cutAt > 0) return
      cutAt = rows
      cut = gate.cut()
    }
    await expect(loadFiles(gate.through(warehouse.ownerUrl), [path], { reporter: { step: () => undefined, progress } })).rejects.toThrow(/connection/i)
    expect(cutAt).toBeGreaterThan(0)
    expect(cutAt).toBeLessThan(ROWS)
    await cut
    await gate.restore()
    expect(await countOf('core.results')).toBe(before)
    const [receipt] = await loadFiles(gate.through(warehouse.ownerUrl), [path])
    expect(receipt === undefined ? null : figures(receipt)).toEqual({ read: ROWS, loaded: ROWS, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    expect(await statesOf(name)).toEqual(['interrupted', 'loaded'])
    expect(await countOf('core.results')).toBe(before + ROWS)
  })
})

describe.skipIf(process.platform === 'win32')('a disk without room', () => {
  let room: string
  beforeAll(async () => {
    room = await mkdtemp(join(tmpdir(), 'drb-full-'))
  })
  afterAll(() => rm(room, { recursive: true, force: true }))

  /** A program whose files may grow to 32 KiB, as a disk stops them that is full. */
  const runCramped = (command: readonly string[]): Promise<{ code: number | null; output: string }> =>
    new Promise((resolve) => {
      const child = spawn('sh', ['-c', 'ulimit -f 64; exec "$@"', 'sh', process.execPath, '--import', 'tsx', ...command], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: warehouse.ownerUrl, TMPDIR: room },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.once('close', (code) => resolve({ code, output }))
    })

  it('to unpack a file ends the load with the reason, and leaves no piece of it', { timeout: 60_000 }, async () => {
    const rows = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [index + 2, [`D${index}`, `${Math.random()}${Math.random()}`, '370302']]))
    const path = await warehouse.write('full.zip', writeZip([{ name: 'a.xlsx', content: sheetOf({ 1: ['主体身份代码', '名称', '行政区划代码'], ...rows }) }]))
    const { code, output } = await runCramped(['etl/main.ts', 'load', '--direct', path])
    expect([code, output]).toEqual([1, expect.stringMatching(/EFBIG|ENOSPC/)])
    expect((await readdir(room)).filter((name) => name.startsWith('drb-'))).toEqual([])
    expect(await countOf('core.subjects')).toBe(0)
    const [receipt] = await loadFiles(warehouse.ownerUrl, [path])
    expect(receipt).toMatchObject({ state: 'loaded', read: 2_000, loaded: 2_000 })
  })

  it('to keep what is handed in is told to its sender, and leaves no piece of it', { timeout: 60_000 }, async () => {
    const receive = `
      import { receiveFile } from '#app/hand-in/receive-file.server.ts'
      const request = new Request('http://127.0.0.1/', { method: 'PUT', body: new Uint8Array(100_000) })
      await receiveFile(request, { folder: process.argv[1], maxBytes: 1_000_000 }).catch((error) => console.log(error.status, error.code))`
    const folder = join(room, 'handed-in')
    expect(await runCramped(['--input-type=module', '--eval', receive, folder])).toEqual({ code: 0, output: '507 no-room\n' })
    expect(await readdir(folder)).toEqual([])
  })
})
