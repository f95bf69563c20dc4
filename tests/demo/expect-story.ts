/** Looks up in the recomputed province what a story says. */
import { expect } from 'vitest'
import { countRegisters } from './count-registers.ts'
import type { Expectation } from './stories.ts'
import type { Province } from './province.ts'

/** Fails unless the recomputed province says the same. */
export function expectStory(province: Province, expected: Expectation): void {
  const { tally, warehouse } = province
  if (expected.kind === 'figure') {
    const { numerator, denominator } = tally.find(expected.indicator, expected.area, expected.period, expected.riskClass)
    expect({ numerator, denominator }).toEqual({ numerator: expected.numerator, denominator: expected.denominator })
    expect(findState(province, expected.area, expected.indicator, expected.period, denominator)).toBe(expected.state)
  } else if (expected.kind === 'warnings') {
    const code = expected.rule === 'W02' ? `W02-${expected.level}` : expected.rule
    expect(tally.find(code, expected.area, '2023').denominator).toBe(expected.count)
  } else if (expected.kind === 'receipt') {
    const receipt = warehouse.receipts.find(({ file }) => file.endsWith(expected.file))
    expect(receipt).toMatchObject(expected.counts)
    if (expected.reasons !== undefined) expect(receipt?.reasons).toEqual(expected.reasons)
  } else if (expected.kind === 'findings') {
    expect(province.findings.get(`${expected.rule} ${expected.area}`)).toBe(expected.count)
  } else {
    expect(countByHand(province, expected.what)).toBe(expected.count)
  }
}

/** Not reported: a month that is over was not declared by the city for the table behind the figure. */
function findState(province: Province, area: string, indicator: string, period: string, denominator: number): string {
  const table = ['B01', 'C01P'].includes(indicator) ? '年度抽查计划' : ['E01', 'E02'].includes(indicator) ? '检查结果' : '抽查任务'
  const declarations = province.warehouse.tables.get('declarations')
  const isMonth = period.length === 7 && !period.includes('Q')
  const isDeclared = !isMonth || area === '370000' || declarations?.has(`${area.slice(0, 4)}00|${table}|${period}`) === true
  if (!isDeclared) return 'not-reported'
  if (denominator === 0) return 'not-applicable'
  return ['C02', 'D04'].includes(indicator) && denominator < 10 ? 'small-number' : 'measured'
}

function countByHand(province: Province, what: string): number {
  const { warehouse, visits, beforeCorrection } = province
  const rows = (table: string): Readonly<Record<string, string>>[] => [...(warehouse.tables.get(table)?.values() ?? [])]
  const tasksOf = (city: string, lead: string, partner: string): Set<string> => {
    const partners = new Set(rows('task_departments').filter((row) => row['部门代码'] === partner).map((row) => row['任务编号'] ?? ''))
    return new Set(rows('tasks').filter((row) =>
      row['行政区划代码']?.startsWith(city.slice(0, 4)) === true && row['开始日期']?.startsWith('2023') === true && row['组织部门'] === lead &&
      row['任务状态'] !== '99' && row['任务状态'] !== '00' && partners.has(row['任务编号'] ?? '')).map((row) => row['任务编号'] ?? ''))
  }
  const silent = (): typeof visits => {
    const tasks = tasksOf('371300', 'SCJG', 'WJW')
    return visits.filter(({ task }) => tasks.has(task))
  }
  const meetings = (): string[] => {
    const byVisit = new Map<string, string[]>()
    for (const row of rows('drawn_inspectors')) {
      const inspector = row['人员编号'] ?? ''
      if (!inspector.startsWith('37050201')) continue
      const key = `${row['任务编号'] ?? ''}|${row['主体身份代码'] ?? ''}`
      byVisit.set(key, [...(byVisit.get(key) ?? []), inspector])
    }
    return [...byVisit.values()].map((pair) => pair.sort().join(' and '))
  }
  const classed = (model: string): Readonly<Record<string, string>>[] =>
    rows('risk_classes').filter((row) => row['分类模型'] === model && /^3707830000000[1-6]$/.test(row['主体身份代码'] ?? ''))
  switch (what) {
    case 'E01 370600 2023-Q2 numerator before the correction': return beforeCorrection.numerator
    case 'E01 370600 2023-Q2 denominator before the correction': return beforeCorrection.denominator
    case 'tasks of SCJG with WJW in 371300, 2023': return tasksOf('371300', 'SCJG', 'WJW').size
    case 'their visits': return silent().length
    case 'their visits that meet B03': return silent().filter(({ isPublished }) => isPublished).length
    case 'tasks of SCJG with YPJG in 370700, 2023': return tasksOf('370700', 'SCJG', 'YPJG').size
    case 'visits of 370502 SCJG': return meetings().length
    case 'visits of the pair 3705020101 and 3705020102': return meetings().filter((pair) => pair === '3705020101 and 3705020102').length
    case 'class D of the special model among the first of 370783': return classed('食品生产专业型').filter(({ 风险类别 }) => 风险类别 === 'D').length
    case 'those of them with a general class besides': return new Set(classed('通用型').filter(({ 分类日期 }) => 分类日期 === '2023-01-01').map((row) => row['主体身份代码'])).size
    case 'subjects at the planted address': return rows('subjects').filter((row) => (row['住所'] ?? '').normalize('NFKC').replaceAll(' ', '') === '邹城市创业路18号').length
    case 'rows still waiting after the last file': return warehouse.waiting
    default: return countRegister(province, what)
  }
}

/** What is counted, and the area that it is counted in where it ends with one. */
function countRegister(province: Province, what: string): number {
  const [, name = what, area = '370000'] = /^(.*) (\d{6})$/.exec(what) ?? []
  const count = countRegisters(province)[name]
  if (count === undefined) throw new Error(`nobody knows how to count ${what}`)
  return count(area)
}
