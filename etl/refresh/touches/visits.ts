/** What touches visits, results and the years of what is visited. */
import { type FactTouches } from '#etl/refresh/touch.ts'

export const visitTouches = {
  visits: {
    key: ['subject_id', 'task_id'],
    chosen: { source: 'select * from core.drawn_subjects', key: ['subject_id', 'task_id'] },
    outcome: {
      columns: [
        'inspected_date', 'is_published', 'is_checkable', 'has_problem', 'is_on_site', 'is_mobile', 'is_jointly_recorded', 'recorded_line_count', 'all_published_date',
      ],
      keepsPlaces: ['results'],
      placeInputs: { draws_of_visits: { source: 'select * from core.draws', key: ['task_id'] } },
      inputs: {
        parties_of_visits: { source: 'select * from core.task_departments', key: ['task_id'] },
        results_of_visits: { source: 'select * from core.results', key: ['subject_id', 'task_id'] },
      },
    },
    by: {
      drawn_subjects: 'select subject_id, task_id from changed_drawn_subjects',
      results: 'select subject_id, task_id from changed_results',
      tasks: 'select subject_id, task_id from core.drawn_subjects join changed_tasks using (task_id)',
      task_departments: 'select subject_id, task_id from core.drawn_subjects join changed_task_departments using (task_id)',
      draws: 'select subject_id, task_id from core.drawn_subjects join changed_draws using (task_id)',
      subjects: 'select subject_id, task_id from core.drawn_subjects join changed_subjects using (subject_id)',
    },
  },
  results: {
    key: ['subject_id', 'task_id', 'department_code', 'item_code'],
    chosen: { source: 'select * from core.results', key: ['subject_id', 'task_id', 'department_code', 'item_code'] },
    by: {
      results: 'select subject_id, task_id, department_code, item_code from changed_results',
      follow_ups: 'select subject_id, task_id, department_code, item_code from changed_follow_ups',
      drawn_subjects: `select subject_id, task_id, results.department_code, item_code
        from core.results join changed_drawn_subjects using (subject_id, task_id)`,
      tasks: 'select subject_id, task_id, results.department_code, item_code from core.results join changed_tasks using (task_id)',
    },
  },
  visited_years: {
    key: ['subject_id', 'year'],
    chosen: { source: 'select * from mart.fct_results', key: ['subject_id'] },
    by: {},
    after: {
      results: { onPlaces: false, query: `select subject_id, extract(year from inspected_date)::integer as year
        from moved_results
        where is_counted and is_on_site and inspected_date is not null and result_code is not null and state_code in ('2', '5')
        group by subject_id, inspected_date, area_code, risk_class
        having sum(sign) <> 0` },
    },
  },
} as const satisfies Record<string, FactTouches>
