import { inspectors } from '#etl/entities/inspectors.ts'
import { flag, words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialInspectors = defineProvincial(
  inspectors,
  [
    must('人员编号', 'inspector_id', identifier('single')),
    must('姓名', 'inspector_name', text(200)),
    must('行政区划代码', 'region_code', region()),
    must('部门代码', 'department_code', department()),
    may('执法证号', 'certificate_no', identifier('single')),
    may('执法证有效期至', 'certificate_expiry_date', day()),
    may('是否专家', 'is_expert', flag()),
    must('人员状态', 'status', words('在岗', '离岗')),
    may('执法事项范围', 'item_range', text()),
  ],
)
