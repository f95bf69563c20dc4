/** 孝感市生态环境局随机抽查事项清单, 2024: shares of objects by kind, told in prose. */
import { inspectionItems } from '#etl/entities/inspection-items.ts'
import { codes } from '#etl/rules/code-list.ts'
import { departmentName } from '#etl/rules/department-name.ts'
import { given, givenRegion, prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

export const xiaoganItems = defineSource({
  layout: 'items-xiaogan-ecology-2024',
  entity: inspectionItems,
  title: { zh: '孝感市生态环境局随机抽查事项清单', en: 'inspection items of the ecology bureau of Xiaogan' },
  fields: [
    must('序号', 'item_code', prefixed('420900-STHJ-', identifier('single'))),
    must('部门', 'department_code', departmentName()),
    must('抽查类别', 'item_name', text(200)),
    may('抽查事项', 'sub_item', text()),
    may('检查对象', 'object_kind', text()),
    may('事项类别', 'item_kind', codes({ 一般检查事项: '一般', 重点检查事项: '重点' })),
    may('抽查比例及频次', 'ratio_text', text()),
    may('抽查比例及频次', 'frequency_text', text()),
    may('检查依据', 'basis', text()),
  ],
  unread: ['检查方式', '检查部门及层级', '备注'],
  rules: [given({ list_version: '2024', valid_from_date: '2024-01-01' }), givenRegion('420900')],
  withdrawal: null,
})
