/** What touches tasks, plans and the course of a task. */
import { type FactTouches } from '#etl/refresh/touch.ts'

export const taskTouches = {
  tasks: {
    key: ['task_id'],
    chosen: { source: 'select * from core.tasks', key: ['task_id'] },
    by: {
      tasks: `select task_id from changed_tasks
        union select parent_task_id from core.tasks join changed_tasks using (task_id) where parent_task_id is not null
        union select parent_task_id from history.tasks join changed_tasks using (task_id) where parent_task_id is not null
        union select children.task_id from core.tasks as children join changed_tasks on changed_tasks.task_id = children.parent_task_id`,
      task_departments: 'select task_id from changed_task_departments',
      // A parent whose child draws does not count.
      draws: `select parent_task_id as task_id from core.tasks join changed_draws using (task_id) where parent_task_id is not null`,
    },
  },
  plans: {
    key: ['plan_id'],
    chosen: { source: 'select * from core.plans', key: ['plan_id'] },
    by: { plans: 'select plan_id from changed_plans' },
  },
  task_preparations: {
    key: ['task_id'],
    chosen: { source: 'select * from mart.fct_tasks', key: ['task_id'] },
    outcome: {
      columns: [
        'drawn_date', 'is_listed', 'is_planned', 'has_scheme', 'has_frame', 'is_system_drawn', 'is_list_kept', 'is_staffed',
        'certificates_until_date', 'is_recusal_asked', 'objects_chosen_date', 'is_hand_chosen',
      ],
      keepsPlaces: ['draws', 'drawn_subjects', 'drawn_inspectors', 'inspectors', 'task_items', 'task_events', 'plans', 'inspection_items'],
      placeInputs: {},
      inputs: {
        items_of_preparations: { source: 'select * from core.task_items', key: ['task_id'] },
        draws_of_preparations: { source: 'select * from core.draws', key: ['task_id'] },
        events_of_preparations: { source: 'select * from core.task_events', key: ['task_id'] },
        drawn_of_preparations: { source: 'select * from core.drawn_subjects', key: ['task_id'] },
        matched_of_preparations: { source: 'select * from core.drawn_inspectors', key: ['task_id'] },
      },
    },
    by: {
      draws: 'select task_id from changed_draws',
      drawn_subjects: 'select task_id from changed_drawn_subjects',
      drawn_inspectors: 'select task_id from changed_drawn_inspectors',
      task_items: 'select task_id from changed_task_items',
      task_events: 'select task_id from changed_task_events',
      plans: 'select task_id from core.tasks join changed_plans using (plan_id)',
      inspection_items: 'select task_id from core.task_items join changed_inspection_items using (item_code)',
      inspectors: 'select task_id from core.drawn_inspectors join changed_inspectors using (inspector_id)',
    },
    after: { tasks: { onPlaces: false, query: 'select task_id from moved_tasks' } },
  },
  task_courses: {
    key: ['task_id'],
    chosen: { source: 'select * from mart.fct_tasks', key: ['task_id'] },
    outcome: {
      columns: [
        'all_published_date', 'is_listed', 'is_planned', 'has_scheme', 'has_frame', 'is_system_drawn', 'is_list_kept', 'is_staffed',
        'is_recusal_asked', 'is_in_period', 'is_reviewed_apart', 'is_published_in_time', 'is_disposed',
      ],
      keepsPlaces: ['task_preparations', 'visits', 'results'],
      placeInputs: {},
      inputs: {
        preparations_of_courses: { source: 'select * from mart.fct_task_preparations', key: ['task_id'] },
        // Of a few tasks the visits and results are found by the tables of core, which are kept by task.
        visits_of_courses: {
          source: 'select drawn_subjects.task_id, is_published, all_published_date from core.drawn_subjects join mart.fct_visits using (subject_id, task_id)',
          whole: 'select task_id, is_published, all_published_date from mart.fct_visits',
          key: ['task_id'],
        },
        results_of_courses: {
          source: `select results.task_id, fct_results.inspected_date, fct_results.published_date, publish_due_date, is_reviewed_apart, is_problem, is_disposed
            from core.results join mart.fct_results using (subject_id, result_id)`,
          whole: 'select task_id, inspected_date, published_date, publish_due_date, is_reviewed_apart, is_problem, is_disposed from mart.fct_results',
          key: ['task_id'],
        },
      },
    },
    by: {},
    after: {
      tasks: { onPlaces: false, query: 'select task_id from moved_tasks' },
      task_preparations: { onPlaces: false, query: 'select task_id from moved_task_preparations' },
      visits: { onPlaces: false, query: 'select task_id from moved_visits' },
      results: { onPlaces: false, query: 'select task_id from moved_results' },
    },
  },
} as const satisfies Record<string, FactTouches>
