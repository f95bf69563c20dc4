import { drawnInspectors } from '#etl/entities/drawn-inspectors.ts'
import { words } from '#etl/rules/code-list.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department } from '#etl/rules/place.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialDrawnInspectors = defineProvincial(
  drawnInspectors,
  [
    must('任务编号', 'task_id', identifier()),
    must('部门代码', 'department_code', department()),
    must('主体身份代码', 'subject_id', identifier('single')),
    must('人员编号', 'inspector_id', identifier()),
    may('角色', 'role', words('组长', '组员', '专家')),
  ],
)
