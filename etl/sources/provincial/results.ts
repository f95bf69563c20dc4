import { results } from '#etl/entities/results.ts'
import { codes, codesJoined, words } from '#etl/rules/code-list.ts'
import { notBefore, withinCalendar } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department } from '#etl/rules/place.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialResults = defineProvincial(
  results,
  [
    must('任务编号', 'task_id', identifier()),
    must('主体身份代码', 'subject_id', identifier('single')),
    must('部门代码', 'department_code', department()),
    must('事项编码', 'item_code', identifier()),
    must('结果状态', 'state_code', codes({ 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 未录入: '1', 待审核: '2', 审核退回: '3', 不通过: '4', 已公示: '5' })),
    may('检查日期', 'inspected_date', day()),
    may('检查结果', 'result_code', words('1', '2', '3', '4', '5', '6', '7', '8')),
    may('核查方式', 'methods', codesJoined(['1', '2', '3', '4', '5', '6'])),
    may('录入渠道', 'channel', words('电脑端', '移动端')),
    may('录入日期', 'entered_date', day()),
    may('审核日期', 'reviewed_date', day()),
    may('公示日期', 'published_date', day()),
    may('非现场手段', 'off_site_means', codesJoined(['视频监控', '大数据', '物联感知'])),
    may('录入人编号', 'entered_by', identifier()),
    may('审核人编号', 'reviewed_by', identifier()),
  ],
  [
    notBefore('entered_date', 'inspected_date', 'entered-before-inspected'),
    notBefore('published_date', 'inspected_date', 'published-before-inspected'),
    withinCalendar('inspected_date'),
  ],
)
