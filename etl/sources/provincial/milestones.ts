import { milestones } from '#etl/entities/milestones.ts'
import { day } from '#etl/rules/day.ts'
import { integer } from '#etl/rules/number.ts'
import { department, region } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialMilestones = defineProvincial(
  milestones,
  [
    must('行政区划代码', 'region_code', region()),
    must('工作年度', 'plan_year', integer(1900, 2100)),
    must('要点序号', 'work_point', integer(1, 22)),
    must('步骤序号', 'step_no', integer(1, 100)),
    must('步骤名称', 'step_name', text(200)),
    must('责任部门', 'department_code', department()),
    must('计划完成日期', 'planned_date', day()),
    may('实际完成日期', 'done_date', day()),
    may('文件号', 'document_no', label()),
    may('文件名称', 'document_name', text(200)),
  ],
)
