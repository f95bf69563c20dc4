/** One table, each writer: what is read back is what was written, and what a form cannot hold is refused. */
import { read as readWorkbook, utils } from '@e965/xlsx'
import { tableFromIPC } from 'apache-arrow'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { attach } from '#app/exports/file-name.ts'
import { formats } from '#app/exports/formats.ts'
import { createGate } from '#app/exports/gate.ts'
import { asRows, type TableColumn, type TableRow } from '#app/exports/table.ts'
import { encodeText, findUnheld } from '#app/exports/text-encodings.ts'
import { writeArrow } from '#app/exports/write-arrow.server.ts'
import { csvForPeople, csvForPrograms, writeCsv } from '#app/exports/write-csv.server.ts'
import { writeParquet } from '#app/exports/write-parquet.server.ts'
import { writeXlsx, type XlsxTable } from '#app/exports/write-xlsx.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { getText } from '#app/text.ts'

const CREDIT_CODE = '91370100MA3C000018'
const LONG_DIGITS = '370102202300000001'
const COMMAND = "=cmd|' /C calc'!A0"
/** A rare character beyond the first plane, and one of private use. */
const RARE = '𬭎\uE000'

const columns: readonly TableColumn[] = [
  { name: 'code', type: 'text', heading: '代码' },
  { name: 'name', type: 'text', heading: '名称' },
  { name: 'count', type: 'integer', heading: '条数' },
  { name: 'points', type: 'number', heading: '得分', decimals: 2 },
  { name: 'is_met', type: 'boolean', heading: '达标' },
  { name: 'day', type: 'date', heading: '日期' },
  { name: 'at', type: 'instant', heading: '收到' },
]
const rows: readonly TableRow[] = [
  { code: CREDIT_CODE, name: COMMAND, count: 1, points: '12.50', is_met: true, day: '2023-11-17', at: '2023-11-16T22:00:00+00:00' },
  { code: LONG_DIGITS, name: `a<&>"b"\u0001\r\n_x0041_${RARE}`, count: -2, points: '未报送', is_met: false, day: '1899-12-31', at: null },
  { code: '007', name: null, count: null, points: -0.5, is_met: null, day: null, at: '2023-12-31T17:00:00.500+00:00' },
]
const table = (own: readonly TableRow[] = rows): XlsxTable => ({ columns, rows: () => asRows(own), total: own.length, title: '记录', about: [['时期', '2023'], ['地区', '=济南']], aboutTitle: '查询条件' })

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

