-- one row per subject × task (户次); chosen_visits holds the rows of core.drawn_subjects to be made
with visited_tasks as (
  select distinct task_id from chosen_visits
),
task_draws as (
  select draws.task_id, min(draws.drawn_date) as drawn_date, bool_or(draws.is_locked) as is_locked
  from visited_tasks
  join core.draws using (task_id)
  group by draws.task_id
),
task_parties as (
  select task_departments.task_id, task_departments.department_code
  from visited_tasks
  join core.task_departments using (task_id)
),
party_counts as (
  select task_id, count(*) as party_count
  from task_parties
  group by task_id
),
department_results as (
  -- A result is entered once it has a category and waits for review or is published.
  select
    results.subject_id,
    results.task_id,
    results.department_code,
    min(results.inspected_date) filter (where results.result_code is not null and results.state_code in ('2', '5')) as inspected_date,
    bool_and(results.state_code = '5' and results.published_date is not null) as is_published,
    bool_or(results.result_code is not null and results.state_code in ('2', '5') and results.result_code <> '7') as is_checkable,
    bool_or(results.result_code in ('2', '3', '4', '5', '6', '8') and results.state_code in ('2', '5')) as has_problem
  from chosen_visits
  join core.results using (subject_id, task_id)
  group by results.subject_id, results.task_id, results.department_code
),
visit_results as (
  select
    department_results.subject_id,
    department_results.task_id,
    min(department_results.inspected_date) as inspected_date,
    bool_and(department_results.is_published) as is_published,
    count(task_parties.task_id) as party_count,
    bool_or(department_results.is_checkable) as is_checkable,
    bool_or(department_results.has_problem) as has_problem
  from department_results
  left join task_parties using (task_id, department_code)
  group by department_results.subject_id, department_results.task_id
),
final as (
  select
    chosen_visits.subject_id,
    chosen_visits.task_id,
    region_areas.area_code,
    region_areas.city_code,
    fct_tasks.department_code,
    left(subjects.industry_code, 1) as industry_code,
    chosen_visits.risk_class,
    fct_tasks.line_count,
    coalesce(task_draws.is_locked, false) as is_locked,
    task_draws.drawn_date,
    fct_tasks.end_date as task_end_date,
    fct_tasks.state_code not in ('00', '99') as is_counted,
    visit_results.inspected_date,
    -- Every department of the task has published, and nothing of this visit is unpublished.
    coalesce(visit_results.is_published and visit_results.party_count = coalesce(party_counts.party_count, 0), false) as is_published,
    coalesce(visit_results.is_checkable, false) as is_checkable,
    coalesce(visit_results.has_problem, false) as has_problem
  from chosen_visits
  join mart.fct_tasks using (task_id)
  join mart.region_areas using (region_code)
  left join core.subjects using (subject_id)
  left join task_draws using (task_id)
  left join party_counts using (task_id)
  left join visit_results using (subject_id, task_id)
)
select * from final
