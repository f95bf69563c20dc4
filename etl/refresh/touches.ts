/**
 * Which fact rows a change of core touches. Touching more than needed costs time alone: a row that comes out as it was is left
 * as it is. Keys that a row had before are touched too, so the tables of history are asked where a key may have moved.
 */
import type { FactName } from '#domain/facts.ts'

export interface FactTouches {
  /** Columns of the fact that name what is touched; one key may stand for several rows. */
  readonly key: readonly string[]
  /** Rows that the fact is made from, in `chosen_<fact>`, and the columns of the key that they have. */
  readonly chosen: Input
  /** A fact whose rows are placed first (text `places/<fact>`, read as `placed_<fact>`), before what came of them is added. */
  readonly outcome?: Outcome
  /** Entity → query for the keys that its changed rows (`changed_<entity>`) touch. */
  readonly by: Readonly<Record<string, string>>
  /** Fact made before → query for the keys that its moved rows (`moved_<fact>`) touch. */
  readonly after?: Readonly<Partial<Record<FactName, After>>>
}

export interface After {
  readonly query: string
  /** Reads where rows are placed, nothing of what came of them. */
  readonly onPlaces: boolean
}

export interface Outcome {
  /** Columns of what came of a row; the others are its place. */
  readonly columns: readonly string[]
  /** Entities and facts whose change leaves rows in their places, so that these are taken from the fact as it stands. */
  readonly keepsPlaces: readonly string[]
  /** Rows that places and outcomes are made from besides, by the names that the texts know them by. */
  readonly placeInputs: Readonly<Record<string, Input>>
  readonly inputs: Readonly<Record<string, Input>>
}

export interface Input {
  readonly source: string
  /** The same rows when all are wanted, where looking up a few of them takes another way. */
  readonly whole?: string
  readonly key: readonly string[]
}

const listedItems = `select inspection_items.*, region_areas.area_code, region_areas.city_code
  from core.inspection_items join mart.region_areas using (region_code)`

/** Cities that changed tasks stand in or stood in before, with the items that they have or had. */
const cityItemsOfTasks = (changed: string): string => `
  with places as (
    select task_id, region_code from core.tasks join ${changed} using (task_id)
    union select task_id, region_code from history.tasks join ${changed} using (task_id)
  ),
  items as (
    select task_id, task_items.item_code from core.task_items join ${changed} using (task_id)
    union select task_id, task_items.item_code from history.task_items join ${changed} using (task_id)
  )
  select city_code, item_code from places join mart.region_areas using (region_code) join items using (task_id)`

/** When the span of years moves, every item gains or loses a year. */
const itemsOfMovedSpan = `
  select city_code, item_code from (${listedItems}) as listed
  where (
    select (extract(year from min(started_date)), extract(year from max(started_date))) from core.tasks join mart.region_areas using (region_code)
  ) is distinct from (select (min(year)::numeric, max(year)::numeric) from mart.fct_item_years)`

/** Years for which changed subjects have a class, in which there are tasks, or in which they stand in the fact so far. */
const yearsOfSubjects = (changed: string): string => `
  with changed as (select distinct subject_id from ${changed}),
  task_years as (select distinct extract(year from started_date)::integer as year from core.tasks where started_date is not null)
  select subject_id, extract(year from class_date - 1)::integer + 1 as year from core.risk_classes join changed using (subject_id)
  union select subject_id, year from changed cross join task_years
  union select subject_id, year from mart.fct_subject_years join changed using (subject_id)`

/** A year with its first task, or without its last one, gains or loses every enterprise. */
const enterprisesOfNewYears = `
  with changed_years as (
    select extract(year from started_date)::integer as year from core.tasks join changed_tasks using (task_id)
    union select extract(year from started_date)::integer as year from history.tasks join changed_tasks using (task_id)
  ),
  new_years as (
    select year
    from changed_years
    where not exists (
      select
      from core.tasks
      join mart.region_areas using (region_code)
      where extract(year from started_date)::integer = changed_years.year and task_id not in (select task_id from changed_tasks)
    )
  )
  select subject_id, year from core.subjects cross join new_years where subject_type_code = '1' and year is not null`

export const touches: Readonly<Record<FactName, FactTouches>> = {
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
  item_years: {
    key: ['city_code', 'item_code'],
    chosen: { source: listedItems, key: ['city_code', 'item_code'] },
    by: {
      inspection_items: 'select city_code, item_code from changed_inspection_items join mart.region_areas using (region_code)',
      tasks: `${cityItemsOfTasks('changed_tasks')} union ${itemsOfMovedSpan}`,
      task_items: cityItemsOfTasks('changed_task_items'),
    },
  },
  visits: {
    key: ['subject_id', 'task_id'],
    chosen: { source: 'select * from core.drawn_subjects', key: ['subject_id', 'task_id'] },
    outcome: {
      columns: [
        'inspected_date', 'is_published', 'is_checkable', 'has_problem', 'is_on_site', 'is_mobile', 'is_jointly_recorded', 'all_published_date',
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
  task_preparations: {
    key: ['task_id'],
    chosen: { source: 'select * from mart.fct_tasks', key: ['task_id'] },
    outcome: {
      columns: [
        'drawn_date', 'is_listed', 'is_planned', 'has_scheme', 'has_frame', 'is_system_drawn', 'is_list_kept', 'is_staffed',
        'certificates_until_date', 'is_recusal_asked',
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
  subject_years: {
    key: ['subject_id', 'year'],
    chosen: { source: 'select * from core.subjects', key: ['subject_id'] },
    outcome: {
      columns: ['drawn_date', 'inspected_date'],
      keepsPlaces: ['visits', 'results'],
      placeInputs: { classes_of_subjects: { source: 'select * from core.risk_classes', key: ['subject_id'] } },
      inputs: {
        visits_of_subjects: { source: 'select * from mart.fct_visits', key: ['subject_id'] },
        results_of_subjects: { source: 'select * from mart.fct_results', key: ['subject_id'] },
      },
    },
    by: {
      subjects: yearsOfSubjects('changed_subjects'),
      risk_classes: yearsOfSubjects('changed_risk_classes'),
      tasks: enterprisesOfNewYears,
    },
    // Of years that stand in the fact; a row that went and came again as it was, as far as this fact can see, touches nothing.
    after: {
      visits: { onPlaces: true, query: `select standing.subject_id, standing.year
        from moved_visits
        join mart.fct_subject_years as standing
          on standing.subject_id = moved_visits.subject_id and standing.year = extract(year from moved_visits.drawn_date)::integer
        where moved_visits.is_counted
        group by standing.subject_id, standing.year, moved_visits.drawn_date
        having sum(moved_visits.sign) <> 0` },
      results: { onPlaces: false, query: `select standing.subject_id, standing.year
        from moved_results
        join mart.fct_subject_years as standing
          on standing.subject_id = moved_results.subject_id and standing.year = extract(year from moved_results.inspected_date)::integer
        where moved_results.is_counted and moved_results.result_code is not null and moved_results.state_code in ('2', '5')
        group by standing.subject_id, standing.year, moved_results.inspected_date
        having sum(moved_results.sign) <> 0` },
    },
  },
}

/** Entities whose change moves everything: where areas lie, which days are working days, what a line of departments is. */
export const groundEntities: readonly string[] = ['regions', 'region_changes', 'departments', 'holidays']
