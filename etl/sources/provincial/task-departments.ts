import { taskDepartments } from '#etl/entities/task-departments.ts'
import { codes } from '#etl/rules/code-list.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { integer } from '#etl/rules/number.ts'
import { department } from '#etl/rules/place.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialTaskDepartments = defineProvincial(
  taskDepartments,
  [
    must('任务编号', 'task_id', identifier()),
    must('部门代码', 'department_code', department()),
    must('部门角色', 'role_code', codes({ 1: '1', 2: '2', 发起: '1', 配合: '2' })),
    may('检查人员数', 'inspector_count', integer()),
  ],
)
