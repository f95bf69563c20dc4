/** Every figure, worked out row by row from what the files say, in plain words instead of SQL. */
import { countCourses } from './count-courses.ts'
import { countDirectories } from './count-directories.ts'
import { countRegisters } from './count-registers.ts'
import type { Row } from './find-fault.ts'
import { Tally } from './tally.ts'
import type { Warehouse } from './warehouse.ts'
import { addDays, createWorkingDays } from './working-days.ts'

const problems = ['2', '3', '4', '5', '6', '8']

export interface Counted {
  readonly tally: Tally
  /** Visits by task and subject, as counted. */
  readonly visits: readonly Visit[]
  /** Counted tasks of two lines or more. */
  readonly joint: readonly Row[]
}

export interface Visit {
  readonly task: string
  readonly subject: string
  readonly area: string
  readonly riskClass: string
  readonly inspected: string
  readonly isPublished: boolean
  readonly isLocked: boolean
}

/** Counts everything, or only what rests on results when that is all that is asked for. */
export function countFigures(warehouse: Warehouse, today: string, only?: readonly string[]): Counted {
  const rows = (table: string): Row[] => [...(warehouse.tables.get(table)?.values() ?? [])]
  const group = (table: string, key: (row: Row) => string): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>()
    for (const row of rows(table)) {
      const list = groups.get(key(row))
      if (list === undefined) groups.set(key(row), [row])
      else list.push(row)
    }
    return groups
  }
  const byTask = (row: Row): string => row['任务编号'] ?? ''
  const byVisit = (row: Row): string => `${row['任务编号'] ?? ''}|${row['主体身份代码'] ?? ''}`
  const addWorkingDays = createWorkingDays(rows('holidays'))
  const tally = new Tally(today)
  const lines = new Map(rows('departments').map((row) => [row['部门代码'] ?? '', row['条线代码'] ?? '']))
  const parties = group('task_departments', byTask)
  const draws = group('draws', byTask)
  const tasks = new Map(rows('tasks').map((row) => [byTask(row), row]))
  const isLive = (task: Row | undefined): boolean => task !== undefined && task['任务状态'] !== '00' && task['任务状态'] !== '99'
  const countLines = (task: Row): number =>
    new Set([task['组织部门'] ?? '', ...(parties.get(byTask(task)) ?? []).map((row) => row['部门代码'] ?? '')].map((code) => lines.get(code))).size

  const parents = new Set<string>()
  const joint: Row[] = []
  for (const task of tasks.values()) if (draws.has(byTask(task))) parents.add(task['上级任务编号'] ?? '')
  for (const task of tasks.values()) {
    if (!isLive(task) || parents.has(byTask(task))) continue
    const [area, started, isJoint] = [task['行政区划代码'] ?? '', task['开始日期'] ?? '', countLines(task) >= 2]
    const count = (indicator: string, isMet: boolean): void => tally.add(indicator, area, started, isMet ? started : null)
    count('C01', isJoint)
    if (isJoint) joint.push(task)
    count('B06', task['任务来源'] === '1')
    if (isJoint) count('C05', ['省抽市查', '省抽县查', '市抽县(区)查'].includes(task['抽查检查模式'] ?? ''))
    if (isJoint) count('C07', task['任务生成方式'] === '标签匹配')
    if (task['检查对象类型'] === '1') count('D01', task['按信用风险分类设置比例'] === '是')
  }

  for (const plan of rows('plans')) {
    const [area, start, end] = [plan['行政区划代码'] ?? '', plan['开始日期'] ?? '', plan['完成时限'] ?? '']
    tally.add('C01P', area, start, plan['是否跨部门'] === '2' ? start : null)
    tally.add('B01', area, end, plan['计划状态'] === '3' ? end : null)
  }

  const drawnArea = new Map(rows('drawn_subjects').map((row) => [byVisit(row), row['属地区划代码'] ?? '']))
  const drawnClass = new Map(rows('drawn_subjects').map((row) => [byVisit(row), row['抽取时信用风险类别'] ?? '']))
  const followUps = new Map(rows('follow_ups').map((row) => [resultKey(row), row]))
  for (const result of rows('results')) {
    const task = tasks.get(byTask(result))
    if (task === undefined || !isLive(task)) continue
    const area = drawnArea.get(byVisit(result)) ?? task['行政区划代码'] ?? ''
    const inspected = result['检查日期'] ?? ''
    const published = result['结果状态'] === '5' ? result['公示日期'] ?? '' : ''
    if (inspected !== '') {
      const due = addWorkingDays(inspected, 20)
      tally.add('E01', area, due, published !== '' && published <= due ? due : null)
      const last = addWorkingDays(inspected, 60)
      tally.add('E04', area, last, published !== '' && published <= last ? null : last)
      if (published !== '') tally.add('E03', area, due, isComplete(result, task) ? due : null)
      if (isEntered(result) && !isOnSite(result)) {
        const means = (result['非现场手段'] ?? '').split(/[、,，;；]/).filter((word) => word !== '')
        const kind = means.length > 1 ? 'B08M' : ({ 视频监控: 'B08V', 大数据: 'B08D', 物联感知: 'B08S' }[means[0] ?? ''] ?? 'B08N')
        for (const code of ['B08V', 'B08D', 'B08S', 'B08M', 'B08N']) tally.add(code, area, inspected, code === kind ? inspected : null)
      }
      if (result['录入日期'] !== '' && published === '') {
        if (due < today) tally.add('W02-red', area, today, null)
        else if (addWorkingDays(inspected, 15) <= today) tally.add('W02-yellow', area, today, null)
      }
    }
    const hasProblem = isEntered(result) && problems.includes(result['检查结果'] ?? '')
    const followUp = followUps.get(resultKey(result))
    const isClosed = followUp !== undefined && followUp['处置状态'] === '2' && followUp['完结日期'] !== ''
    if (published !== '') tally.add('E02V1', area, published, !hasProblem || isClosed ? published : null)
    if (!hasProblem) continue
    const given = followUp?.['处置时限'] ?? ''
    const due = given !== '' ? given : published === '' ? '' : addDays(published, 30)
    tally.add('E02', area, due, isClosed ? due : null)
    if (due !== '' && due < today && !isClosed) tally.add('W03', area, today, null)
  }

  if (only?.every((indicator) => indicator.startsWith('E')) === true) return { tally, visits: [], joint }

  const results = group('results', byVisit)
  countRepeats(tally, rows('results').filter((row) => isEntered(row) && isOnSite(row) && isLive(tasks.get(byTask(row)))), (row) => ({
    area: drawnArea.get(byVisit(row)) ?? tasks.get(byTask(row))?.['行政区划代码'] ?? '', riskClass: drawnClass.get(byVisit(row)) ?? '',
  }))
  const inspectedYears = new Map<string, string>()
  for (const result of rows('results')) {
    if (isEntered(result) && isLive(tasks.get(byTask(result)))) keepFirst(inspectedYears, result['主体身份代码'] ?? '', result['检查日期'] ?? '')
  }
  const drawnYears = new Map<string, string>()
  const visits: Visit[] = []
  const publishedDays = new Map<string, string[]>()
  const inspections = new Map<string, { inspected: string; hasProblem: boolean }>()
  for (const drawn of rows('drawn_subjects')) {
    const task = tasks.get(byTask(drawn))
    if (task === undefined || !isLive(task)) continue
    const area = drawn['属地区划代码'] ?? ''
    const own = results.get(byVisit(drawn)) ?? []
    const entered = own.filter(isEntered)
    const inspected = entered.map((row) => row['检查日期'] ?? '').filter((day) => day !== '').sort()[0] ?? ''
    const taskDraws = draws.get(byTask(drawn)) ?? []
    const drawnDate = taskDraws.map((row) => row['抽取日期'] ?? '').sort()[0] ?? ''
    const isLocked = taskDraws.some((row) => row['名单是否锁定'] === '是')
    const departments = (parties.get(byTask(drawn)) ?? []).map((row) => row['部门代码'] ?? '')
    const isPublished = own.length > 0 && own.every(isPublic) && departments.every((code) => own.some((row) => row['部门代码'] === code))
    const riskClass = drawn['抽取时信用风险类别'] ?? ''
    const end = task['截止日期'] ?? ''
    const isJoint = countLines(task) >= 2
    if (isLocked) tally.add('B03', area, end, isPublished ? end : null)
    if (isLocked && isJoint) tally.add('C03', area, end, new Set(entered.map((row) => lines.get(row['部门代码'] ?? ''))).size >= 2 ? end : null)
    if (inspected !== '') {
      tally.add('C02', area, inspected, isJoint ? inspected : null)
      tally.add('B08', area, inspected, entered.some(isOnSite) ? null : inspected)
      if (entered.some(isOnSite)) tally.add('B07', area, inspected, entered.every((row) => row['录入渠道'] === '移动端') ? inspected : null)
    }
    if (inspected !== '' && entered.some((row) => row['检查结果'] !== '7')) {
      const met = entered.some((row) => problems.includes(row['检查结果'] ?? '')) ? inspected : null
      tally.add('D04', area, inspected, met)
      if (riskClass !== '') tally.add('D04', area, inspected, met, riskClass)
    }
    const publications = own.map((row) => row['公示日期'] ?? '').sort()
    publishedDays.set(byTask(drawn), [...(publishedDays.get(byTask(drawn)) ?? []), isPublished ? (publications.at(-1) ?? '') : ''])
    keepFirst(drawnYears, drawn['主体身份代码'] ?? '', drawnDate)
    inspections.set(byVisit(drawn), { inspected, hasProblem: entered.some((row) => problems.includes(row['检查结果'] ?? '')) })
    visits.push({ task: byTask(drawn), subject: drawn['主体身份代码'] ?? '', area, riskClass, inspected, isPublished, isLocked })
  }

  const counted = [...tasks.values()].filter((task) => isLive(task) && !parents.has(byTask(task)))
  countCourses(tally, { rows, group, tasks: counted, publishedDays, addWorkingDays })
  countDirectories(tally, rows)
  countRegisters(tally, { rows, visits: inspections })
  countEnterprises(tally, rows('subjects'), rows('risk_classes'), drawnYears, inspectedYears, today)
  countItems(tally, rows('inspection_items'), rows('task_items'), tasks)
  return { tally, visits, joint }
}

