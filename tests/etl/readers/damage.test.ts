/** Valid files of every kind, damaged at random under a seed: whatever comes of it is rows or a refusal, never a crash or a made-up character. */
import { utils, write } from '@e965/xlsx'
import { Table, tableToIPC, vectorFromArray } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createRandom, type Random } from '#etl/demo/random.ts'
import { Refusal } from '#etl/refusal.ts'
import { writeWorkbook } from '../../support/workbook.ts'
import { writeZip } from '../../support/zip-archive.ts'
import { readDelivery, REGION, SUBJECTS } from './support.ts'

/** More of them by hand: `DAMAGE_ROUNDS=2000 npx vitest run tests/etl/readers/damage.test.ts`. */
const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 15)
const MOST_MS = 20_000
/** Decoded by libraries; the last three in a thread each, so fewer of them are tried. */
const BINARY = ['XLS', 'an Arrow file', 'an Arrow stream', 'Parquet']
const roundsOf = (name: string): number => (name !== 'XLS' && BINARY.includes(name) ? Math.ceil(ROUNDS / 3) : ROUNDS)

const records = Array.from({ length: 40 }, (_, index) => [`S${index}`, `第${index}家“企业”`, REGION])
const text = [SUBJECTS, ...records].map((cells) => cells.join()).join('\r\n')
const objects = records.map((cells) => JSON.stringify(Object.fromEntries(SUBJECTS.map((name, column) => [name, cells[column]])))).join('\n')
const columns = SUBJECTS.map((name, column) => ({ name, data: records.map((cells) => cells[column] ?? '') }))
const sheetXml = `<?xml version="1.0"?><worksheet><sheetData><row r="1">${SUBJECTS.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>${records
  .map((cells, index) => `<row r="${index + 2}">${cells.map((value) => `<c t="str"><f>A1</f><v>${value}</v></c>`).join('')}</row>`)
  .join('')}</sheetData><mergeCells><mergeCell ref="B3:B5"/></mergeCells></worksheet>`
const xml2003 = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${[SUBJECTS, ...records]
  .map((cells) => `<Row>${cells.map((value) => `<Cell ss:MergeDown="0"><Data ss:Type="String">${value}</Data></Cell>`).join('')}</Row>`)
  .join('')}</Table></Worksheet></Workbook>`
const sheets = [{ name: 'Sheet1', rows: Object.fromEntries([SUBJECTS, ...records].map((cells, index) => [index + 1, cells])), merges: ['B3:B5'] }]
const bookWith = (content: Buffer): Buffer => writeWorkbook({ sheets: [{ name: 'Sheet1', rows: {} }], parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })

function writeXls(): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...SUBJECTS], ...records]), 'a')
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

const arrowOf = (form: 'file' | 'stream'): Buffer => Buffer.from(tableToIPC(new Table(Object.fromEntries(columns.map(({ name, data }) => [name, vectorFromArray(data)]))), form))
const same = (bytes: Buffer): Buffer => bytes
/** What is damaged, and what is done with it before it is read. */
const kinds: readonly (readonly [string, Buffer, (damaged: Buffer) => Buffer])[] = [
  ['text', Buffer.from(text), same],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), same],
  ['gzip', gzipSync(text), same],
  ['text in a zip', writeZip([{ name: 'a.csv', content: text }]), same],
  ['JSON lines', Buffer.from(objects), same],
  ['XLSX', writeWorkbook({ sheets }), same],
  ['the sheet of an XLSX', Buffer.from(sheetXml), bookWith],
  ['Excel 2003 XML', Buffer.from(xml2003), same],
  ['XLS', writeXls(), same],
  ['an Arrow file', arrowOf('file'), same],
  ['an Arrow stream', arrowOf('stream'), same],
  ['Parquet', Buffer.from(parquetWriteBuffer({ columnData: columns.map((column) => ({ ...column, type: 'STRING' as const })) })), same],
]

/** Some bytes changed, cut out, doubled or cut off. */
function damage(bytes: Buffer, random: Random): Buffer {
  let damaged = Buffer.from(bytes)
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const at = random.below(damaged.length)
    const to = Math.min(damaged.length, at + 1 + random.below(20))
    const part = damaged.subarray(at, to)
    const choice = random.below(5)
    if (choice < 2) damaged[at] = random.below(256)
    else if (choice === 2) damaged = Buffer.concat([damaged.subarray(0, at), damaged.subarray(to)])
    else if (choice === 3) damaged = Buffer.concat([damaged.subarray(0, to), part, damaged.subarray(to)])
    else damaged = damaged.subarray(0, at)
    if (damaged.length === 0) return damaged
  }
  return damaged
}

it.each(kinds)('%s, damaged', { timeout: MOST_MS * Math.max(4, ROUNDS) }, async (name, bytes, wrap) => {
  expect((await readDelivery(wrap(bytes))).rows).toHaveLength(40)
  const random = createRandom(2023, 'damage', name)
  for (let round = 0; round < roundsOf(name); round += 1) {
    const damaged = damage(bytes, random)
    const begun = performance.now()
    const found = await readDelivery(wrap(damaged)).catch((error: unknown) => error)
    expect(performance.now() - begun, `${name}, round ${round}`).toBeLessThan(MOST_MS)
    if (found instanceof Refusal) continue
    expect(found, `${name}, round ${round}`).not.toBeInstanceOf(Error)
    // Kinds that say of their own what is text are decoded by their libraries; the rows are refused later.
    if (!BINARY.includes(name)) expect(JSON.stringify((found as { rows: unknown }).rows), `${name}, round ${round}`).not.toContain('\ufffd')
  }
})
