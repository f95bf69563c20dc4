import { riskClasses } from '#etl/entities/risk-classes.ts'
import { classOfScheme } from '#etl/rules/class-of-scheme.ts'
import { words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { defineProvincial, must } from '#etl/sources/provincial/layout.ts'

export const provincialRiskClasses = defineProvincial(
  riskClasses,
  [
    must('主体身份代码', 'subject_id', identifier('single')),
    must('分类模型', 'model', identifier()),
    must('分类日期', 'class_date', day()),
    must('风险类别', 'risk_class', words('A', 'B', 'C', 'D', 'E')),
  ],
  [classOfScheme('model', 'risk_class')],
)
