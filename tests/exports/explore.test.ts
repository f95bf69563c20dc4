/** The table of Explore as a file: the numbers of the page, subtotals and the whole in lines of their own. */
import { read as readWorkbook, utils } from '@e965/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formats } from '#app/exports/formats.ts'
import { loader } from '#app/routes/exports.$table.ts'
import { bear, makeContext, makeToken, ORIGIN } from '../api/support.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let token: string
beforeAll(async () => {
  province = await createSmallProvince()
  token = await makeToken(province, makeRight('leader', '370000'))
})
afterAll(() => province.close())

const QUESTION = '/exports/explore?indicator=C01&rows=city&cols=department&pin=370000~370100'
const take = (format: string): Promise<Response> => loader({ request: new Request(`${ORIGIN}${QUESTION}&format=${format}`, bear(token)), context: makeContext(province.services), params: { table: 'explore' } })

it('has a line for each cell, pinned rows first with their sum, and the whole last', async () => {
  const book = readWorkbook(new Uint8Array(await (await take('xlsx')).arrayBuffer()))
  const [head = [], ...rows] = utils.sheet_to_json<string[]>(book.Sheets['自由分析'] ?? {}, { header: 1, raw: true })
  const at = (name: string): number => head.indexOf(name)
  expect(rows.map((row) => ['哪一种数', '行', '列', '分子', '分母', '状态'].map((name) => row[at(name)] ?? null))).toEqual([
    ['单元格', '省本级', '市监', 0, 1, '已测'], ['行合计', '省本级', null, 0, 1, '已测'],
    ['单元格', '济南', '市监', 1, 1, '已测'], ['单元格', '济南', '税务', 0, 1, '已测'], ['行合计', '济南', null, 1, 2, '已测'],
    ['钉住行合计', '省本级、济南', null, 1, 3, '已测'],
    ['单元格', '青岛', '市监', 0, 1, '未报送'], ['单元格', '青岛', '税务', 1, 1, '未报送'], ['行合计', '青岛', null, 1, 2, '未报送'],
    ['列合计', null, '市监', 1, 3, '已测'], ['列合计', null, '税务', 1, 2, '已测'],
    ['总计', null, null, 2, 5, '已测'],
  ])
  // shares of the five tasks: 1, 2 and 2 of 5
  expect(rows.filter((row) => row[at('哪一种数')] === '行合计').map((row) => row[at('占比 %')])).toEqual([20, 40, 40])
})

it('leaves in all five forms with the same numbers', async () => {
  expect(formats).toHaveLength(5)
  for (const format of formats) {
    const answer = await take(format)
    expect([format, answer.status]).toEqual([format, 200])
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (format === 'parquet') {
      const rows = (await parquetReadObjects({ file: bytes.buffer })) as Record<string, unknown>[]
      expect(rows.at(-1)).toMatchObject({ numerator: 2n, denominator: 5n, value: 0.4 })
    }
    if (format.startsWith('csv')) expect(new TextDecoder(format === 'csv' ? 'utf-8' : 'gb18030').decode(bytes)).toContain('总计,,,,,0.4,2,5')
  }
})
