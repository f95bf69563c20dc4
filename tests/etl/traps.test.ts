/**
 * The traps that real deliveries held (shared/data/README.md, its eight points), each through the ordinary door. What readers and rules make
 * of single cells stands in `readers/` and `row-rules.test.ts`; real files with them in `registration-archive`, `published-plans`, `other-jurisdictions`.
 */
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLookups } from '#etl/lookups.ts'
import type { Receipt } from '#etl/receipts.ts'
import { regionName } from '#etl/rules/place.ts'
import { sheetOf } from '../support/workbook.ts'
import { createWarehouse, figures, lines, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

const HEADER = ['主体身份代码', '名称', '行政区划代码']
const balanceOf = ({ state, read, loaded, rejected }: Receipt): string => `${state} ${read} = ${loaded} + ${rejected}`
const subjectsLike = (prefix: string) =>
  warehouse.query<{ subject_id: string; subject_name: string }>('select subject_id, subject_name from core.subjects where subject_id like $1 order by subject_id', [`${prefix}%`])

describe('1. a name says nothing of what a file is', () => {
  it('XLSX that is XML 2003 is taken', async () => {
    const space = 'urn:schemas-microsoft-com:office:spreadsheet'
    const rows = [HEADER, ['XML1', '甲', '370302']].map((cells) => `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`)
    const receipt = await warehouse.load('名录.xlsx', `<?xml version="1.0"?><Workbook xmlns="${space}" xmlns:ss="${space}"><Worksheet ss:Name="a"><Table>${rows.join('')}</Table></Worksheet></Workbook>`)
    expect([balanceOf(receipt), receipt.kind]).toEqual(['loaded 1 = 1 + 0', 'xml-2003'])
  })

  it('XLSX of 0 bytes is refused as empty', async () => {
    expect(await warehouse.load('空.xlsx', '')).toMatchObject({ state: 'refused', refusal: { code: 'empty-file' } })
  })

  it('XLS with three rows of titles and merged cells is taken from its header on', async () => {
    const sheet = utils.aoa_to_sheet([['检查对象名录'], ['填报单位：淄博市'], ['2023年5月'], HEADER, ['XLS1', '甲', '370302'], ['XLS2', null, '370302']])
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }, { s: { r: 4, c: 1 }, e: { r: 5, c: 1 } }]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名录')
    const receipt = await warehouse.load('名录.csv', write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
    expect([balanceOf(receipt), receipt.kind, receipt.headerRow]).toEqual(['loaded 2 = 2 + 0', 'xls', 4])
    expect(await subjectsLike('XLS')).toEqual([{ subject_id: 'XLS1', subject_name: '甲' }, { subject_id: 'XLS2', subject_name: '甲' }])
  })
})

describe('2. a header that differs', () => {
  it.each([
    ['by a line break', '主体身份代码,名称,"行政\n区划代码"'],
    ['by a blank', '主体身份代码,名 称,行政区划代码'],
    ['by a star', '*主体身份代码,*名称*,行政区划代码'],
    ['by what nobody sees', '\ufeff主体身份代码,名\u200b称,行政区划代码'],
  ])('%s alone is the same', async (_, header) => {
    expect(await warehouse.load('header.csv', lines(header, 'H1,甲,370302'))).toMatchObject({ state: 'loaded', rejected: 0 })
  })

  it('by one word is refused, and the missing one is named', async () => {
    const receipt = await warehouse.load('word.csv', lines('主体身份代码,企业名称,行政区划代码', 'H2,甲,370302'))
    expect(receipt).toMatchObject({ state: 'refused', refusal: { code: 'missing-column', zh: expect.stringContaining('名称') as string } })
  })
})

describe('3. one column of identifiers of all kinds', () => {
  it('takes 18, 15, 14 and 13 characters as they are', async () => {
    const ids = ['913703021234567890', '370302199001011', '37030219900101', '3703021990010']
    expect(balanceOf(await warehouse.load('ids.csv', lines(HEADER.join(), ...ids.map((id) => `${id},甲,370302`))))).toBe('loaded 4 = 4 + 0')
    expect((await warehouse.query<{ subject_id: string }>('select subject_id from core.subjects where subject_id = any ($1)', [ids])).map(({ subject_id }) => subject_id).sort()).toEqual([...ids].sort())
  })

  it('takes a letter that was misread with a warning, and refuses a code that blanks cut or that lost its end', async () => {
    const header = `${HEADER.join()},统一社会信用代码`
    const receipt = await warehouse.load('codes.csv', lines(header, 'C1,甲,370302,9137O3O2MA3C00011F', 'C2,乙,370302,9137 0302 MA3C 0001 1F', 'C3,丙,370302,91370302MA3C0001', 'C4,丁,370102,91370102ma3c00011f'))
    expect(receipt).toMatchObject({ read: 4, loaded: 2, rejected: 2, reasons: { 'not-a-credit-code': 2 }, warnings: { 'credit-code-check-digit': 1 } })
    expect(await warehouse.query(`select subject_id, credit_code, credit_code_as_sent from core.subjects where subject_id in ('C1', 'C4') order by 1`)).toEqual([
      { subject_id: 'C1', credit_code: '9137O3O2MA3C00011F', credit_code_as_sent: '9137O3O2MA3C00011F' },
      { subject_id: 'C4', credit_code: '91370102MA3C00011F', credit_code_as_sent: '91370102ma3c00011f' },
    ])
  })
})

