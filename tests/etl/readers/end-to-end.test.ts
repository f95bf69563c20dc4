import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeReceipt } from '#etl/write-receipt.ts'
import { sheetOf, writeWorkbook } from '../../support/workbook.ts'
import { writeZip } from '../../support/zip-archive.ts'
import { createWarehouse, figures, type Warehouse } from '../support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

const HEADER = ['主体身份代码', '名称', '统一社会信用代码', '行政区划代码', '成立日期', '备注']

it('a workbook as offices send it ends in a receipt that accounts for every row', async () => {
  const rows = {
    1: ['检查对象名录'],
    3: HEADER,
    4: ['S1', '甲厂', null, { number: '370302', format: '000000' }, { number: '45052', format: 'yyyy"年"m"月"d"日"' }, '看这里'],
    5: ['S2', { xml: '<f>B9</f><v>乙店</v>', type: 'str' }, null, null, '2023年5月6日'],
    6: [{ number: '9.13703021234567E+17', format: '0' }, '丙厂', null, '370302', null],
    7: ['S4', '丁厂', null, '370303', '45052'],
    8: [{ xml: '<f>A9</f><v></v>' }, '戊厂', null, '370303', null],
    9: ['=cmd|x', '己厂', null, '370303', { xml: '<v>#N/A</v>', type: 'e' }],
    10: ['S7', '庚\ufffd厂', null, '370303', null],
    11: ['合计', null, null, null, 6],
    13: ['注：代码以登记机关为准'],
    14: ['填表人：张三', null, '审核人：李四'],
  }
  const workbook = writeWorkbook({ sheets: [{ name: '填报说明', rows: { 1: ['说明'] } }, { name: '名录', rows, merges: ['A1:F1', 'D4:D5'] }] })
  const receipt = await warehouse.load('名录.zip', writeZip([{ name: '名录.xlsx', content: workbook }]))
  expect(figures(receipt)).toEqual({ read: 8, loaded: 3, unchanged: 0, replaced: 0, held: 0, rejected: 5 })
  expect(receipt).toMatchObject({
    kind: 'xlsx', encoding: null, member: '名录.xlsx', sheet: '名录', headerRow: 3,
    reasons: { 'digits-lost': 1, 'formula-without-value': 1, 'error-cell': 1, 'replacement-character': 1, 'total-row': 1 },
    warnings: { 'formula-cell': 1, 'merged-cell-filled': 1, 'serial-day': 1 },
    notes: [{ line: 13, text: '注：代码以登记机关为准' }, { line: 14, text: '填表人：张三 审核人：李四' }],
  })
  expect(writeReceipt(receipt)).toContain('工作表 sheet 名录 · 表头 header row 3')
  expect(await warehouse.query('select subject_id, subject_name, region_code, established_date from core.subjects order by subject_id')).toEqual([
    { subject_id: 'S1', subject_name: '甲厂', region_code: '370302', established_date: '2023-05-06' },
    { subject_id: 'S2', subject_name: '乙店', region_code: '370302', established_date: '2023-05-06' },
    { subject_id: 'S4', subject_name: '丁厂', region_code: '370303', established_date: '2023-05-06' },
  ])
  const rejected = await warehouse.query<{ row_number: number; cells: string[]; issues: { code: string; header: string; message: { zh: string } }[] }>('select row_number, cells, issues from ops.rejected_rows where delivery_id = $1 order by 1', [receipt.delivery])
  expect(rejected.map(({ row_number, issues }) => [row_number, ...issues.map(({ code, header }) => `${code} ${header}`)])).toEqual([
    [6, 'digits-lost 主体身份代码'],
    [8, 'formula-without-value 主体身份代码'],
    [9, 'error-cell 成立日期'],
    [10, 'replacement-character 名称'],
    [11, 'total-row '],
  ])
  expect(rejected[0]?.cells).toEqual(['913703021234567000', '丙厂', '', '370302', '', ''])
  expect(rejected[0]?.issues[0]?.message.zh).toContain('数字已经丢失')
})

it('a sheet of a header without rows is a delivery of nothing', async () => {
  const receipt = await warehouse.load('空.xlsx', sheetOf({ 1: ['名录'], 2: HEADER }))
  expect(receipt).toMatchObject({ state: 'loaded', table: 'subjects', headerRow: 2 })
  expect(figures(receipt)).toEqual({ read: 0, loaded: 0, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
})

it('the mended rows come as JSON lines, and the same file twice changes nothing', async () => {
  const lines = ['{"主体身份代码":913703021234567123,"名称":"丙厂","行政区划代码":"370302"}', '{"主体身份代码":"S1","名称":"甲厂","行政区划代码":370302,"成立日期":"2023-05-06"}'].join('\n')
  expect(figures(await warehouse.load('mended', lines))).toEqual({ read: 2, loaded: 1, unchanged: 1, replaced: 0, held: 0, rejected: 0 })
  expect(figures(await warehouse.load('mended.xlsx', sheetOf({ 1: ['主体身份代码', '名称', '行政区划代码'], 2: ['913703021234567123', '丙厂', '370302'] })))).toEqual({ read: 1, loaded: 0, unchanged: 1, replaced: 0, held: 0, rejected: 0 })
})
