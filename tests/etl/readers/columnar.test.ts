import { DateDay, Float64, Int64, Table, TimestampMillisecond, Utf8, tableToIPC, vectorFromArray, Bool } from 'apache-arrow'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS } from './support.ts'

const MAY_6 = 19_483 // days from 1970-01-01 to 2023-05-06
const DAY_MS = 86_400_000

describe('Arrow', () => {
  const table = new Table({
    主体身份代码: vectorFromArray([913703021234567890n, 2n], new Int64()),
    名称: vectorFromArray(['甲厂', null], new Utf8()),
    行政区划代码: vectorFromArray([370302, 3.7e17], new Float64()),
    成立日期: vectorFromArray([MAY_6, null].map((day) => (day === null ? null : day * DAY_MS)), new DateDay()),
    录入: vectorFromArray([MAY_6 * DAY_MS, MAY_6 * DAY_MS + 3_600_000], new TimestampMillisecond()),
    有效: vectorFromArray([true, false], new Bool()),
  })

  it.each(['file', 'stream'] as const)('as a %s gives whole numbers with all their digits, and days as text', async (form) => {
    const file = await readDelivery(Buffer.from(tableToIPC(table, form)))
    expect(file.content.kind).toBe('arrow')
    expect(file.rows.map(({ line, cells, marks }) => [line, cells, marks?.[2]])).toEqual([
      [1, ['913703021234567890', '甲厂', '370302', '2023-05-06', '2023-05-06', 'TRUE'], undefined],
      [2, ['2', '', '370000000000000000', '', '2023-05-06 01:00:00', 'FALSE'], 'digits-lost'],
    ])
  })

  it('is refused when cut off', async () => {
    const bytes = Buffer.from(tableToIPC(table, 'file'))
    expect(await findRefusal(bytes.subarray(0, bytes.length - 200))).toMatchObject({ code: 'damaged-file' })
  })
})

describe('Parquet', () => {
  const bytes = Buffer.from(
    parquetWriteBuffer({
      columnData: [
        { name: '主体身份代码', data: [913703021234567890n, 2n, 3n], type: 'INT64' },
        { name: '名称', data: ['甲厂', '乙', null], type: 'STRING' },
        { name: '行政区划代码', data: [370302, 370303, 9.1e17], type: 'DOUBLE' },
        { name: '成立日期', data: [MAY_6 * DAY_MS, 0, null].map((ms) => (ms === null ? null : new Date(ms))), type: 'TIMESTAMP' },
      ],
      rowGroupSize: 2,
    }),
  )

  it('is read one group of rows after the other', async () => {
    const file = await readDelivery(bytes)
    expect(file.content).toMatchObject({ kind: 'parquet', recognised: { headerLines: [0, 0] } })
    expect(file.rows.map(({ line, cells, marks }) => [line, cells, marks?.[2]])).toEqual([
      [1, ['913703021234567890', '甲厂', '370302', '2023-05-06'], undefined],
      [2, ['2', '乙', '370303', '1970-01-01'], undefined],
      [3, ['3', '', '910000000000000000', ''], 'digits-lost'],
    ])
  })

  it('is refused when cut off', async () => {
    expect(await findRefusal(bytes.subarray(0, bytes.length - 100))).toMatchObject({ code: 'damaged-file' })
  })
})

describe('JSON lines', () => {
  it('keep the digits that stand in the file', async () => {
    const lines = [
      '{"主体身份代码": 913703021234567890, "名称": "甲\\n\\"厂\\"", "行政区划代码": 370302.0}',
      '',
      '{"名称":"\\u4e59","行政区划代码":"370303","主体身份代码":null,"有效":true}',
    ]
    const file = await readDelivery(lines.join('\r\n'))
    expect(file.content).toMatchObject({ kind: 'json-lines', encoding: 'utf-8' })
    expect(file.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, '913703021234567890', '甲\n"厂"', '370302', ''],
      [3, '', '乙', '370303', 'TRUE'],
    ])
  })

  it('have a name that comes later than their beginning refused in its row', async () => {
    const row = (index: number, more = ''): string => `{"${SUBJECTS[0]}":"S${index}","${SUBJECTS[1]}":"${'甲'.repeat(150)}","${SUBJECTS[2]}":"${REGION}"${more}}`
    // far beyond what is read to tell the names
    const many = Array.from({ length: 8_000 }, (_, index) => row(index))
    const file = await readDelivery([...many, row(8_000, ',"住所":"乙路"'), row(8_001)].join('\n'))
    expect(file.rows.flatMap(({ line, fault }) => (fault === null ? [] : [[line, fault.code, fault.sent]]))).toEqual([[8_001, 'unknown-name', '住所']])
  })

  it('have their faults said row by row', async () => {
    const good = `{"${SUBJECTS[0]}":"S1","${SUBJECTS[1]}":"甲","${SUBJECTS[2]}":"${REGION}"}`
    const file = await readDelivery([good, good.replace('"甲"', '["甲"]'), good.slice(0, -2), `${good} x`, good.replace('{', '{"名称":"乙",')].join('\n'))
    expect(file.rows.map(({ fault }) => fault?.code ?? null)).toEqual([null, 'nested-value', 'not-a-json-row', 'not-a-json-row', 'not-a-json-row'])
    expect(cellsOf(file)[0]).toEqual(['S1', '甲', REGION])
  })
})
