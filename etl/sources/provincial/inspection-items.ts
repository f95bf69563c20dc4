import { inspectionItems } from '#etl/entities/inspection-items.ts'
import { words } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { integer } from '#etl/rules/number.ts'
import { department, region } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialInspectionItems = defineProvincial(
  inspectionItems,
  [
    must('行政区划代码', 'region_code', region()),
    must('事项编码', 'item_code', identifier()),
    must('清单版本', 'list_version', identifier()),
    must('抽查事项名称', 'item_name', text(200)),
    may('抽查子项', 'sub_item', text()),
    may('抽查依据', 'basis', text()),
    must('抽查主体', 'department_code', department()),
    may('抽查领域', 'field', label()),
    may('抽查对象', 'object_kind', text()),
    may('事项类别', 'item_kind', words('一般', '重点')),
    may('抽查比例', 'ratio_text', text()),
    may('抽查频次', 'frequency_text', text()),
    may('抽查周期年数', 'cycle_years', integer(1, 100)),
    may('首个应抽年度', 'first_due_year', integer(1900, 2100)),
    may('权责事项编码', 'duty_item_code', identifier()),
    may('监管事项编码', 'supervision_item_code', identifier()),
    may('抽查标准', 'standard', text()),
    must('生效日期', 'valid_from_date', day()),
    may('失效日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
