import { riskSignals } from '#etl/entities/risk-signals.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { label } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialRiskSignals = defineProvincial(
  riskSignals,
  [
    must('主体身份代码', 'subject_id', identifier('single')),
    must('信号编号', 'signal_id', identifier('single')),
    must('信号类别', 'kind_code', codes({ 投诉举报: 'complaint', 列异: 'abnormal-list', 行政处罚: 'penalty', 舆情: 'opinion', 年报异常: 'annual-report', 其他: 'other' })),
    must('信号日期', 'signal_date', day()),
    may('信号来源', 'source', label()),
  ],
)