it('4. a day that can be read is that day, any other refuses its row, and no day is none', async () => {
  const days = ['2015年12月09日', '2099-12-31', '', '20229', '2023720', '05/06/2023']
  const receipt = await warehouse.load('days.csv', lines(`${HEADER.join()},成立日期`, ...days.map((sent, index) => `DAY${index},甲,370302,${sent}`)))
  expect(receipt).toMatchObject({ read: 6, loaded: 3, rejected: 3, reasons: { 'not-a-date': 3 } })
  expect(await warehouse.query(`select established_date from core.subjects where subject_id like 'DAY%' order by subject_id`)).toEqual([
    { established_date: '2015-12-09' }, { established_date: '2099-12-31' }, { established_date: null },
  ])
})

describe('5. districts', () => {
  it('that are retired go on as today’s; statistical ones and those of other provinces are refused', async () => {
    // 莱城区 is 莱芜区 today, 莱芜市 a part of Jinan; 370176 is a zone of the statistics office; 330203 lies in Ningbo
    const receipt = await warehouse.load('districts.csv', lines(HEADER.join(), 'P1,甲,371202', 'P2,乙,371200', 'P3,丙,370176', 'P4,丁,330203'))
    expect(receipt).toMatchObject({ read: 4, loaded: 2, rejected: 2, reasons: { 'unknown-region': 2 }, warnings: { 'retired-region-mapped': 2 } })
    expect(await warehouse.query(`select subject_id, region_code from core.subjects where subject_id in ('P1', 'P2') order by 1`)).toEqual([
      { subject_id: 'P1', region_code: '370116' }, { subject_id: 'P2', region_code: '370100' },
    ])
  })

  it('of one name in two cities need their city before it', async () => {
    const read = regionName().build(await readLookups(warehouse.client), { is1904: false })
    expect(['济南市市中区', '枣庄市市中区', '山东省枣庄市市中区'].map(read)).toEqual(['370103', '370402', '370402'])
    expect(read('市中区')).toEqual({ code: 'unknown-region' })
  })
})

it('6. what a spreadsheet filled down or turned into a number is kept as it stands, or refused; it is never guessed', async () => {
  const rows = { 1: [...HEADER, '行业代码'], 2: ['F1', '药典 2015年版', '370302'], 3: ['F2', '药典 2016年版', { number: '370302', format: '0' }], 4: ['F3', '丙', '370302', { number: '7299', format: '0.0' }], 5: [{ number: '9.13703021234567E+17', format: '0' }, '丁', '370302'] }
  const receipt = await warehouse.load('filled.xlsx', sheetOf(rows))
  expect(receipt).toMatchObject({ read: 4, loaded: 2, rejected: 2, reasons: { 'digits-lost': 1, 'not-in-code-list': 1 } })
  expect(await subjectsLike('F')).toEqual([{ subject_id: 'F1', subject_name: '药典 2015年版' }, { subject_id: 'F2', subject_name: '药典 2016年版' }])
})

it('8. a firm that stands twice on one list is taken once, blank rows are no rows, and blanks that nobody merged stay blank', async () => {
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
  const rows = { 1: ['任务编号', '主体身份代码', '属地区划代码'], 2: ['T1', 'D1', '370102'], 3: [null, null, null], 4: ['T1', 'D2', '370102'], 5: ['T1', 'D1', '370103'], 6: [null, 'D3', '370102'] }
  const receipt = await warehouse.load('drawn.xlsx', sheetOf(rows))
  expect(figures(receipt)).toEqual({ read: 4, loaded: 2, unchanged: 0, replaced: 0, held: 0, rejected: 2 })
  expect(receipt.reasons).toEqual({ 'duplicate-in-file': 1, 'required-missing': 1 })
})
