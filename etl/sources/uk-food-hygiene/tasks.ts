import { tasks } from '#etl/entities/tasks.ts'
import { given, regionOf } from '#etl/rules/given.ts'
import { text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { authorityOf, department, HEADERS, LAYOUT, scheme } from '#etl/sources/uk-food-hygiene/layout.ts'
import { must } from '#etl/sources/provincial/layout.ts'

/** The rating scheme of each authority, under way. */
export const ukTasks = defineSource({
  layout: LAYOUT,
  entity: tasks,
  title: { zh: '英国食品卫生评级：任务', en: 'UK food hygiene ratings: tasks' },
  fields: [scheme, must('authority', 'task_name', text(200)), must('authority', 'region_code', regionOf(authorityOf))],
  unread: HEADERS,
  rules: [given({ state_code: '05', source_code: '2' }), department],
  repeats: 'first-counts',
  withdrawal: null,
})
