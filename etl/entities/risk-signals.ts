import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per event that speaks of a risk of a subject. */
export const riskSignals = defineEntity({
  name: 'risk_signals',
  label: { zh: '风险信号', en: 'risk signals' },
  grain: 'one row per event that speaks of a risk of a subject',
  key: ['subject_id', 'signal_id'],
  columns: {
    subject_id: must('text'),
    signal_id: must('text'),
    kind_code: must('text'),
    signal_date: must('date'),
    source: may('text'),
  },
  reference: { columns: ['subject_id'], entity: 'subjects' },
})
