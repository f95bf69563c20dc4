import { describe, expect, it } from 'vitest'
import { normaliseHeader } from '#etl/headers.ts'
import { isTotal, readNote } from '#etl/notes.ts'
import type { Lookups } from '#etl/lookups.ts'
import { day, month } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import type { CellKind, Outcome } from '#etl/source.ts'
import { sheetOf } from '../../support/workbook.ts'
import { cellsOf, findRefusal, readDelivery, REGION, SUBJECTS } from './support.ts'

const noLookups: Lookups = { province: '370000', regions: new Map(), elsewhere: new Set(), retired: new Map(), cities: new Map(), regionNames: new Map(), departments: new Set(), departmentNames: [], calendar: null }
const read = (kind: CellKind, sent: string, is1904 = false): Outcome => kind.build(noLookups, { is1904 })(sent)

it.each([
  ['抽查\n比例', '抽查比例'],
  ['*名 称*', '名称'],
  ['名称（全称）', '名称(全称)'],
  ['名\u200b称\ufeff', '名称'],
  ['区域║代码', '区域|代码'],
  ['区域‖代码', '区域︱代码'],
  ['区域||代码', '区域｜代码'],
  ['ＩＤ', 'ID'],
])('the header %j is %j', (sent, same) => {
  expect(normaliseHeader(sent)).toBe(normaliseHeader(same))
})

describe('a text with rows around its table', () => {
  it('is read from the header on', async () => {
    const file = await readDelivery(`2023年名录,,\n\n${SUBJECTS.join()}\nS1,甲,${REGION}\n`)
    expect(file.content.recognised.headerLines).toEqual([3, 3])
    expect(file.rows).toEqual([{ line: 4, cells: ['S1', '甲', REGION], marks: null, fault: null }])
  })

  it('is not read from a row that only looks like one', async () => {
    // The header stands first; a row of the same words further down is a row like any other, to be refused by its rules.
    expect(cellsOf(await readDelivery(`${SUBJECTS.join()}\n${SUBJECTS.join()}\nS1,甲,${REGION}\n`))).toHaveLength(2)
  })
})

it('two columns for one field stop the load, with their positions', async () => {
  // 名称 stands by itself in the second column, and below 所在区 in the fourth, which may be called by either of its two rows
  const book = sheetOf({ 1: ['主体身份代码', '名称', '所在区', ''], 2: ['', '', '行政区划代码', '名称'], 3: ['S1', '甲', REGION, '张店区'] }, ['A1:A2', 'B1:B2', 'C1:D1'])
  const refusal = await findRefusal(book)
  expect([refusal.code, refusal.wording.en]).toEqual(['two-columns', 'two columns stand for one field: 名称 (2 名称, 4 所在区/名称)'])
})

describe('what stands below a table', () => {
  it.each([
    [['注：本表由市局填报', '', '', ''], true],
    [['（注1）数据截至5月', '', '', ''], true],
    [['填表人：张三', '', '审核人：李四', ''], true],
    [['', '备注：无', '', ''], true],
    [['注册在外地的企业', '', '', ''], false],
    [['注：', '甲', '', ''], false],
    [['说明书印刷厂', '', '', ''], false],
    [['', '', '', ''], false],
  ])('%j is a remark: %s', (cells, isNote) => {
    expect(readNote(cells, 4) !== null).toBe(isNote)
  })

  it('totals are no remark', () => {
    expect([['合 计', '', '12'], ['', '总计', '12'], ['合计制造厂', '', '']].map(isTotal)).toEqual([true, true, false])
    expect(read(identifier(), '合计')).toEqual({ code: 'total-row' })
  })
})

describe('a day', () => {
  it.each(['2023年5月6日', '2023-5-6', '2023/05/06', '20230506', '２０２３－０５－０６', ' 2023-05-06\u200b', '2023-05-06 00:00:00', '2023/5/6 8:30'])('%j is 2023-05-06', (sent) => {
    expect(read(day(), sent)).toBe('2023-05-06')
  })

  it('may be a serial number, of the system that its sheet counts by', () => {
    expect(read(day(), '45051')).toEqual({ code: 'serial-day', value: '2023-05-05', details: { value: '2023-05-05' } })
    expect(read(day(), '43589', true)).toMatchObject({ value: '2023-05-05' })
  })

  it.each(['20229', '2023720', '5/6/2023', '2023-02-30', '1900-02-29', '99999', '2023-05-06 下午'])('%j is none', (sent) => {
    expect(read(day(), sent)).toEqual({ code: 'not-a-date' })
  })

  it('stands for its month only when it is the first', () => {
    expect(['2023-05', '2023-05-01', '2023-05-02'].map((sent) => read(month(), sent))).toEqual(['2023-05-01', '2023-05-01', { code: 'not-a-month' }])
  })
})

describe('an identifier', () => {
  it('loses what nobody can see, with a warning', () => {
    expect(read(identifier(), '\u200bＡ1\ufeff')).toEqual({ code: 'normalised-key', value: 'A1', details: { value: 'A1' } })
  })

  it('is refused when a spreadsheet rounded it', () => {
    expect(read(identifier(), '3.70302E+17')).toEqual({ code: 'digits-lost' })
    expect(read(identifier(), '3E10')).toBe('3E10')
  })
})
