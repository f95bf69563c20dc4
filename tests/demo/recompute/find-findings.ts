/** Records that contradict others, found row by row: how many of each rule in each city. */
import type { Row } from './find-fault.ts'
import type { Warehouse } from './warehouse.ts'

/** `rule city` → number of records, of rules and cities that have any. */
export function findFindings({ tables }: Warehouse): ReadonlyMap<string, number> {
  const rows = (table: string): Row[] => [...(tables.get(table)?.values() ?? [])]
  const group = (table: string, ...names: string[]): Map<string, Row[]> => {
    const groups = new Map<string, Row[]>()
    for (const row of rows(table)) {
      const key = names.map((name) => row[name] ?? '').join('|')
      const list = groups.get(key)
      if (list === undefined) groups.set(key, [row])
      else list.push(row)
    }
    return groups
  }
  const broken = new Map<string, Set<string>>()
  const cityOf = (task: string): string => `${(tables.get('tasks')?.get(task)?.['行政区划代码'] ?? '').slice(0, 4)}00`
  const add = (rule: string, task: string, record: string): void => {
    const key = `${rule} ${cityOf(task)}`
    broken.set(key, (broken.get(key) ?? new Set()).add(record))
  }
  const task = (row: Row): string => row['任务编号'] ?? ''
  const cell = (row: Row | undefined, name: string): string => row?.[name] ?? ''

  const lists = group('inspection_items', '行政区划代码', '事项编码')
  const listing = new Set(rows('inspection_items').map((row) => row['行政区划代码'] ?? ''))
  const expiries = new Map(rows('inspectors').map((row) => [cell(row, '人员编号'), cell(row, '执法证有效期至')]))
  const matched = group('drawn_inspectors', '任务编号', '部门代码', '主体身份代码')
  const directory = tables.get('subjects')
  for (const row of [...rows('results'), ...rows('drawn_subjects')]) if (directory?.has(cell(row, '主体身份代码')) !== true) add('subject-not-in-directory', task(row), task(row))
  for (const row of rows('results')) {
    const [id, department, item, subject] = [task(row), cell(row, '部门代码'), cell(row, '事项编码'), cell(row, '主体身份代码')]
    const [inspected, published] = [cell(row, '检查日期'), cell(row, '公示日期')]
    const isFinished = inspected !== '' && cell(row, '检查结果') !== '' && published !== ''
    if (row['结果状态'] === '5' ? !isFinished : published !== '') add('published-unfinished', id, [id, subject, department, item].join())
    if (inspected === '') continue
    const own = tables.get('tasks')?.get(id)
    if (inspected < cell(own, '开始日期') || (cell(own, '截止日期') !== '' && inspected > cell(own, '截止日期'))) add('inspected-outside-task', id, [id, subject, department, item].join())
    const isHeld = (lists.get(`${cityOf(id)}|${item}`) ?? []).some((line) => cell(line, '生效日期') <= inspected && (cell(line, '失效日期') === '' || inspected <= cell(line, '失效日期')))
    if (listing.has(cityOf(id)) && !isHeld) add('item-not-in-force', id, [id, department, item].join())
    for (const line of matched.get([id, department, subject].join('|')) ?? []) {
      const inspector = cell(line, '人员编号')
      if (inspected > (expiries.get(inspector) ?? '9')) add('certificate-expired', id, [id, department, inspector].join())
    }
  }
  for (const [key, lines] of matched) if (lines.filter((line) => line['角色'] !== '专家').length < 2) add('fewer-than-two-inspectors', key.split('|')[0] ?? '', key)
  const lengths = group('drawn_subjects', '任务编号')
  const draws = group('draws', '任务编号')
  for (const row of rows('draws')) {
    const listed = lengths.get(task(row))?.length
    if (listed !== undefined && Number(row['抽取户数']) !== listed) add('drawn-count-differs', task(row), `${task(row)},${cell(row, '部门代码')}`)
  }
  for (const row of rows('task_departments')) {
    const drawing = draws.get(task(row)) ?? []
    if (drawing.length > 0 && !drawing.some((draw) => draw['部门代码'] === row['部门代码'])) add('department-without-draw', task(row), `${task(row)},${cell(row, '部门代码')}`)
  }
  const came = countByMonth(tables)
  for (const row of rows('declarations')) {
    const [city, table, month] = [cell(row, '报送地区代码'), cell(row, '源表'), cell(row, '报送月份')]
    // A directory comes whole, not month by month.
    if (table === '检查对象名录库') continue
    const difference = (came.get(`${city} ${table} ${month}`) ?? 0) - Number(row['报送行数'])
    const key = `${difference < 0 ? 'fewer' : 'more'}-than-declared ${city}`
    if (difference !== 0) broken.set(key, (broken.get(key) ?? new Set()).add(`${table} ${month}`))
  }
  return new Map([...broken].map(([key, records]) => [key, records.size]))
}

/** `city table month` → rows that have come, by the month in which they happened. */
function countByMonth(tables: Warehouse['tables']): ReadonlyMap<string, number> {
  const rows = (table: string): Row[] => [...(tables.get(table)?.values() ?? [])]
  const tasks = tables.get('tasks')
  const drawn = new Map<string, string>()
  for (const row of rows('draws')) {
    const [id, day] = [row['任务编号'] ?? '', row['抽取日期'] ?? '']
    if (day < (drawn.get(id) ?? '9')) drawn.set(id, day)
  }
  const start = (row: Row): string => tasks?.get(row['任务编号'] ?? '')?.['开始日期'] ?? ''
  const result = (row: Row): string => tables.get('results')?.get(['任务编号', '主体身份代码', '部门代码', '事项编码'].map((name) => row[name] ?? '').join('|'))?.['检查日期'] ?? ''
  const days: Readonly<Record<string, readonly [name: string, day: (row: Row) => string]>> = {
    plans: ['年度抽查计划', (row) => row['开始日期'] ?? ''], tasks: ['抽查任务', start], task_departments: ['任务实施部门', start], task_items: ['任务事项', start],
    draws: ['抽取记录', (row) => row['抽取日期'] ?? ''], drawn_subjects: ['抽取名单', (row) => drawn.get(row['任务编号'] ?? '') ?? ''],
    drawn_inspectors: ['人员匹配', (row) => drawn.get(row['任务编号'] ?? '') ?? ''], results: ['检查结果', (row) => row['检查日期'] ?? ''], follow_ups: ['后续处置', result],
    task_events: ['操作留痕', (row) => row['发生时间'] ?? ''],
  }
  const counts = new Map<string, number>()
  for (const [table, [name, dayOf]] of Object.entries(days)) {
    for (const row of rows(table)) {
      const region = table === 'plans' ? (row['行政区划代码'] ?? '') : (tasks?.get(row['任务编号'] ?? '')?.['行政区划代码'] ?? '')
      const key = `${region.slice(0, 4)}00 ${name} ${dayOf(row).slice(0, 7)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}