/** C06: low-risk subjects with an on-site result, and the second day of the year on which they had one. */
function countRepeats(tally: Tally, results: readonly Row[], find: (row: Row) => { area: string; riskClass: string }): void {
  const years = new Map<string, { area: string; days: Set<string>; isHigh: boolean }>()
  for (const row of results) {
    const { area, riskClass } = find(row)
    const day = row['检查日期'] ?? ''
    if (day === '') continue
    const key = `${row['主体身份代码'] ?? ''}|${day.slice(0, 4)}`
    const year = years.get(key) ?? { area, days: new Set<string>(), isHigh: false }
    years.set(key, { area: area < year.area ? area : year.area, days: year.days.add(day), isHigh: year.isHigh || riskClass === 'C' || riskClass === 'D' })
  }
  for (const { area, days, isHigh } of years.values()) {
    const [first = '', second] = [...days].sort()
    if (!isHigh) tally.add('C06', area, `${first.slice(0, 4)}-01-01`, second === undefined ? null : `${first.slice(0, 4)}-01-01`)
  }
}

/** B04, D02R and W08 by class, D03: enterprises in the directory on 1 January with a class of the general model. */
function countEnterprises(
  tally: Tally, subjects: readonly Row[], classes: readonly Row[], drawn: ReadonlyMap<string, string>, inspected: ReadonlyMap<string, string>, today: string,
): void {
  const general = classes.filter((row) => row['分类模型'] === '通用型').sort((one, other) => ((one['分类日期'] ?? '') < (other['分类日期'] ?? '') ? -1 : 1))
  for (const year of [2021, 2022, 2023]) {
    const newYear = `${year}-01-01`
    const latest = new Map<string, string>()
    for (const row of general) {
      const date = row['分类日期'] ?? ''
      if (date <= newYear && date > `${year - 1}-01-01`) latest.set(row['主体身份代码'] ?? '', row['风险类别'] ?? '')
    }
    for (const subject of subjects) {
      const id = subject['主体身份代码'] ?? ''
      if (subject['主体类型'] !== '1' || (subject['成立日期'] ?? '') >= newYear) continue
      const left = subject['注销日期'] ?? ''
      if (left !== '' && left <= newYear) continue
      // A retired code counts where the place of registration is today.
      const area = subject['登记机关区划代码'] ?? ''
      const drawnDay = drawn.get(`${id}|${year}`) ?? null
      const inspectedDay = inspected.get(`${id}|${year}`) ?? null
      tally.add('B04', area, newYear, drawnDay === null ? null : newYear)
      const riskClass = latest.get(id)
      if (riskClass === undefined) continue
      tally.add('D02R', area, newYear, drawnDay === null ? null : newYear, riskClass)
      tally.add('D02R', area, newYear, drawnDay === null ? null : newYear)
      if (riskClass === 'D') tally.add('D03', area, newYear, inspectedDay === null ? null : newYear)
      if (riskClass === 'D' && drawnDay === null && today.startsWith(String(year))) tally.add('W08', area, today, null)
    }
  }
}

