/** The sheet of a checklist: its columns, and the template that is made from them. */
import type { Wording } from '#domain/indicator.ts'
import type { Template } from '#app/templates/describe-template.ts'

export type SheetColumnId = 'code' | 'chapter' | 'demand' | 'points' | 'way' | 'indicator' | 'owner' | 'person' | 'due'

export interface SheetColumn {
  readonly id: SheetColumnId
  readonly name: Wording
  readonly isRequired: boolean
  readonly longest: number
  readonly form: 'text' | 'day' | 'number'
  readonly example: string
}

const column = (id: SheetColumnId, zh: string, en: string, longest: number, example: string, isRequired = false, form: SheetColumn['form'] = 'text'): SheetColumn => ({ id, name: { zh, en }, isRequired, longest, form, example })

export const sheetColumns: readonly SheetColumn[] = [
  column('code', '编号', 'No.', 20, '1.1', true),
  column('chapter', '章节', 'Chapter', 60, '一、组织领导', true),
  column('demand', '督查内容', 'Requirement', 1000, '建立联席会议制度并按期召开会议', true),
  column('points', '分值', 'Points', 7, '5', true, 'number'),
  column('way', '评分说明', 'How it is scored', 1000, '查看会议纪要，少一次扣1分'),
  column('indicator', '对应指标', 'Indicator', 10, 'C01'),
  column('owner', '责任单位', 'Owner', 60, '济南市'),
  column('person', '责任人', 'Person', 60, ''),
  column('due', '完成时限', 'Due', 20, '2023-11-30', false, 'day'),
]

export const checklistTemplate: Template = {
  table: 'checklists',
  title: { zh: '督查细则', en: 'Checklist' },
  columns: sheetColumns.map(({ name, isRequired, form, example }) => ({ header: name.zh, isRequired, form, choices: null, example })),
}

/** The column that a head names, in either language; null for one that a checklist does not have. */
export function findColumn(head: string): SheetColumn | null {
  const plain = head.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase()
  return sheetColumns.find(({ name }) => [name.zh, name.en].some((one) => one.replaceAll(' ', '').toLowerCase() === plain)) ?? null
}
