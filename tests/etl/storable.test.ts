/** What the database cannot keep, NUL and halves of surrogate pairs, comes in kinds whose text is not checked as a whole: it refuses its row, never the load. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sheetOf } from '../support/workbook.ts'
import { createWarehouse, figures, lines, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

const object = (cells: Record<string, string>): string => JSON.stringify(cells)
const row = (id: string, name: string, region = '370302'): string => object({ 主体身份代码: id, 名称: name, 行政区划代码: region })
const kept = { loaded: 0, unchanged: 0, replaced: 0, held: 0 }

it.each([
  ['in a cell', row('S\0', 'a\0')],
  ['in a cell of a row refused for another reason', row('S1', 'a\0', '3')],
  ['half a pair in a cell', row('S\ud800', 'a\udfff')],
  ['half a pair in a row refused for another reason', row('S1', '\ud800a', '3')],
  ['in the name of a cell', object({ 主体身份代码: 'S1', 名称: '甲', 行政区划代码: '370302', '\0\ud800': 'x', 操作类型: '\0\ud800' })],
])('%s refuses the row', async (name, content) => {
  expect(figures(await warehouse.load(`${name}.jsonl`, content))).toEqual({ read: 1, ...kept, rejected: 1 })
  expect(await warehouse.query('select from core.subjects')).toHaveLength(0)
})

it('in a note leaves the rest as it was sent', async () => {
  const receipt = await warehouse.load('note.jsonl', lines(row('S1', '甲'), object({ 主体身份代码: '注：\0\ud800', 名称: '', 行政区划代码: '' })))
  expect(receipt).toMatchObject({ read: 1, rejected: 0, notes: [{ line: 2, text: '注：\ufffd\ufffd' }] })
})

it('as a reference of a sheet’s XML refuses the row; a whole pair is a character', async () => {
  const text = (xml: string) => ({ xml: `<is><t>${xml}</t></is>`, type: 'inlineStr' })
  const receipt = await warehouse.load('sheet.xlsx', sheetOf({ 1: ['主体身份代码', '名称', '行政区划代码'], 2: ['S2', text('&#xD800;'), '370302'], 3: ['S3', '𠮷家', '370302'] }))
  expect(receipt).toMatchObject({ read: 2, loaded: 1, reasons: { 'replacement-character': 1 } })
  expect(await warehouse.query(`select subject_name from core.subjects where subject_id = 'S3'`)).toEqual([{ subject_name: '𠮷家' }])
})
