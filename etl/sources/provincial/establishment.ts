import { establishment } from '#etl/entities/establishment.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { label } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialEstablishment = defineProvincial(
  establishment,
  [
    must('执法证号', 'certificate_no', identifier('single')),
    may('人员编号', 'inspector_id', identifier('single')),
    must('所在单位', 'unit_name', label()),
    must('行政区划代码', 'region_code', region()),
    must('部门代码', 'department_code', department()),
    may('证件有效期至', 'certificate_expiry_date', day()),
  ],
)
