/** The lists of the board of lists and plans in words: headlines, reasons, changes, months, and where rows lead. */
import { describe, expect, it } from 'vitest'
import { presentPlanDoors } from '#app/presenters/plans/doors.ts'
import { presentPlanList, type PlanListInput } from '#app/presenters/plans/list-page.ts'
import { findPlanSection, planSections, type PlanChoice, type PlanSectionId } from '#app/presenters/plans/sections.ts'
import type { PlanRow, PlanRows } from '#app/queries/types.ts'
import { getText } from '#app/text.ts'

const zh = { text: getText('zh'), language: 'zh' } as const
const en = { text: getText('en'), language: 'en' } as const
const choice: PlanChoice = { area: '370100', period: null, department: null, only: null, older: null, newer: null }
const area = { code: '370100', name: '济南市', level: 'city', cityCode: '370100', cityName: '济南市' } as const
const names = { areas: { '370100': '济南市' }, departments: { SCJG: '市监', SWT: '商务' } }

function present(id: PlanSectionId, rows: readonly PlanRow[], more: Partial<PlanListInput> = {}, reader: typeof zh | typeof en = zh) {
  const section = findPlanSection(id)
  if (section === null) throw new Error(id)
  const counts: Record<string, number> = {}
  for (const facet of rows.flatMap((row) => String(row.facets ?? '').split(','))) counts[facet] = (counts[facet] ?? 0) + 1
  const list: PlanRows = { rows, counts, all: rows.length, total: rows.length, start: rows.length === 0 ? 0 : 1, next: null }
  const question = { area, from: '2023-01-01', to: '2023-11-17', today: '2023-11-17', department: undefined, older: '第二版', newer: '第三版' }
  return presentPlanList({ section, choice, question, period: '2023-01-01..2023-11-17', versions: [], list, summary: [], standing: null, names, role: 'staff', ...more }, reader)
}

const read = (view: ReturnType<typeof present>) => view.head.title.map(({ text }) => text).join('')

describe('the list of items', () => {
  const row = { area_code: '370100', department_code: 'SCJG', level: 'city', item_code: 'SX0101', item_name: '登记事项检查', field: '登记', facets: 'changed', valid_from_date: '2023-01-01', changes: 'department_code\u001fSWT\u001fSCJG\u001eratio_text\u001f\u001f5%' }

  it('says how many changed, and of each field what it was and is', () => {
    const view = present('items', [row, { ...row, item_code: 'SX0102', facets: 'same', changes: null }])
    expect(read(view)).toBe('第三版与第二版相比，1 处变化。')
    expect(view.table.rows[0]?.cells[view.table.columns.findIndex(({ id }) => id === 'changes')]).toMatchObject({ text: '部门：商务 → 市监，抽查比例：空 → 5%' })
    expect(view.facets?.facets.map(({ name, countText, current }) => [name, countText, current])).toEqual([['全部', '2', true], ['改动', '1', false], ['未变', '1', false]])
    // the state that asks for nothing is pale
    expect(view.table.rows.map(({ cells }) => cells.flatMap((cell) => ('tone' in cell && cell.tone !== undefined ? [cell.tone] : [])))).toEqual([['strong'], ['quiet']])
    expect(read(present('items', [row], {}, en))).toBe('Changes from 第二版 to 第三版: 1.')
  })

  it('offers versions where there are two to choose from, and keeps the place', () => {
    const view = present('items', [row], { versions: [{ name: '第三版', from: '2023-01-01', items: 45 }, { name: '第二版', from: '2021-01-01', items: 44 }] })
    expect(view.versions.map(({ label, value, choices }) => [label, value, choices.map(({ href }) => decodeURIComponent(href))])).toEqual([
      ['旧版', '第二版', ['/boards/plans/items?area=370100&older=第三版', '/boards/plans/items?area=370100&older=第二版']],
      ['新版', '第三版', ['/boards/plans/items?area=370100&newer=第三版', '/boards/plans/items?area=370100&newer=第二版']],
    ])
    expect(present('items', []).table.empty?.title).toBe('没有可列的行')
  })
})

describe('plan coverage', () => {
  const row = { area_code: '370100', department_code: 'SCJG', item_code: 'SX0101', item_name: '登记事项检查', m01: 'missed:2', m02: 'done:3', m03: 'planned:1', m04: '', hole: 'missed', facets: 'missed,covered', covered_date: '2023-02-03' }
  const summary = [{ department_code: 'SCJG', items: 4, missed: 2, unplanned: 1, m01: '2:3:0', m02: '0:0:0', m12: '0:0:4' }]

  it('draws a hole by shape, number and colour, what is done and what is to come', () => {
    const view = present('coverage', [row])
    expect(read(view)).toBe('1 项应抽，1 项已完成抽查，1 项有计划到期而没有完成。')
    const cells = view.table.rows[0]?.cells ?? []
    const at = (id: string) => cells[view.table.columns.findIndex((column) => column.id === id)]
    expect([at('m01'), at('m02'), at('m03'), at('m04')]).toEqual([
      { kind: 'mark', mark: 'missed', text: '2', tone: 'bad' }, { kind: 'mark', mark: 'met', text: '3' }, { kind: 'mark', mark: 'not-due', text: '1' }, { kind: 'text', text: '', title: '' },
    ])
    expect(view.table.columns.slice(4, 7).map(({ label }) => label)).toEqual(['1月', '2月', '3月'])
    expect(view.table.rows[0]?.href).toBe('/records?indicator=A01&area=370100&period=2023-01-01..2023-11-17&department=SCJG&part=denominator')
  })

  it('tints departments by month, and tells months in which no plan ends from those without a hole', () => {
    const heat = present('coverage', [row], { summary }).heat
    const cells = heat?.rows[0]?.cells ?? []
    expect([cells[0], cells[1], cells[11]].map((cell) => [cell?.state, cell?.text, cell?.step])).toEqual([['measured', '2', 2], ['not-applicable', '', null], ['measured', '0', 0]])
    expect(cells[0]?.sentence).toBe('市监 1月：漏 2 项，完成 3 项，待到期 0 项')
    expect(heat?.rows[0]?.href).toBe('/boards/plans/holes?area=370100&department=SCJG')
    expect(heat?.foot.map(({ text }) => text).join('')).toContain('另有 1 项')
  })
})

