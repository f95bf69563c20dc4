import { tasks } from '#etl/entities/tasks.ts'
import { day } from '#etl/rules/day.ts'
import { given, regionOf } from '#etl/rules/given.ts'
import { label } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { department, HEADERS, inspection, LAYOUT, wardOf } from '#etl/sources/chicago-food-inspections/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

/** Canvass inspections: planned, begun and finished on one day. */
export const chicagoTasks = defineSource({
  layout: LAYOUT,
  entity: tasks,
  title: { zh: '芝加哥食品检查：任务', en: 'Chicago food inspections: tasks' },
  fields: [
    inspection,
    must('Inspection_Type', 'task_name', label()),
    must('WARD', 'region_code', regionOf(wardOf)),
    must('Inspection_Date', 'started_date', day()),
    may('Inspection_Date', 'end_date', day()),
    may('Inspection_Date', 'finished_date', day()),
  ],
  unread: HEADERS,
  rules: [given({ state_code: '06', source_code: '2' }), department],
  withdrawal: null,
})
