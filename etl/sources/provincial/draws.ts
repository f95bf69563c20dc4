import { draws } from '#etl/entities/draws.ts'
import { flag } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { integer } from '#etl/rules/number.ts'
import { department } from '#etl/rules/place.ts'
import { label } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialDraws = defineProvincial(
  draws,
  [
    must('任务编号', 'task_id', identifier('single')),
    must('部门代码', 'department_code', department()),
    must('抽取日期', 'drawn_date', day()),
    may('抽取基数', 'frame_count', integer()),
    may('抽取户数', 'drawn_count', integer()),
    may('抽取方法', 'method', label()),
    may('操作人', 'operator', label()),
    must('名单是否锁定', 'is_locked', flag()),
  ],
)
