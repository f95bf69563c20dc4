/** A02, A03, C04, D06, D07, G01 and G02, row by row from the registers, in plain words. */
import type { Row } from './find-fault.ts'
import type { Tally } from './tally.ts'

export interface RegisterInputs {
  readonly rows: (table: string) => readonly Row[]
  /** `task|subject` → the day on which it was inspected, and whether a problem was found. */
  readonly visits: ReadonlyMap<string, { readonly inspected: string; readonly hasProblem: boolean }>
}

const years = ['2021', '2022', '2023']
const cell = (row: Row | undefined, name: string): string => row?.[name] ?? ''
const isHeld = (row: Row, year: string): boolean => cell(row, '生效日期') <= `${year}-12-31` && (cell(row, '失效日期') === '' || cell(row, '失效日期') >= `${year}-01-01`)
const cityOf = (area: string): string => `${area.slice(0, 4)}00`

export function countRegisters(tally: Tally, { rows, visits }: RegisterInputs): void {
  for (const year of years) {
    for (const item of pickLatest(rows('inspection_items').filter((row) => isHeld(row, year)), '事项编码')) {
      const [area, code, newYear] = [cell(item, '行政区划代码'), cell(item, '事项编码'), `${year}-01-01`]
      const find = (table: string, name: string, wanted: string): Row | undefined => {
        const held = rows(table).filter((row) => wanted !== '' && cell(row, name) === wanted && isHeld(row, year))
        const own = held.filter((row) => cityOf(cell(row, '行政区划代码')) === cityOf(area))
        const chosen = own.length > 0 ? own : held.filter((row) => cell(row, '行政区划代码') === '370000')
        return chosen.sort((one, other) => (cell(one, '生效日期') < cell(other, '生效日期') ? 1 : -1))[0]
      }
      const [duty, supervision] = [find('duty_items', '权责事项编码', cell(item, '权责事项编码')), find('supervision_items', '监管事项编码', cell(item, '监管事项编码'))]
      const agrees = (own: string, dutys: string, supervisions: string): boolean => cell(item, own) !== '' && cell(item, own) === cell(duty, dutys) && cell(item, own) === cell(supervision, supervisions)
      tally.add('A02', area, newYear, agrees('抽查依据', '权责依据', '监管依据') && agrees('抽查标准', '权责标准', '监管标准') ? newYear : null)
      const isGuided = rows('item_guidelines').some((row) =>
        cell(row, '事项编码') === code && isHeld(row, year) && (year < '2023' || !['1', '第一版'].includes(cell(row, '指引版次'))) &&
        ['370000', cityOf(area)].includes(cityOf(cell(row, '行政区划代码'))))
      tally.add('A03', area, newYear, isGuided ? newYear : null)
    }
    const done = rows('campaigns').filter((row) => cell(row, '行政区划代码') === '370000' && cell(row, '集中抽查年度') === year && cell(row, '完成日期') !== '').length
    for (const number of [1, 2]) tally.add('C04', '370000', `${year}-01-01`, number <= done ? `${year}-01-01` : null)
    const trained = new Set(rows('trainings').filter((row) => cell(row, '培训日期').startsWith(year) && cell(row, '考试合格') !== '否').map((row) => cell(row, '人员编号')))
    for (const inspector of rows('inspectors')) {
      if (cell(inspector, '人员状态') === '在岗') tally.add('G01', cell(inspector, '行政区划代码'), `${year}-01-01`, trained.has(cell(inspector, '人员编号')) ? `${year}-01-01` : null)
    }
  }
  for (const answer of rows('surveys')) {
    const [area, day, word] = [cell(answer, '行政区划代码'), cell(answer, '评价日期'), cell(answer, '满意情况')]
    if (word === '满意' || word === '不满意') tally.add('G02', area, day, word === '满意' ? day : null)
  }
  for (const warning of rows('warning_handlings')) {
    const [area, due, handled, outcome] = ['行政区划代码', '处置期限', '处置日期', '核实结论'].map((name) => cell(warning, name)) as [string, string, string, string]
    tally.add('D06', area, due, handled !== '' && handled <= due ? due : null)
    const visit = visits.get(`${cell(warning, '关联任务编号')}|${cell(warning, '主体身份代码')}`)
    const isVisited = visit !== undefined && visit.inspected !== ''
    if (isVisited || outcome === '属实' || outcome === '不属实') tally.add('D07', area, handled, (isVisited ? visit.hasProblem : outcome === '属实') ? handled : null)
  }
}

/** Of several versions of one code in one area the one that came into force last. */
function pickLatest(rows: readonly Row[], code: string): readonly Row[] {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const key = `${cell(row, '行政区划代码')}|${cell(row, code)}`
    const before = latest.get(key)
    if (before === undefined || cell(before, '生效日期') < cell(row, '生效日期')) latest.set(key, row)
  }
  return [...latest.values()]
}
