import { regions } from '#etl/entities/regions.ts'
import { codes } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialRegions = defineProvincial(
  regions,
  [
    must('行政区划代码', 'region_code', identifier('single')),
    must('行政区划名称', 'region_name', text(200)),
    may('上级代码', 'parent_code', identifier()),
    must('级别', 'level', codes({ 省: 'province', 市: 'city', 县: 'county' })),
    may('启用日期', 'valid_from_date', day()),
    may('停用日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
