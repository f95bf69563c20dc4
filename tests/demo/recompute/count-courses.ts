/** B02, B05, F01 and the twelve points of procedure, task by task, in plain words. */
import type { Row } from './find-fault.ts'
import type { Tally } from './tally.ts'
import { addDays } from './working-days.ts'

export interface CourseInputs {
  readonly rows: (table: string) => readonly Row[]
  readonly group: (table: string, key: (row: Row) => string) => ReadonlyMap<string, readonly Row[]>
  /** Tasks that count. */
  readonly tasks: readonly Row[]
  /** Of each task the days on which its drawn subjects were wholly published; `''` for one that is not. */
  readonly publishedDays: ReadonlyMap<string, readonly string[]>
  readonly addWorkingDays: (from: string, count: number) => string
}

const cell = (row: Row | undefined, name: string): string => row?.[name] ?? ''
const idOf = (row: Row): string => cell(row, '任务编号')
const problems = ['2', '3', '4', '5', '6', '8']

export function countCourses(tally: Tally, inputs: CourseInputs): void {
  const { rows, group, tasks, publishedDays, addWorkingDays } = inputs
  const [items, draws, events, drawn, matched, results] = ['task_items', 'draws', 'task_events', 'drawn_subjects', 'drawn_inspectors', 'results'].map((table) => group(table, idOf))
  const followUps = group('follow_ups', resultKey)
  const lists = group('inspection_items', (row) => `${cell(row, '行政区划代码')}|${cell(row, '事项编码')}`)
  const plans = new Set(rows('plans').map((row) => cell(row, '计划编号')))
  const expiries = new Map(rows('inspectors').map((row) => [cell(row, '人员编号'), cell(row, '执法证有效期至')]))

  for (const task of tasks) {
    const id = idOf(task)
    const of = (groups: ReadonlyMap<string, readonly Row[]> | undefined): readonly Row[] => groups?.get(id) ?? []
    const [area, started, end, finished] = ['行政区划代码', '开始日期', '截止日期', '完成日期'].map((name) => cell(task, name)) as [string, string, string, string]
    const log = of(events)
    const found = (word: string): readonly Row[] => log.filter((event) => cell(event, '留痕事件') === word)
    const drawDay = of(draws).map((row) => cell(row, '抽取日期')).sort()[0] ?? ''
    const drawTime = [...found('系统抽取对象'), ...found('人工选定对象')].map((event) => cell(event, '发生时间')).sort()[0] ?? (drawDay === '' ? '' : addDays(drawDay, 1))
    const isBefore = (word: string): boolean => found(word).some((event) => cell(event, '发生时间') < drawTime)
    const lockTime = found('名单锁定').map((event) => cell(event, '发生时间')).sort()[0]
    const teams = new Map<string, string[]>()
    for (const row of of(matched)) {
      if (cell(row, '角色') === '专家') continue
      const team = `${cell(row, '部门代码')}|${cell(row, '主体身份代码')}`
      teams.set(team, [...(teams.get(team) ?? []), expiries.get(cell(row, '人员编号')) ?? ''])
    }
    const certified = [...teams.values()].flat().sort()[0] ?? ''
    const isStaffed = found('系统匹配人员').length > 0 && found('人工指派人员').length === 0 && of(drawn).length > 0 &&
      [...teams.values()].filter((team) => team.length >= 2).length >= of(drawn).length * of(draws).length
    const inspected = of(results).filter((row) => cell(row, '检查日期') !== '')
    const days = inspected.map((row) => cell(row, '检查日期')).sort()
    const last = days.at(-1) ?? ''

    const isListed = of(items).length > 0 && of(items).every((item) => [`${area.slice(0, 4)}00`, '370000'].some((holder) =>
      (lists.get(`${holder}|${cell(item, '事项编码')}`) ?? []).some((line) => cell(line, '生效日期') <= started && (cell(line, '失效日期') === '' || started <= cell(line, '失效日期')))))
    const isApproved = found('临时任务批准').some((event) => cell(event, '原因') !== '' || cell(event, '文件编号') !== '')
    const hasOperator = of(draws).length > 0 && of(draws).every((row) => cell(row, '操作人') !== '')
    const isSystemDrawn = found('系统抽取对象').some((event) => cell(event, '操作人编号') !== '' || hasOperator) && found('人工选定对象').length === 0
    const isKept = of(draws).length > 0 && of(draws).every((row) => cell(row, '名单是否锁定') === '是') &&
      !found('名单变更').some((event) => cell(event, '原因') === '' && lockTime !== undefined && cell(event, '发生时间') > lockTime)
    const isDue = (row: Row): string => addWorkingDays(cell(row, '检查日期'), 20)
    const points = [
      isListed,
      plans.has(cell(task, '计划编号')) || (cell(task, '任务来源') === '1' && isApproved),
      isBefore('方案上传'),
      isBefore('名录快照保存'),
      isSystemDrawn,
      isKept,
      isStaffed && last !== '' && certified >= last,
      found('回避询问').length > 0,
      last !== '' && days[0] !== undefined && days[0] >= started && last <= end,
      inspected.length > 0 && inspected.every((row) => cell(row, '录入人编号') !== '' && cell(row, '审核人编号') !== '' && cell(row, '录入人编号') !== cell(row, '审核人编号')),
      inspected.length > 0 && inspected.every((row) => cell(row, '结果状态') === '5' && cell(row, '公示日期') !== '' && cell(row, '公示日期') <= isDue(row)),
      inspected.filter(isProblem).every((row) => (followUps.get(resultKey(row)) ?? []).some((one) => cell(one, '处置措施') !== '' && (cell(one, '处置时限') !== '' || cell(one, '完结日期') !== ''))),
    ]
    if (cell(task, '任务状态') === '06') {
      points.forEach((isMet, index) => tally.add(`P${String(index + 1).padStart(2, '0')}`, area, finished, isMet ? finished : null))
      tally.add('B05', area, finished, points.every(Boolean) ? finished : null)
    }
    const isFair = points[3] === true && isSystemDrawn && isKept && isStaffed && certified >= drawDay && found('回避询问').length > 0
    tally.add('F01', area, drawDay, isFair ? drawDay : null)
    const handChosen = found('人工选定对象').map((event) => cell(event, '发生时间').slice(0, 10)).sort()[0]
    const chosen = drawDay === '' ? (handChosen ?? '') : drawDay
    tally.add('F02', area, chosen, handChosen === undefined ? null : chosen)
    const due = end === '' ? '' : addWorkingDays(end, 20)
    const published = publishedDays.get(id) ?? []
    const isComplete = published.length > 0 && published.every((day) => day !== '' && day <= due)
    tally.add('B02', area, due, isComplete ? due : null)
  }
}

function isProblem(row: Row): boolean {
  return problems.includes(cell(row, '检查结果')) && ['2', '5'].includes(cell(row, '结果状态'))
}

function resultKey(row: Row): string {
  return ['任务编号', '主体身份代码', '部门代码', '事项编码'].map((name) => cell(row, name)).join('|')
}
