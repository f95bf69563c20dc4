import { subjectTags } from '#etl/entities/subject-tags.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialSubjectTags = defineProvincial(
  subjectTags,
  [
    must('主体身份代码', 'subject_id', identifier()),
    must('标签类别', 'tag_kind', codes({ 行业: 'industry', 区域: 'area', 风险: 'risk' })),
    must('标签', 'tag', identifier()),
    may('标注日期', 'tagged_date', day()),
  ],
)
