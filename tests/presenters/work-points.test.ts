import { describe, expect, it } from 'vitest'
import { presentWorkPoints } from '#app/presenters/work-points.ts'
import { standPoints, type WorkStanding } from '#app/presenters/work-standing.ts'
import { presentWorkStrip } from '#app/presenters/work-strip.ts'
import type { WorkStep } from '#app/queries/types.ts'
import { getText } from '#app/text.ts'
import { yearToDate } from '#domain/period.ts'
import { indicators } from '#domain/indicators/index.ts'
import { workPlan2023 } from '#domain/work-plans/2023.ts'
import { makeFigure, TODAY } from './board-rows.ts'

const zh = { text: getText('zh'), language: 'zh' } as const
const CHOICE = { area: null, period: null }
const area = { code: '370000', name: '山东省', level: 'province', cityCode: '370000', cityName: '山东省' } as const

const filed = (pointNumber: number, stepNumber: number, plannedDate: string | null, doneDate: string | null): WorkStep => ({
  pointNumber, stepNumber, version: 1, name: `步骤${stepNumber}`, plannedDate, doneDate, documentNumber: '', documentTitle: '', note: '', isRemoved: false, savedBy: 'pat', savedAs: 'evaluator', savedAt: '2023-11-01T00:00:00Z',
})

/** C01 short by a hair, B01 and A01 met; two steps of point 9, one of them done; one of point 20, past its day. */
const standing: WorkStanding = {
  plan: workPlan2023,
  area,
  period: yearToDate(TODAY),
  points: standPoints(
    workPlan2023,
    {
      figures: [makeFigure('C01', '370000', 799, 2000), makeFigure('B01', '370000', 5, 5), makeFigure('A01', '370000', 7, 7)],
      filed: { steps: [filed(9, 1, '2023-06-30', '2023-06-20'), filed(9, 2, '2023-11-30', null), filed(20, 1, '2023-11-01', null)], owners: [{ pointNumber: 9, version: 1, departmentCode: 'SAMR', contact: '', savedBy: 'pat', savedAs: 'evaluator', savedAt: '2023-11-01T00:00:00Z' }] },
      delivered: [{ pointNumber: 9, stepNumber: 1, areaCode: '370000', areaName: '山东省', departmentCode: 'SAMR', name: '起草', plannedDate: '2023-03-31', doneDate: '2023-03-20', documentNumber: '', documentTitle: '' }],
    },
    TODAY,
  ),
}

describe('the strip of work points', () => {
  const strip = presentWorkStrip(standing, { ...CHOICE, department: null }, zh)
  const cell = (number: number) => strip.chapters.flatMap(({ cells }) => cells).find(({ id }) => id === String(number))

  it('has 22 cells under six chapters, each with its shape and one figure', () => {
    expect(strip.chapters.map(({ title, cells }) => [title, cells.length])).toEqual([['一 夯实监管基础', 5], ['二 部门联合抽查', 3], ['三 跨部门综合监管', 4], ['四 信用监管和智慧监管', 4], ['五 监管规范化', 3], ['六 督查考核', 3]])
    // 799 of 2,000 is 39.95 %, and short
    expect(cell(6)).toMatchObject({ mark: 'missed', value: '39.95%', adverse: true, href: '/boards/work-points/6', sentence: '第 6 项 扩大部门联合抽查覆盖面，未达标，39.95%' })
    expect(cell(2)).toMatchObject({ mark: 'met', value: '100.00%', adverse: false })
    // one delivered and one filed step done of three
    expect(cell(9)).toMatchObject({ mark: 'in-progress', value: '2 / 3' })
    expect(cell(20)).toMatchObject({ mark: 'missed', value: '0 / 1', adverse: true })
    expect(cell(11)).toMatchObject({ mark: 'not-reported', value: '未报送' })
    expect(cell(22)?.value).toBe('3 / 3')
  })

  it('counts its states, which add up to all points', () => {
    expect([...strip.note.matchAll(/(\d+) 项/g)].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(22)
    expect(presentWorkStrip(standing, { ...CHOICE, department: 'SAMR' }, zh).note).toContain('各部门合计')
  })
})

describe('the table of work points', () => {
  const input = { year: 2023, years: [2023], choice: CHOICE, departments: { SAMR: '市场监管' } }
  it('names for each point what was computed, what was filed, who leads and the next day', () => {
    const page = presentWorkPoints({ ...input, standing }, zh)
    const row = page.groups.flatMap(({ table }) => table.rows).find(({ id }) => id === '9')
    expect(row?.cells.map((cell) => cell.text)).toEqual(['9', '研究制定全省跨部门综合监管实施意见', '推进中', '填报', '', '完成 2 / 3', '市场监管', '11-30'])
    const joint = page.groups.flatMap(({ table }) => table.rows).find(({ id }) => id === '6')
    expect(joint?.cells.map((cell) => cell.text).slice(2)).toEqual(['未达标', '计算', '联合抽查比例 39.95% 799 / 2,000 项', '', '各市、省有关部门', '12-31（年内）'])
    // the step of point 20 is past its day
    expect(page.head.second.map(({ text }) => text).join('')).toBe('第 20 项 做好迎接国家部门联合“双随机、一公开”监管督查工作：应于 11月1日完成的步骤已逾期。')
  })

  it('says which year has a plan where this one has none', () => {
    const { empty, groups } = presentWorkPoints({ ...input, standing: null, year: 2022 }, zh)
    expect(groups).toEqual([])
    expect(empty?.links).toEqual([{ label: '看 2023 年', href: '/boards/work-points?period=2023' }])
  })
})

it('every indicator of the catalogue shows a point of the plan', () => {
  const shown = new Set(workPlan2023.points.flatMap((point) => (point.shownBy === 'all' ? [] : [...point.shownBy, ...indicators.filter(({ workPoints }) => workPoints.includes(point.number)).map(({ code }) => code)])))
  expect(indicators.filter(({ code }) => !shown.has(code)).map(({ code }) => code)).toEqual([])
})