describe('XLSX', () => {
  it('holds identifiers as text, days as days, and no formula', async () => {
    const book = readWorkbook(await gather(writeXlsx(table())), { cellNF: true, cellFormula: true, cellDates: false })
    const sheet = book.Sheets['记录'] ?? {}
    const cell = (address: string): unknown[] => {
      const { t, v, z, f } = (sheet[address] ?? {}) as { t?: string; v?: unknown; z?: string; f?: string }
      return [t, v, z, f]
    }
    expect(book.SheetNames).toEqual(['记录', '查询条件'])
    expect(['A1', 'G1'].map((address) => cell(address)[1])).toEqual(['代码', '收到'])
    expect([cell('A2'), cell('A3'), cell('A4')]).toEqual([['s', CREDIT_CODE, '@', undefined], ['s', LONG_DIGITS, '@', undefined], ['s', '007', '@', undefined]])
    expect(cell('B2')).toEqual(['s', COMMAND, '@', undefined])
    expect([cell('C2'), cell('C3'), cell('C4')[0]]).toEqual([['n', 1, '0', undefined], ['n', -2, '0', undefined], undefined])
    expect([cell('D2'), cell('D3')]).toEqual([['n', 12.5, '0.00', undefined], ['s', '未报送', '@', undefined]])
    expect([cell('E2').slice(0, 2), cell('E3').slice(0, 2)]).toEqual([['b', true], ['b', false]])
    // 2023-11-17 is day 45247 of 1900; 1899 is before spreadsheets can count
    expect([cell('F2'), cell('F3')]).toEqual([['n', 45247, 'yyyy-mm-dd', undefined], ['s', '1899-12-31', '@', undefined]])
    // 22:00 UTC is 06:00 of the next day in China
    expect(cell('G2')).toEqual(['n', 45247.25, 'yyyy-mm-dd hh:mm:ss', undefined])
    expect(utils.sheet_to_json(book.Sheets['查询条件'] ?? {}, { header: 1 })).toEqual([['时期', '2023'], ['地区', '=济南']])
  })

  it('reads the same to another reader, control characters and all', async () => {
    const bytes = await gather(writeXlsx(table()))
    const [sheet, about] = (await readXlsx(bytes)).sheets
    expect(sheet?.rows.map((row) => row.slice(0, 2))).toEqual([['代码', '名称'], [CREDIT_CODE, COMMAND], [LONG_DIGITS, `a<&>"b"\u0001\r\n_x0041_${RARE}`], ['007', null]])
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
    expect(about?.rows).toEqual([['时期', '2023'], ['地区', '=济南']])
  })

  it('of no row is a head alone, and of one sheet has no other', async () => {
    const book = readWorkbook(await gather(writeXlsx({ ...table([]), about: null })))
    expect([book.SheetNames, utils.sheet_to_json(book.Sheets['记录'] ?? {}, { header: 1 })]).toEqual([['记录'], [columns.map(({ heading }) => heading)]])
  })

  it('is refused, not cut: a row or a character too many', async () => {
    expect(() => writeXlsx(table(), { maxRows: 2 })).toThrow(RefusedError)
    await expect(gather(writeXlsx(table(), { maxRows: 3 }))).resolves.toBeInstanceOf(Buffer)
    await expect(gather(writeXlsx(table(), { maxCellLength: 17 }))).rejects.toMatchObject({ status: 413, code: 'cell-too-long' })
    // more rows come than were counted
    await expect(gather(writeXlsx({ ...table(), total: 2 }, { maxRows: 2 }))).rejects.toMatchObject({ status: 413, code: 'too-many-rows' })
  })
})

describe('CSV', () => {
  const lines = async (own: readonly TableRow[], dialect = csvForPeople): Promise<string> => (await gather(writeCsv(columns.slice(0, 4), asRows(own), dialect))).toString('utf8')

  it('for people has its mark, headings, and an apostrophe before what would be computed', async () => {
    const text = await lines([{ code: '1', name: COMMAND, count: -2, points: '-0.50' }])
    expect(text).toBe(`\uFEFF代码,名称,条数,得分\r\n1,'${COMMAND},-2,-0.50\r\n`)
    const starts = ['=1', '+1', '-1', '@1', '\t1', '\r1', '＝1', '＋1', '－1', '＠1', "'=1", "''=1"]
    const guarded = (await lines(starts.map((name) => ({ name })))).trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[1]?.replaceAll('"', ''))
    expect(guarded).toEqual(starts.map((start) => `'${start}`))
    expect(await lines([{ name: "O'Neil" }, { name: '1=1' }, { name: 'a"b,c\nd' }, { name: ' ' }])).toBe(`\uFEFF代码,名称,条数,得分\r\n,O'Neil,,\r\n,1=1,,\r\n,"a""b,c\nd",,\r\n," ",,\r\n`)
  })

  it('for programs is the text as it is, with names and no mark', async () => {
    expect(await lines([{ code: '1', name: COMMAND, count: 1, points: null }], csvForPrograms)).toBe(`code,name,count,points\r\n1,${COMMAND},1,\r\n`)
  })

  it('in GB18030 and UTF-16 comes back as it was; a delimiter of the sender is kept', async () => {
    const own = [{ code: '１', name: `${RARE}贸易;x`, count: 1, points: 2 }]
    const gb = await gather(writeCsv(columns.slice(0, 2), asRows(own), { readers: 'people', encoding: 'gb18030', delimiter: ';' }))
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb)).toBe(`代码;名称\r\n１;"${RARE}贸易;x"\r\n`)
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const bytes = await gather(writeCsv(columns.slice(0, 1), asRows(own), { readers: 'people', encoding, delimiter: '\t' }))
      expect(new TextDecoder(encoding).decode(bytes)).toBe('代码\r\n１\r\n')
    }
  })

  it('knows the very characters that GB18030 cannot hold', () => {
    expect(findUnheld(`${RARE}济南€`)).toEqual([])
    expect(findUnheld('a\uE5E5\uE78D\uD800')).toEqual(['\uE5E5', '\uE78D', '\uD800'])
    const all = Array.from({ length: 0xd800 - 0x80 }, (_, index) => String.fromCharCode(0x80 + index)).join('') + Array.from({ length: 0x1f00 }, (_, index) => String.fromCharCode(0xe000 + index)).join('')
    const unheld = findUnheld(all)
    const held = [...all].filter((character) => !unheld.includes(character)).join('')
    expect(unheld.length).toBe(19)
    expect(new TextDecoder('gb18030').decode(encodeText(held, 'gb18030')) === held).toBe(true)
  })
})

