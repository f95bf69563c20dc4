import { dutyItems } from '#etl/entities/duty-items.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialDutyItems = defineProvincial(
  dutyItems,
  [
    must('行政区划代码', 'region_code', region()),
    must('权责事项编码', 'duty_item_code', identifier('single')),
    must('权责清单版本', 'list_version', identifier()),
    must('权责事项名称', 'duty_item_name', text(200)),
    may('权责依据', 'basis', text()),
    may('权责标准', 'standard', text()),
    must('权责部门', 'department_code', department()),
    must('生效日期', 'valid_from_date', day()),
    may('失效日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
