/** Comprehensive supervision in the eight fields: items in two versions of the list, pilots, and the province's campaigns. */
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { Files } from '#etl/demo/file-plan.ts'
import { at } from '#etl/demo/lists.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import type { Task } from '#etl/demo/tasks.ts'

interface ComprehensiveItem {
  readonly code: string
  readonly field: string
  readonly name: string
  readonly lead: string
  readonly partners: string
  /** Field of the tasks that carry it out. */
  readonly taskField: string | null
  /** Whether it stood on the first version of the list. */
  readonly isFirst: boolean
}

const item = (code: string, field: string, name: string, lead: string, partners: string, taskField: string | null, isFirst = true): ComprehensiveItem =>
  ({ code, field, name, lead, partners, taskField, isFirst })

const items: readonly ComprehensiveItem[] = [
  item('ZH01', '单用途商业预付卡消费', '预付卡发行与兑付', 'SWT', 'SCJG、GAT', '预付消费'),
  item('ZH02', '医疗服务', '民营医疗机构', 'WJW', 'SCJG、GAT', '医疗机构'),
  item('ZH03', '养老服务', '医养结合机构', 'WJW', 'SCJG、XFJY', null),
  item('ZH04', '餐饮服务', '餐饮服务单位', 'SCJG', 'WJW、STHJ', '餐饮服务'),
  item('ZH05', '餐饮服务', '集体用餐配送', 'SCJG', 'JYT、WJW', '食品经营', false),
  item('ZH06', '职业技能培训', '民办职业培训机构', 'RST', 'SCJG、GAT', '职业培训'),
  item('ZH07', '建设项目', '房屋建筑工地', 'ZJT', 'STHJ、RST', '建筑市场'),
  item('ZH08', '交通新业态', '网络预约出租汽车', 'JTT', 'GAT、SCJG', '道路运输'),
  item('ZH09', '危化品安全', '危险化学品经营', 'YJT', 'GAT、SCJG', '安全生产'),
  item('ZH10', '危化品安全', '危险货物运输', 'JTT', 'YJT、GAT', '危货运输', false),
]

const provincial = '370000'

/** The item that a task carries out; null for one that is not joint, or before the list was. */
export function findComprehensiveItem(task: Task): string | null {
  if (task.partners.length === 0 || task.start < registerPlants.comprehensive.secondVersion) return null
  return items.find(({ taskField }) => taskField === task.field)?.code ?? null
}

/** Writes both versions of the list. */
export function writeComprehensiveItems(files: Files): void {
  const writer = files.single('comprehensive_items')
  const { withoutRules, secondVersion } = registerPlants.comprehensive
  for (const version of ['2022', '2023'] as const) {
    const [from, to] = version === '2022' ? ['2022-07-01', formatDay(secondVersion - 1)] : [formatDay(secondVersion), null]
    for (const { code, field, name, lead, partners, isFirst } of items) {
      if (version === '2022' && !isFirst) continue
      const rules = field === withoutRules ? null : `“${name}”综合监管：一次检查、分工取证、结果共用${version === '2023' ? '，问题由牵头部门跟踪办结' : ''}`
      writer.write([provincial, code, version, field, name, lead, partners, rules, from, to])
    }
  }
}

const pilots: readonly (readonly [city: string, code: string, started: string, finished: string | null])[] = [
  ['370100', 'ZH04', '2023-04-10', null], ['370200', 'ZH01', '2023-03-20', '2023-09-20'], ['370600', 'ZH09', '2023-05-08', null],
  ['370800', 'ZH06', '2023-06-12', null], ['371300', 'ZH08', '2023-07-03', null],
]

/** Writes the pilots. */
export function writePilots(files: Files, cityNames: ReadonlyMap<string, string>): void {
  const writer = files.single('pilots')
  pilots.forEach(([city, code, started, finished], index) => {
    const found = at(items.filter((candidate) => candidate.code === code), 0)
    const rules = found.field === registerPlants.comprehensive.withoutRules ? null : '按季会商，联合检查，信息共享'
    writer.write([`SD2023${String(index + 1).padStart(3, '0')}`, `${cityNames.get(city) ?? ''}${found.name}综合监管试点`, found.field, code, city, found.lead, rules, started, finished])
  })
}

/** Writes two campaigns a year, as the work plan asks for; they begin with the provincial tasks above them. */
export function writeCampaigns(files: Files): void {
  const writer = files.single('campaigns')
  const { openCampaign } = registerPlants
  for (const year of [2021, 2022, 2023]) {
    ;[[6, '餐饮服务'], [9, '危险化学品']].forEach(([month, name], index) => {
      const isOpen = year === openCampaign.year && index + 1 === openCampaign.ordinal
      const start = makeDay(year, Number(month), 1)
      writer.write([provincial, year, index + 1, `${year}年${name ?? ''}部门联合集中抽查`, 'SCJG', 'GAT、WJW', formatDay(start), isOpen ? null : formatDay(start + 70)])
    })
  }
}
