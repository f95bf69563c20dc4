/** Valid tables of a small office, drawn under a seed: whatever is loaded of them fits together. */
import type { Random } from '#domain/random.ts'
import { pick } from './damage.ts'
import type { FuzzTable } from './kinds.ts'

const SUBJECTS = 30
const TASKS = 4
const ROWS = 25
const REGIONS = ['370102', '370302', '370303', '370000']
const DEPARTMENTS = ['SCJG', 'SWJ']
const OPERATIONS = ['', '', '', '新增', '修改', '撤销']

const range = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const drawDay = (random: Random): string => `2023-0${1 + random.below(9)}-${10 + random.below(18)}`

const tables: readonly ((random: Random) => FuzzTable)[] = [
  (random) => [
    ['主体身份代码', '名称', '主体类型', '行政区划代码', '成立日期', '登记状态', '注册资本', '操作类型'],
    ...range(ROWS, () => {
      const number = random.below(SUBJECTS)
      return [`S${number}`, `第${number}家“企业”`, String(1 + random.below(4)), pick(REGIONS, random), '2020-05-06', pick(['存续', '注销'], random), '100万元', pick(OPERATIONS, random)]
    }),
  ],
  (random) => [
    ['任务编号', '任务名称', '任务状态', '任务来源', '行政区划代码', '组织部门', '开始日期', '截止日期', '完成日期'],
    ...range(TASKS, (number) => [`T${number}`, `抽查${random.below(9)}`, pick(['05', '06'], random), '2', pick(REGIONS, random), pick(DEPARTMENTS, random), '2023-01-01', '2023-12-31', '']),
  ],
  (random) => [
    ['任务编号', '主体身份代码', '部门代码', '事项编码', '结果状态', '检查日期', '检查结果', '核查方式', '录入渠道', '录入日期', '审核日期', '公示日期', '操作类型'],
    ...range(ROWS, () => {
      const day = drawDay(random)
      const key = [`T${random.below(TASKS + 1)}`, `S${random.below(SUBJECTS)}`, pick(DEPARTMENTS, random), `I${random.below(2)}`]
      return [...key, pick(['2', '5'], random), day, String(1 + random.below(8)), '1、3', '电脑端', day, day, pick([day, '2023-12-20', ''], random), pick(OPERATIONS, random)]
    }),
  ],
  (random) => [
    ['任务编号', '主体身份代码', '属地区划代码', '抽取时信用风险类别'],
    ...range(ROWS, () => [`T${random.below(TASKS)}`, `S${random.below(SUBJECTS)}`, pick(REGIONS, random), pick(['A', 'B', 'C', 'D'], random)]),
  ],
]

/** One of them. */
export const drawTable = (random: Random): FuzzTable => pick(tables, random)(random)
