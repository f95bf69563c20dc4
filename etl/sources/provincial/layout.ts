/** What all tables of the provincial layout share. */
import type { Entity } from '#etl/entity.ts'
import { frequency } from '#etl/rules/frequency.ts'
import { leastRatio, mostRatio } from '#etl/rules/ratio.ts'
import { label } from '#etl/rules/text.ts'
import { defineSource, type CellKind, type Field, type RowRule, type Source } from '#etl/source.ts'

const WITHDRAWAL = { header: '操作类型', marks: { 新增: false, 修改: false, 撤销: true } }

/** A field that every row must fill. */
export const must = (header: string, column: string, kind: CellKind): Field => ({ header, column, kind, isRequired: true })
/** A field that may be empty, and whose column a file may lack. */
export const may = (header: string, column: string, kind: CellKind): Field => ({ header, column, kind, isRequired: false })

/** Fields that a ratio's column fills. */
export const ratioFields = (header: string): readonly Field[] => [may(header, 'ratio_text', label()), may(header, 'least_ratio', leastRatio()), may(header, 'most_ratio', mostRatio())]

/** Fields that a frequency's column fills. */
export const frequencyFields = (header: string): readonly Field[] => [
  may(header, 'frequency_text', label()),
  may(header, 'least_frequency_count', frequency('least')),
  may(header, 'most_frequency_count', frequency('most')),
  may(header, 'frequency_period', frequency('period')),
]

/** A table of the provincial layout. */
export function defineProvincial(entity: Entity, fields: readonly Field[], rules: readonly RowRule[] = []): Source {
  return defineSource({ layout: 'provincial', entity, title: entity.label, fields, rules, withdrawal: WITHDRAWAL })
}