/** A01: items due in the year on the list in force, and those that a finished task of the city covered in it. */
function countItems(tally: Tally, items: readonly Row[], taskItems: readonly Row[], tasks: ReadonlyMap<string, Row>): void {
  const covered = new Set<string>()
  for (const row of taskItems) {
    const task = tasks.get(row['任务编号'] ?? '')
    if (task?.['任务状态'] !== '06') continue
    covered.add(`${(task['行政区划代码'] ?? '').slice(0, 4)}00|${row['事项编码'] ?? ''}|${(task['完成日期'] ?? '').slice(0, 4)}`)
  }
  for (const year of [2021, 2022, 2023]) {
    for (const item of items) {
      if ((item['生效日期'] ?? '') > `${year}-12-31` || (item['失效日期'] !== '' && (item['失效日期'] ?? '') < `${year}-01-01`)) continue
      const [cycle, first] = [Number(item['抽查周期年数']), Number(item['首个应抽年度'])]
      if (cycle > 1 && (year < first || (year - first) % cycle !== 0)) continue
      const area = item['行政区划代码'] ?? ''
      const isCovered = covered.has(`${area}|${item['事项编码'] ?? ''}|${year}`)
      tally.add('A01', area, `${year}-01-01`, isCovered ? `${year}-01-01` : null)
    }
  }
}

function isEntered(result: Row): boolean {
  return result['检查结果'] !== '' && (result['结果状态'] === '2' || result['结果状态'] === '5')
}

function isOnSite(result: Row): boolean {
  return result['核查方式'] === '' || (result['核查方式'] ?? '').split('、').includes('1')
}

/** Everything the public is shown, and how it came about. */
function isComplete(result: Row, task: Row): boolean {
  const isFilled = ['检查日期', '检查结果', '核查方式', '录入渠道', '录入日期', '审核日期', '公示日期'].every((name) => (result[name] ?? '') !== '')
  return isFilled && (task['抽查方式'] ?? '') !== ''
}

function isPublic(result: Row): boolean {
  return result['结果状态'] === '5' && result['公示日期'] !== ''
}

function resultKey(row: Row): string {
  return `${row['任务编号'] ?? ''}|${row['主体身份代码'] ?? ''}|${row['部门代码'] ?? ''}|${row['事项编码'] ?? ''}`
}

function keepFirst(days: Map<string, string>, subject: string, day: string): void {
  if (day === '') return
  const key = `${subject}|${day.slice(0, 4)}`
  const before = days.get(key)
  if (before === undefined || day < before) days.set(key, day)
}
