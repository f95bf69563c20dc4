/** What a list says of an item besides its name: its law, its standard, and its codes on the two lists that it is held against. */
import type { ItemKind } from '#etl/demo/departments.ts'
import { at } from '#etl/demo/lists.ts'

interface CodedItem {
  readonly code: string
  readonly department: number
  readonly kind: ItemKind
}

/** The law that each working department goes by, in their order. */
const laws = [
  '市场主体登记管理条例', '治安管理处罚法', '劳动保障监察条例', '环境保护法', '建筑法', '道路运输条例', '农产品质量安全法', '单用途商业预付卡管理办法（试行）',
  '旅游法', '公共场所卫生管理条例', '安全生产法', '税收征收管理法',
]

/** The legal basis of an item. */
export const findBasis = (item: CodedItem): string => `《${at(laws, item.department)}》`
/** What it is checked by. */
export const describeStandard = (item: CodedItem): string => `${item.kind.name}：按检查要点逐项核对`
/** Its code on the power-and-duty list. */
export const formatDutyCode = (item: CodedItem): string => `QZ${item.code.slice(2)}`
/** Its code on the Internet+ list: fourteen digits. */
export const formatSupervisionCode = (item: CodedItem): string => `0137${String(item.department + 1).padStart(4, '0')}${item.code.slice(2)}00`