describe('Arrow and Parquet', () => {
  const expected = [
    { code: CREDIT_CODE, name: COMMAND, count: 1, points: 12.5, is_met: true, day: '2023-11-17', at: '2023-11-16T22:00:00.000Z' },
    { code: LONG_DIGITS, name: rows[1]?.['name'], count: -2, points: null, is_met: false, day: '1899-12-31', at: null },
    { code: '007', name: null, count: null, points: -0.5, is_met: null, day: null, at: '2023-12-31T17:00:00.500Z' },
  ]
  const plain = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const value = row[name] ?? null
        if (typeof value === 'bigint') return [name, Number(value)]
        if (value === null || (type !== 'date' && type !== 'instant')) return [name, value]
        const text = new Date(value as number).toISOString()
        return [name, type === 'date' ? text.slice(0, 10) : text]
      }),
    )

  it('Arrow read back is what was written, words in a column of numbers apart', async () => {
    const read = tableFromIPC(await gather(writeArrow(columns, asRows(rows))))
    expect(read.toArray().map((row) => plain((row as { toJSON: () => Record<string, unknown> }).toJSON()))).toEqual(expected)
  })

  it('Parquet read back is the same, over several groups of rows', async () => {
    const bytes = await gather(writeParquet(columns, asRows(rows)))
    const file = new Uint8Array(bytes).buffer
    expect((await parquetReadObjects({ file })).map(plain)).toEqual(expected)
    const many = Array.from({ length: 45_000 }, (_, index) => ({ code: String(index) }))
    const groups = await gather(writeParquet(columns.slice(0, 1), asRows(many)))
    const read = await parquetReadObjects({ file: new Uint8Array(groups).buffer })
    expect([read.length, read[44_999]]).toEqual([45_000, { code: '44999' }])
  })
})

it('the menu offers every form there is, in both languages', () => {
  for (const language of ['zh', 'en'] as const) expect(Object.keys(getText(language).exports.formats)).toEqual([...formats])
})

it('a file is named in Chinese, with a plain name for programs that know no better', () => {
  expect(attach('结果公示率 济南市 "2023"', 'xlsx')).toBe(`attachment; filename="2023.xlsx"; filename*=UTF-8''%E7%BB%93%E6%9E%9C%E5%85%AC%E7%A4%BA%E7%8E%87%20%E6%B5%8E%E5%8D%97%E5%B8%82%20-2023-.xlsx`)
  expect(attach("a/b'c", 'csv')).toBe(`attachment; filename="a-b'c.csv"; filename*=UTF-8''a-b%27c.csv`)
})

it('a few exports run at once; the next waits its turn, and not for ever', async () => {
  const gate = createGate(1, 20)
  const leave = await gate.enter()
  const second = gate.enter()
  leave()
  leave()
  const leaveSecond = await second
  await expect(gate.enter()).rejects.toMatchObject({ status: 503 })
  leaveSecond()
  await expect(gate.enter()).resolves.toBeTypeOf('function')
})
