import { taskItems } from '#etl/entities/task-items.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department } from '#etl/rules/place.ts'
import { defineProvincial, must } from '#etl/sources/provincial/layout.ts'

export const provincialTaskItems = defineProvincial(
  taskItems,
  [
    must('任务编号', 'task_id', identifier()),
    must('事项编码', 'item_code', identifier()),
    must('部门代码', 'department_code', department()),
  ],
)
