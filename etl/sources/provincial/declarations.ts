import { entities } from '#etl/entities/index.ts'
import { declarations } from '#etl/entities/declarations.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day, month } from '#etl/rules/day.ts'
import { integer } from '#etl/rules/number.ts'
import { region } from '#etl/rules/place.ts'
import { defineProvincial, must } from '#etl/sources/provincial/layout.ts'

/** A source table by its Chinese name or by its code. */
const tables = Object.fromEntries(entities.map((entity) => [entity.label.zh, entity.name]))

export const provincialDeclarations = defineProvincial(
  declarations,
  [
    must('报送地区代码', 'region_code', region()),
    must('源表', 'source_table', codes(tables)),
    must('报送月份', 'month_date', month()),
    must('报送行数', 'declared_count', integer()),
    must('报送日期', 'declared_date', day()),
  ],
)
