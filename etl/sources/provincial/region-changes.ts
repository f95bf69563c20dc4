import { regionChanges } from '#etl/entities/region-changes.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialRegionChanges = defineProvincial(
  regionChanges,
  [
    must('旧代码', 'old_code', identifier('single')),
    must('旧名称', 'old_name', text(200)),
    must('现代码', 'new_code', identifier()),
    may('现名称', 'new_name', text(200)),
    may('说明', 'note', text()),
  ],
)
