/**
 * The twelve departments that run tasks here, how often each does (1/k), their fields and the items on their lists,
 * and a thirteenth of the first one's line, which only ever goes along with it.
 */
import type { Department, Seeds } from '#etl/demo/seeds.ts'

export interface ItemKind {
  readonly name: string
  readonly field: string
  readonly isMajor: boolean
}

export interface WorkingDepartment extends Department {
  readonly index: number
  /** How often it leads; 0 for one that never does. */
  readonly weight: number
  readonly items: readonly ItemKind[]
}

/** Word in the department's name → `field:item` of its list, a `*` before a major item. */
const work: readonly (readonly [word: string, items: readonly string[]])[] = [
  ['市场监督', [
    '登记事项:登记事项检查', '公示信息:年报公示信息检查', '公示信息:即时公示信息检查', '食品经营:*食品销售监督检查', '餐饮服务:*餐饮服务监督检查',
    '价格行为:价格行为检查', '特种设备:*特种设备使用单位检查', '产品质量:产品质量监督检查', '广告行为:广告行为检查', '计量器具:计量监督检查',
  ]],
  ['公安', ['旅馆业:旅馆业治安管理检查', '保安服务:保安服务单位检查', '危险物品:*剧毒易制爆化学品检查', '印章刻制:公章刻制业检查']],
  ['人力资源', ['劳动用工:劳动用工情况检查', '职业培训:民办职业培训机构检查', '人力资源服务:人力资源服务机构检查']],
  ['生态环境', ['污染源:*排污单位日常检查', '机动车检测:机动车排放检验机构检查', '固体废物:危险废物经营单位检查', '辐射安全:*核技术利用单位检查']],
  ['住房', ['建筑市场:建筑市场行为检查', '房地产:房地产经纪机构检查', '燃气安全:*燃气经营单位检查', '物业服务:物业服务企业检查']],
  ['交通运输', ['道路运输:道路货运企业检查', '机动车维修:机动车维修经营者检查', '危货运输:*危险货物运输企业检查']],
  ['农业农村', ['农资经营:*农药经营门店检查', '农资经营:种子经营单位检查', '动物诊疗:动物诊疗机构检查']],
  ['商务', ['预付消费:单用途商业预付卡检查', '成品油:成品油零售企业检查']],
  ['文化和旅游', ['文化市场:互联网上网服务场所检查', '旅行社:旅行社经营行为检查', '娱乐场所:歌舞娱乐场所检查']],
  ['卫生健康', ['公共场所卫生:*公共场所卫生检查', '医疗机构:医疗机构依法执业检查', '饮用水:生活饮用水卫生检查', '职业卫生:用人单位职业卫生检查']],
  ['应急', ['安全生产:*危险化学品企业检查', '安全生产:工贸企业安全检查', '安全培训:安全培训机构检查']],
  ['税务', ['纳税行为:纳税申报情况检查', '发票管理:发票使用情况检查']],
  ['药品监督', []],
]

/** The working departments, found in the seeded list. @throws when one of them is not there. */
export function findWorkingDepartments(seeds: Seeds): readonly WorkingDepartment[] {
  return work.map(([word, items], index) => {
    const department = seeds.departments.find((entry) => entry.name.includes(word))
    if (department === undefined) throw new Error(`demonstration: no department ${word} in the seeds`)
    return {
      ...department,
      index,
      weight: items.length === 0 ? 0 : 1 / (index + 1),
      items: items.map((item) => {
        const [field = '', name = ''] = item.split(':')
        return { field, name: name.replace('*', ''), isMajor: name.startsWith('*') }
      }),
    }
  })
}
