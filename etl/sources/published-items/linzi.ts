/** 临淄区工信局随机抽查事项清单, 2022-06-06: share and frequency in one sentence. */
import { inspectionItems } from '#etl/entities/inspection-items.ts'
import { codes } from '#etl/rules/code-list.ts'
import { given, givenRegion, prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

export const linziItems = defineSource({
  layout: 'items-linzi-industry-2022',
  entity: inspectionItems,
  title: { zh: '临淄区工业和信息化局随机抽查事项清单', en: 'inspection items of the industry bureau of Linzi' },
  fields: [
    must('序号', 'item_code', prefixed('370305-GXT-', identifier('single'))),
    must('抽查任务名称', 'item_name', text(200)),
    may('检查内容', 'sub_item', text()),
    may('检查对象', 'object_kind', text()),
    may('事项类别', 'item_kind', codes({ 一般检查事项: '一般', 重点检查事项: '重点' })),
    may('抽查比例及频次', 'ratio_text', text()),
    may('抽查比例及频次', 'frequency_text', text()),
    may('检查依据', 'basis', text()),
  ],
  unread: ['检查方式', '检查时间'],
  rules: [given({ list_version: '2022', department_code: 'GXT', valid_from_date: '2022-06-06' }), givenRegion('370305')],
  withdrawal: null,
})
