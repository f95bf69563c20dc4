/** Columnar files as other programs pack them: the fixtures were written by pandas and pyarrow, see tests/fixtures/columnar/write.py. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompressionCodec } from 'hyparquet'
import { ByteWriter, parquetWriteBuffer, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { changeLengths, writePackedArrow } from '../../support/packed-arrow.ts'
import { packLz4Block, packLz4Hadoop, packZstd, packZstdRun } from '../../support/packers.ts'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS } from './support.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/columnar')
const fixtures = readdirSync(FIXTURES).filter((name) => !name.endsWith('.py'))
const day = (row: number): string => (row % 5 === 0 ? '' : `2023-05-${String(1 + (row % 28)).padStart(2, '0')}`)
/** As write.py makes them. */
const rows = Array.from({ length: 40 }, (_, row) => [`S${row}`, `第${row % 7}家“企业”`, row % 2 === 0 ? '370302' : '370303', day(row), `食品销售${row}；`.repeat(300)])

describe('a file of another program', () => {
  it('is there for each way of compression', () => {
    expect(fixtures.sort()).toEqual([
      'brotli.parquet', 'gzip.parquet', 'lz4-stream.arrow', 'lz4.parquet', 'pandas.feather', 'snappy.parquet', 'zstd-pages-v2.parquet', 'zstd.arrow', 'zstd.parquet',
    ])
  })

  it.each(fixtures)('%s gives every row', async (name) => {
    const file = await readDelivery(readFileSync(join(FIXTURES, name)))
    expect(file.content.kind).toBe(name.endsWith('.parquet') ? 'parquet' : 'arrow')
    expect(cellsOf(file)).toEqual(rows)
  })

  it.each(fixtures)('%s is refused where it is cut off', async (name) => {
    const bytes = readFileSync(join(FIXTURES, name))
    expect((await findRefusal(bytes.subarray(0, bytes.length * 0.6))).code).toBe('damaged-file')
  })
})

const table = [SUBJECTS, ...Array.from({ length: 30 }, (_, row) => [`S${row}`, `第${row % 3}家企业`, REGION])]
const columnData = SUBJECTS.map((name, column) => ({ name, data: table.slice(1).map((row) => row[column] ?? ''), type: 'STRING' as const }))
type Pack = (bytes: Uint8Array) => Uint8Array
const writeParquet = (codec: CompressionCodec, pack: Pack): Buffer => Buffer.from(parquetWriteBuffer({ columnData, codec, compressors: { [codec]: pack }, statistics: false }))

const tooShort = (pack: Pack): Pack => (bytes) => pack(bytes.subarray(0, Math.max(0, bytes.length - 1)))
const tooLong = (pack: Pack): Pack => (bytes) => pack(Buffer.concat([bytes, Buffer.from('x')]))
const cutOff = (pack: Pack): Pack => (bytes) => pack(bytes).subarray(0, -1)

describe.each<[string, CompressionCodec, Pack]>([
  ['LZ4, as Hadoop frames it', 'LZ4', packLz4Hadoop],
  ['LZ4, bare under the old name', 'LZ4', packLz4Block],
  ['LZ4, bare', 'LZ4_RAW', packLz4Block],
  ['ZSTD', 'ZSTD', packZstd],
])('Parquet in %s', (_, codec, pack) => {
  it('gives every row', async () => {
    expect(cellsOf(await readDelivery(writeParquet(codec, pack)))).toEqual(table.slice(1))
  })

  it.each([['ends early', tooShort], ['goes on too long', tooLong], ['is cut off', cutOff]])('is damaged where a page %s', async (__, harm) => {
    expect(await findRefusal(writeParquet(codec, harm(pack)))).toMatchObject({ code: 'damaged-file' })
  })
})

describe('Arrow in LZ4, whose blocks refer to those before them', () => {
  it.each(['file', 'stream'] as const)('gives every row of a %s', async (form) => {
    const long = [SUBJECTS, ...Array.from({ length: 5_000 }, (_, row) => [`S${row}`, `第${row % 3}家企业`, REGION])]
    expect(cellsOf(await readDelivery(writePackedArrow(long, form)))).toEqual(long.slice(1))
  })
})

describe.each(['pandas.feather', 'zstd.arrow'])('%s', (name) => {
  const bytes = readFileSync(join(FIXTURES, name))

  it.each([['more', 1n], ['less', -1n]])('is damaged where a buffer says that it holds one byte %s', async (_, by) => {
    expect(await findRefusal(changeLengths(bytes, (length) => length + by))).toMatchObject({ code: 'damaged-file' })
  })

  it.each([['as much as a bomb', 70n * 1024n * 1024n], ['more than there is memory', 2n ** 50n]])('is refused before memory is taken where a buffer says that it holds %s', async (_, length) => {
    expect(await findRefusal(changeLengths(bytes, () => length))).toMatchObject({ code: 'unpack-bomb' })
  })
})

describe('Parquet beyond a limit', () => {
  const data = ['A'.repeat(70 * 1024 * 1024)]

  it('of what it may unpack to, a bomb, is told from damage', async () => {
    const bomb = parquetWriteBuffer({
      columnData: SUBJECTS.map((name) => ({ name, data, type: 'STRING' as const })), codec: 'ZSTD', statistics: false,
      compressors: { ZSTD: (bytes) => packZstdRun(0x41, bytes.length) },
    })
    expect(bomb.byteLength).toBeLessThan(20_000)
    const refusal = await findRefusal(Buffer.from(bomb))
    expect(refusal.code).toBe('unpack-bomb')
    expect(refusal.wording.en).toContain('250')
  })

  it('of rows that a few values are to stand for is a bomb as well', async () => {
    const output = new ByteWriter()
    const writer = new ParquetWriter({ writer: output, schema: schemaFromColumnData({ columnData }) })
    await writer.write({ columnData: columnData.map(({ name, data: cells }) => ({ name, data: cells })) })
    for (const group of writer.row_groups) group.num_rows = 30_000_000n
    await writer.finish()
    expect(await findRefusal(Buffer.from(output.getBytes()))).toMatchObject({ code: 'unpack-bomb' })
  })

  it('of bytes says so', async () => {
    expect(await findRefusal(writeParquet('ZSTD', packZstd), { limits: { maxBytes: 100 } })).toMatchObject({ code: 'file-too-large' })
  })
})

it('a way of compression that nobody uses any more is named', async () => {
  const refusal = await findRefusal(writeParquet('LZO', packLz4Block))
  expect(refusal.code).toBe('unsupported-compression')
  expect(refusal.wording.en).toContain('LZO')
})
