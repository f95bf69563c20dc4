/** Counts of the registers, straight from what the files say; each takes the area of its story. */
import { countOpenings } from './count-openings.ts'
import type { Province } from './province.ts'

type Row = Readonly<Record<string, string>>
type Count = (area: string) => number

const today = '2023-11-17'
const of = (row: Row, name: string): string => row[name] ?? ''

/** What a story counts, without its area → how. */
export function countRegisters(province: Province): Readonly<Record<string, Count>> {
  const { warehouse, joint } = province
  const rows = (table: string): Row[] => [...(warehouse.tables.get(table)?.values() ?? [])]
  const within = (area: string) => (row: Row, header = '行政区划代码'): boolean => of(row, header).startsWith(area.replace(/(00)+$/, ''))
  const find = (table: string, ...keys: string[]): Row | undefined => warehouse.tables.get(table)?.get(keys.join('|'))
  const listed = (area: string): Row[] => rows('inspection_items').filter((row) => within(area)(row) && of(row, '清单版本') === '第三版')
  const inForce = (): Row[] => rows('comprehensive_items').filter((row) => of(row, '失效日期') === '')
  const isOneSource = (row: Row): boolean => {
    const duty = find('duty_items', of(row, '行政区划代码'), of(row, '权责事项编码'), '2021')
    const supervised = find('supervision_items', of(row, '行政区划代码'), of(row, '监管事项编码'), '2021')
    if (duty === undefined || supervised === undefined) return false
    return new Set([of(row, '抽查依据'), of(duty, '权责依据'), of(supervised, '监管依据')]).size === 1 && new Set([of(row, '抽查标准'), of(duty, '权责标准'), of(supervised, '监管标准')]).size === 1
  }
  const carried = new Set(rows('tasks').filter((row) => !['00', '99'].includes(of(row, '任务状态'))).map((row) => of(row, '综合监管事项编码')))
  const inPost = (area: string): Row[] => rows('inspectors').filter((row) => within(area)(row) && of(row, '人员状态') === '在岗')
  const trained = new Set(rows('trainings').filter((row) => of(row, '培训日期').startsWith('2023')).map((row) => of(row, '人员编号')))
  const certificates = new Set(rows('inspectors').map((row) => of(row, '执法证号')))
  const tags = new Map<string, number>()
  for (const row of rows('subject_tags')) tags.set(of(row, '主体身份代码'), (tags.get(of(row, '主体身份代码')) ?? 0) + 1)
  const there = (area: string): Row[] => rows('subjects').filter((row) => within(area)(row, '主体身份代码') && of(row, '登记状态') === '存续')
  const active = (area: string): Row[] => rows('registrations').filter((row) => within(area)(row, '登记地区代码') && of(row, '登记注销日期') === '')
  const older = (row: Row): Row | undefined => find('inspection_items', of(row, '行政区划代码'), of(row, '事项编码'), '第二版')
  const versioned = ['清单版本', '生效日期', '失效日期']
  const events = (area: string, event: string): Row[] => rows('task_events').filter((row) => of(row, '留痕事件') === event && within(area)(find('tasks', of(row, '任务编号')) ?? {}))
  const isAfterLock = (row: Row): boolean =>
    rows('task_events').some((other) => of(other, '任务编号') === of(row, '任务编号') && of(other, '留痕事件') === '名单锁定' && of(other, '发生时间') < of(row, '发生时间'))
  const changed = (area: string): Row[] => events(area, '名单变更').filter(isAfterLock)
  const offSite = (area: string): Row[] =>
    rows('results').filter((row) => within(area)(row, '主体身份代码') && of(row, '检查日期').startsWith('2023') && !of(row, '核查方式').split('、').includes('1'))
  const answers = (area: string): Row[] => rows('surveys').filter((row) => within(area)(row) && of(row, '评价日期').startsWith('2023') && of(row, '满意情况') !== '无效')
  const steps = (): Row[] => rows('milestones').filter((row) => of(row, '行政区划代码') === '370000')
  const late = (): Row[] => steps().filter((row) => of(row, '实际完成日期') > of(row, '计划完成日期'))
  const overdue = (): Row[] => steps().filter((row) => of(row, '实际完成日期') === '' && of(row, '计划完成日期') < today && of(row, '计划完成日期') !== '')
  const handled = (area: string): Row[] => rows('warning_handlings').filter((row) => within(area)(row) && of(row, '处置日期') !== '')
  const bursts = (area: string): string[] => {
    const counts = new Map<string, number>()
    // 90 days up to and including 17 November begin on 20 August
    for (const row of rows('risk_signals').filter((one) => within(area)(one, '主体身份代码') && of(one, '信号日期') >= '2023-08-20' && of(one, '信号日期') <= today)) {
      counts.set(of(row, '主体身份代码'), (counts.get(of(row, '主体身份代码')) ?? 0) + 1)
    }
    return [...counts].filter(([, number]) => number >= 3).map(([subject]) => subject)
  }
  return {
    items: (area) => listed(area).length,
    'items with a second edition': (area) => listed(area).filter((row) => of(find('item_guidelines', area, of(row, '事项编码'), '第二版') ?? {}, '生效日期') !== '').length,
    'items of one source': (area) => listed(area).filter(isOneSource).length,
    'fields of comprehensive items': () => new Set(inForce().map((row) => of(row, '综合监管领域'))).size,
    'comprehensive items': () => inForce().length,
    'comprehensive items with rules': () => inForce().filter((row) => of(row, '监管规则') !== '').length,
    'comprehensive items with rules and a task': () => inForce().filter((row) => of(row, '监管规则') !== '' && carried.has(of(row, '综合监管事项编码'))).length,
    'campaigns done 2022': () => rows('campaigns').filter((row) => of(row, '完成日期').startsWith('2022')).length,
    'campaigns done 2023': () => rows('campaigns').filter((row) => of(row, '完成日期').startsWith('2023')).length,
    'inspectors in post': (area) => inPost(area).length,
    'inspectors trained in 2023': (area) => inPost(area).filter((row) => trained.has(of(row, '人员编号'))).length,
    'inspectors with a range': (area) => inPost(area).filter((row) => of(row, '执法事项范围') !== '').length,
    certificates: (area) => rows('establishment').filter((row) => within(area)(row)).length,
    'certificates in the directory': (area) => rows('establishment').filter((row) => within(area)(row) && certificates.has(of(row, '执法证号'))).length,
    'registered and not listed': (area) => rows('registrations').filter((row) => within(area)(row, '登记地区代码') && find('subjects', of(row, '主体身份代码')) === undefined).length,
    'registered and without an address': (area) => active(area).filter((row) => of(find('subjects', of(row, '主体身份代码')) ?? { 住所: '?' }, '住所') === '').length,
    'items changed': (area) => listed(area).filter((row) => older(row) !== undefined && Object.keys(row).some((name) => !versioned.includes(name) && row[name] !== older(row)?.[name])).length,
    'items added': (area) => listed(area).filter((row) => older(row) === undefined).length,
    'items removed': (area) => rows('inspection_items').filter((row) => within(area)(row) && of(row, '清单版本') === '第二版' && find('inspection_items', of(row, '行政区划代码'), of(row, '事项编码'), '第三版') === undefined).length,
    'subjects there': (area) => there(area).length,
    'subjects with three tags': (area) => there(area).filter((row) => tags.get(of(row, '主体身份代码')) === 3).length,
    'lists changed without a reason': (area) => changed(area).filter((row) => of(row, '原因') === '').length,
    'lists changed with a reason': (area) => changed(area).filter((row) => of(row, '原因') !== '').length,
    'tasks chosen by hand': (area) => events(area, '人工选定对象').length,
    'results reviewed by who entered them': (area) => rows('results').filter((row) => within(area)(row, '主体身份代码') && of(row, '审核人编号') !== '' && of(row, '录入人编号') === of(row, '审核人编号')).length,
    'joint tasks of 2023': (area) => joint.filter((row) => within(area)(row) && of(row, '开始日期').startsWith('2023')).length,
    'joint tasks of 2023 by label': (area) => joint.filter((row) => within(area)(row) && of(row, '开始日期').startsWith('2023') && of(row, '任务生成方式') === '标签匹配').length,
    'off-site results of 2023': (area) => offSite(area).length,
    'off-site results of 2023 with means': (area) => offSite(area).filter((row) => of(row, '非现场手段') !== '').length,
    'valid answers of 2023': (area) => answers(area).length,
    'satisfied answers of 2023': (area) => answers(area).filter((row) => of(row, '满意情况') === '满意').length,
    'pieces of 2023': (area) => rows('publicity').filter((row) => within(area)(row) && of(row, '发布日期').startsWith('2023')).length,
    'work points with steps': () => new Set(steps().map((row) => of(row, '要点序号'))).size,
    'steps done late': () => late().length,
    'steps of work point 4 done late': () => late().filter((row) => of(row, '要点序号') === '4').length,
    'steps overdue': () => overdue().length,
    'steps of work point 9 overdue': () => overdue().filter((row) => of(row, '要点序号') === '9').length,
    'firms ahead of several departments': (area) => countOpenings(province, area).firms,
    'visits that joint tasks would spare': (area) => countOpenings(province, area).spared,
    'directories declared more than a week ago': (area) =>
      rows('declarations').filter((row) => within(area)(row, '报送地区代码') && of(row, '源表') === '检查对象名录库' && of(row, '报送日期') < '2023-11-10').length,
    'subjects with three signals in 90 days': (area) => bursts(area).length,
    'warnings handled': (area) => handled(area).length,
    'warnings handled late': (area) => handled(area).filter((row) => of(row, '处置日期') > of(row, '处置期限')).length,
  }
}
