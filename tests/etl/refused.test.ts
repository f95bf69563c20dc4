import { appendFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeFile } from '#etl/jobs/store-file.ts'
import { createWarehouse, figures, lines, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

const good = lines(TASK_HEADER, task('T1'))

interface Refused {
  says: string
  code: string
  detail: string
  content: string | Buffer
}

const refused: Refused[] = [
  { says: 'an empty file', code: 'empty-file', detail: 'empty', content: '' },
  { says: 'headers of no layout', code: 'unknown-layout', detail: '甲、乙', content: '甲,乙\n1,2\n' },
  { says: 'duplicate headers, also when they differ by blanks', code: 'duplicate-header', detail: '任务编号 (1, 10)', content: good.replace('完成日期', '完成日期, 任务 编号').replace('06-30,', '06-30,,') },
  { says: 'a required column missing', code: 'missing-column', detail: '任务状态', content: lines('任务编号,任务名称,任务来源,行政区划代码,组织部门', 'T1,名,2,370102,SCJG') },
  { says: 'a results file without its state column, which is no file of task items', code: 'missing-column', detail: '结果状态', content: lines('任务编号,主体身份代码,部门代码,事项编码,检查日期,检查结果,公示日期', 'T1,S1,SCJG,I1,2023-05-08,1,') },
  { says: 'bytes of no encoding', code: 'undecodable', detail: 'UTF-8 line 2', content: Buffer.concat([Buffer.from(`${TASK_HEADER}\nT1,`), Buffer.from([0xff, 0xff, 0x0a])]) },
  { says: 'UTF-8 joined with GB18030', code: 'undecodable', detail: 'UTF-8 line 3', content: Buffer.concat([Buffer.from(good), Buffer.from([0xb9, 0xab, 0xcb, 0x0a])]) },
  { says: 'a workbook cut off', code: 'truncated-file', detail: 'ZIP', content: Buffer.from('PK\u0003\u0004rest', 'latin1') },
  { says: 'a file with zero bytes in it', code: 'not-text', detail: 'NUL, line 2', content: `${TASK_HEADER}\nT1\0,\n` },
  { says: 'half a surrogate pair in UTF-16', code: 'undecodable', detail: 'UTF-16', content: Buffer.concat([Buffer.from('\ufeff任务编号\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]) },
  { says: 'a damaged gzip file', code: 'truncated-file', detail: 'gzip', content: gzipSync(Buffer.from(good.repeat(50))).subarray(0, 60) },
  { says: 'a quotation mark that is never closed', code: 'unclosed-quote', detail: 'line 2', content: `${TASK_HEADER}\nT1,"名,05,2,370102,SCJG,,,\nT2,名\n` },
]

it.each(refused)('$says refuses the file whole', async ({ code, detail, content }) => {
  const receipt = await warehouse.load('file.csv', content)
  expect(receipt).toMatchObject({ state: 'refused', batch: null, refusal: { code } })
  expect(receipt.refusal?.en).toContain(detail)
  expect(receipt.refusal?.adviceZh).not.toBe('')
  expect(figures(receipt)).toEqual({ read: 0, loaded: 0, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
  expect(await warehouse.query('select from core.tasks')).toHaveLength(0)
  expect(await warehouse.query(`select from ops.deliveries where delivery_id = $1 and state = 'refused' and refusal is not null`, [receipt.delivery])).toHaveLength(1)
})

it('lines and files beyond their limits are refused', async () => {
  await warehouse.query(`insert into ops.settings (name, value, note) values ('load_max_line_chars', '200', 'test'), ('load_max_file_bytes', '5000', 'test')`)
  expect(await warehouse.load('wide.csv', lines(TASK_HEADER, task('T1', '长'.repeat(201))))).toMatchObject({ refusal: { code: 'line-too-long' } })
  // 100,000 blanks pack into few bytes; what counts is what they unpack to
  expect(await warehouse.load('bomb.csv.gz', gzipSync(good + ' \n'.repeat(50_000)))).toMatchObject({ refusal: { code: 'file-too-large' } })
  await warehouse.query(`delete from ops.settings where name like 'load_max_%'`)
})

it('a file that is not there has a receipt too', async () => {
  const { loadFiles } = await import('#etl/pipeline.ts')
  const receipts = await loadFiles(warehouse.ownerUrl, [`${warehouse.folder}/nowhere.csv`, await warehouse.write('good.csv', good)])
  expect(receipts.map(({ state, refusal }) => [state, refusal?.code ?? null])).toEqual([
    ['refused', 'unreadable-file'],
    ['loaded', null],
  ])
})

it('a file that changes under the load, or while it is copied to be handed in, is refused', async () => {
  const { loadFiles } = await import('#etl/pipeline.ts')
  const path = await warehouse.write('growing.csv', lines(TASK_HEADER, task('G1')))
  const grow = (): void => appendFileSync(path, `${task('G2')}\n`)
  const [receipt] = await loadFiles(warehouse.ownerUrl, [path], { reporter: { step: () => undefined, progress: grow } })
  expect(receipt).toMatchObject({ state: 'refused', refusal: { code: 'file-changed' } })
  expect(await warehouse.query(`select from core.tasks where task_id like 'G%'`)).toEqual([])
  const stop = new AbortController().signal
  stop.throwIfAborted = grow
  const folder = join(warehouse.folder, 'deliveries')
  await expect(storeFile(path, folder, stop)).rejects.toMatchObject({ code: 'file-changed' })
  expect(await readdir(folder)).toEqual([])
})
