import { followUps } from '#etl/entities/follow-ups.ts'
import { codes, words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialFollowUps = defineProvincial(
  followUps,
  [
    must('任务编号', 'task_id', identifier()),
    must('主体身份代码', 'subject_id', identifier('single')),
    must('部门代码', 'department_code', department()),
    must('事项编码', 'item_code', identifier()),
    may('处置措施', 'disposal_code', words('1', '2', '3', '4', '5')),
    may('处置时限', 'due_date', day()),
    must('处置状态', 'state_code', codes({ 1: '1', 2: '2', 未完结: '1', 已完结: '2' })),
    may('完结日期', 'closed_date', day()),
    may('说明', 'note', text()),
  ],
)