describe('rows lead', () => {
  it('to the records of their figure, where the reader’s area has one', () => {
    const item = { area_code: '370100', department_code: 'SCJG', item_code: 'SX0101', item_name: '登记', facets: 'same' }
    expect(present('items', [item, { ...item, facets: 'removed' }]).table.rows.map(({ href }) => href)).toEqual(['/records?indicator=A02&area=370100&period=2023-01-01..2023-11-17&department=SCJG&part=denominator', null])
    const listed = { area_code: '370000', comprehensive_item_code: 'H1', field: '餐饮服务', facets: '餐饮服务', department_code: 'SCJG' }
    // the list is the province's, and 济南 may not look there
    expect(present('comprehensive', [listed, { ...listed, area_code: '370100' }]).table.rows.map(({ href }) => href)).toEqual([null, '/records?indicator=C08&area=370100&period=2023-01-01..2023-11-17&part=denominator'])
  })

  it('to the enterprise, where the directory holds it and the reader may look', () => {
    const row = { subject_id: 'S1', subject_name: '某某公司', area_code: '370100', listed_date: '2023-01-01', lacking: 'industry_code,address', facets: 'industry_code,address' }
    const view = present('subjects', [row, { ...row, subject_id: 'S2', lacking: 'directory', facets: 'directory' }])
    expect(view.table.rows.map(({ href }) => href)).toEqual(['/enterprises/S1', null])
    expect(view.table.rows[0]?.cells.at(-1)).toMatchObject({ text: '行业代码、住所' })
    expect(present('subjects', [row], { role: 'leader' }).table.rows[0]?.href).toBeNull()
    expect(view.records?.href).toBe('/records?indicator=A04&part=unmet&area=370100&period=2023-01-01..2023-11-17')
  })

  it('to the plans of the month, or to items without any', () => {
    const row = { area_code: '370100', department_code: 'SCJG', item_code: 'SX0101', item_name: '登记', month: '2023-08', plan_id: 'P1', facets: 'missed' }
    const view = present('holes', [row, { ...row, month: '', plan_id: '', facets: 'unplanned' }])
    expect(view.table.rows.map(({ href }) => href)).toEqual([
      '/records?indicator=B01&area=370100&period=2023-08&department=SCJG&part=denominator', '/records?indicator=A01&area=370100&period=2023-01-01..2023-11-17&department=SCJG&part=unmet',
    ])
    expect(read(view)).toBe('1 处计划到期而没有完成，1 项全年没有安排。')
  })
})

it('a share is rounded half-up on whole numbers', () => {
  const share = (guided: number, items: number) => present('guidelines', [], { summary: [{ department_code: 'SCJG', items, guided, unguided: items - guided }] }).summary?.table?.rows[0]?.cells.at(-1)
  // 2 / 3 = 66.66…, 1 / 8 = 12.5, 1 / 16 = 6.25 → 6.3, 0 of none has no share
  expect([share(2, 3), share(1, 8), share(1, 16), share(0, 0)].map((cell) => (cell && 'text' in cell ? cell.text : null))).toEqual(['66.7%', '12.5%', '6.3%', ''])
})

it('the comprehensive list tells all eight fields, also those of which nothing is listed, and whether it is shown and kept up', () => {
  const row = { area_code: '370000', comprehensive_item_code: 'H1', field: '餐饮服务', facets: '餐饮服务,no-tasks,open', department_code: 'SCJG', partner_departments: 'SWT、SCJG' }
  const view = present('comprehensive', [row], { standing: { fields: 1, versions: 2, updated: '2023-06-01' } })
  expect(view.facets?.facets.map(({ name, count }) => [name, count])).toEqual([
    ['全部', 1], ['单用途商业预付卡消费', 0], ['医疗服务', 0], ['养老服务', 0], ['餐饮服务', 1], ['职业技能培训', 0], ['建设项目', 0], ['交通新业态', 0], ['危化品安全', 0], ['没有规则', 0], ['没有任务', 1],
  ])
  expect(view.head.second[0]?.text).toContain('八个领域已列 1 个。动态更新：共 2 版，最近一版 2023-06-01 生效。')
  expect(view.table.rows[0]?.cells[5]).toMatchObject({ text: '商务、市监' })
  expect(present('comprehensive', [], { standing: { fields: 0, versions: 0, updated: null } }, en).head.second[0]?.text).toContain('No list is in force; nothing is shown centrally yet. Items')
})

it('every list has its door, with what waits there, and both languages name all of it', () => {
  const counts = new Map(planSections.map(({ id }): [PlanSectionId, number | null] => [id, id === 'changes' ? null : 1234]))
  const doors = presentPlanDoors(counts, { ...choice, period: '2023-Q2' }, zh).doors
  expect(doors.slice(0, 1)).toEqual([{ id: 'items', name: '抽查事项清单', count: '1,234 处变化', what: expect.stringContaining('清单版本') as string, href: '/boards/plans/items?area=370100&period=2023-Q2' }])
  expect(doors.find(({ id }) => id === 'changes')?.count).toBe('')
  for (const reader of [zh, en]) {
    for (const { id } of planSections) expect(present(id, [], {}, reader).table.columns.every(({ label }) => label !== '')).toBe(true)
  }
})
