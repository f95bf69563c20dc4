import { supervisionItems } from '#etl/entities/supervision-items.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialSupervisionItems = defineProvincial(
  supervisionItems,
  [
    must('行政区划代码', 'region_code', region()),
    must('监管事项编码', 'supervision_item_code', identifier('single')),
    must('监管清单版本', 'list_version', identifier()),
    must('监管事项名称', 'supervision_item_name', text(200)),
    may('监管依据', 'basis', text()),
    may('监管标准', 'standard', text()),
    must('监管部门', 'department_code', department()),
    must('生效日期', 'valid_from_date', day()),
    may('失效日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
