/** Rows of any number, as offices fill them: subjects of twenty cells, and clean results, no key of them twice. */
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import { makeCreditCode } from '#etl/demo/credit-code.ts'

const REGIONS = ['370102', '370302', '370303']
const FILLERS = 5
const DAYS_OF_A_MONTH = 28

const text = (name: string): TableColumn => ({ name, type: 'text' })

/** The provincial table of subjects, with remarks of the office's own. */
export const SHEET_COLUMNS: readonly TableColumn[] = [
  text('主体身份代码'), text('名称'), text('统一社会信用代码'), text('注册号'), text('主体类型'), text('企业类型'), text('行业代码'), text('行政区划代码'), text('登记机关区划代码'),
  { name: '成立日期', type: 'date' }, text('登记状态'), { name: '注销日期', type: 'date' }, text('住所'), text('注册资本'), text('经营范围'),
  ...Array.from({ length: FILLERS }, (_, index): TableColumn => ({ name: `备注${index + 1}`, type: index === 0 ? 'integer' : 'text' })),
]

export function makeSheetRow(index: number): TableRow {
  const region = REGIONS[index % REGIONS.length] ?? ''
  const day = String(1 + (index % DAYS_OF_A_MONTH)).padStart(2, '0')
  return {
    主体身份代码: `S${index}`, 名称: `淄博市第${index}号食品有限公司`, 统一社会信用代码: makeCreditCode('91', region, index), 注册号: `3703${String(index).padStart(9, '0')}`,
    主体类型: '1', 企业类型: '有限责任公司(自然人投资或控股)', 行业代码: 'C13', 行政区划代码: region, 登记机关区划代码: region, 成立日期: `2020-05-${day}`, 登记状态: '注销', 注销日期: `2023-05-${day}`,
    住所: `张店区人民路${index % 999}号`, 注册资本: `${index % 900}万元人民币`, 经营范围: '食品生产；食品销售；货物进出口',
    备注1: index, 备注2: `批次${index % 50}`, 备注3: '正常', 备注4: `网格${index % 1000}`, 备注5: '无',
  }
}

/** The provincial table of results: a clean row, its key its own. */
export const RESULTS_HEADER = '任务编号,主体身份代码,部门代码,事项编码,结果状态,检查日期,检查结果,核查方式,录入渠道,录入日期,审核日期,公示日期'
export function makeResult(index: number): string {
  const day = String(1 + (index % DAYS_OF_A_MONTH)).padStart(2, '0')
  const month = String(1 + (index % 9)).padStart(2, '0')
  return `RW3703002023${String(index % 5_000).padStart(6, '0')},3703${String(index).padStart(12, '0')},SCJG,I${index % 40},5,2023-${month}-${day},1,1、3,电脑端,2023-${month}-${day},2023-${month}-${day},2023-10-${day}`
}
