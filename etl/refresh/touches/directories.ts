/** What touches items and enterprises of a year. */
import { ofNewYears, type FactTouches } from '#etl/refresh/touch.ts'

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
  years as (select year from mart.task_years)
  select subject_id, extract(year from class_date - 1)::integer + 1 as year from core.risk_classes join changed using (subject_id)
  union select subject_id, year from changed cross join years
  union select subject_id, year from mart.fct_subject_years join changed using (subject_id)`

export const directoryTouches = {
  item_years: {
    key: ['city_code', 'item_code'],
    chosen: { source: listedItems, key: ['city_code', 'item_code'] },
    by: {
      inspection_items: 'select city_code, item_code from changed_inspection_items join mart.region_areas using (region_code)',
      tasks: `${cityItemsOfTasks('changed_tasks')} union ${itemsOfMovedSpan}`,
      task_items: cityItemsOfTasks('changed_task_items'),
      item_guidelines: `select city_code, item_code from (${listedItems}) as listed join changed_item_guidelines using (item_code)`,
      duty_items: `select city_code, item_code from (${listedItems}) as listed join changed_duty_items using (duty_item_code)`,
      supervision_items: `select city_code, item_code from (${listedItems}) as listed join changed_supervision_items using (supervision_item_code)`,
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
      tasks: ofNewYears(`select subject_id, year from core.subjects cross join new_years where subject_type_code = '1'`),
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
} as const satisfies Record<string, FactTouches>
