import { campaigns } from '#etl/entities/campaigns.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { integer } from '#etl/rules/number.ts'
import { department, departmentsJoined, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialCampaigns = defineProvincial(
  campaigns,
  [
    must('行政区划代码', 'region_code', region()),
    must('集中抽查年度', 'campaign_year', integer(1900, 2100)),
    must('集中抽查序次', 'ordinal', integer(1, 100)),
    must('集中抽查名称', 'campaign_name', text(200)),
    must('牵头部门', 'department_code', department()),
    may('参加部门', 'partner_departments', departmentsJoined()),
    may('启动日期', 'started_date', day()),
    may('完成日期', 'finished_date', day()),
  ],
  [notBefore('finished_date', 'started_date', 'end-before-start')],
)
