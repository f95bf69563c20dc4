import { defineEntity, must } from '#etl/entity.ts'

/** One row per sender × source table × month: what a sender says it delivered. */
export const declarations = defineEntity({
  name: 'declarations',
  label: { zh: '报送清单', en: 'declarations' },
  grain: 'one row per sender × source table × month: what a sender says it delivered',
  key: ['region_code', 'source_table', 'month_date'],
  columns: {
    region_code: must('text'),
    source_table: must('text'),
    month_date: must('date'),
    declared_count: must('integer'),
    declared_date: must('date'),
  },
})
