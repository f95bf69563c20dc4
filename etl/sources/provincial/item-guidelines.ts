import { itemGuidelines } from '#etl/entities/item-guidelines.ts'
import { codes } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { label } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialItemGuidelines = defineProvincial(
  itemGuidelines,
  [
    must('行政区划代码', 'region_code', region()),
    must('事项编码', 'item_code', identifier()),
    must('指引版次', 'edition', codes({ 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 第一版: '1', 第二版: '2', 第三版: '3', 第四版: '4', 第五版: '5', 第六版: '6' })),
    must('指引名称', 'guideline_name', label()),
    must('指引编制部门', 'department_code', department()),
    must('生效日期', 'valid_from_date', day()),
    may('失效日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
