-- one row per subject × task (户次): where and how it was drawn (placed_visits), and what came of it (results_of_visits)
-- once every department of its task (parties_of_visits) has done its part
with department_results as (
  -- A result is entered once it has a category and waits for review or is published.
  select
    subject_id,
    task_id,
    department_code,
    min(inspected_date) filter (where result_code is not null and state_code in ('2', '5')) as inspected_date,
    bool_and(state_code = '5' and published_date is not null) as is_published,
    bool_or(result_code <> '7' and state_code in ('2', '5')) as is_checkable,
    bool_or(result_code in ('2', '3', '4', '5', '6', '8') and state_code in ('2', '5')) as has_problem
  from results_of_visits
  group by subject_id, task_id, department_code
),
visit_results as (
  select
    department_results.subject_id,
    department_results.task_id,
    min(department_results.inspected_date) as inspected_date,
    bool_and(department_results.is_published) as is_published,
    count(parties_of_visits.task_id) as party_count,
    bool_or(department_results.is_checkable) as is_checkable,
    bool_or(department_results.has_problem) as has_problem
  from department_results
  left join parties_of_visits using (task_id, department_code)
  group by department_results.subject_id, department_results.task_id
),
party_counts as (
  select task_id, count(*) as party_count
  from parties_of_visits
  group by task_id
),
final as (
  select
    placed_visits.*,
    visit_results.inspected_date,
    -- Every department of the task has published, and nothing of this visit is unpublished.
    coalesce(visit_results.is_published and visit_results.party_count = coalesce(party_counts.party_count, 0), false) as is_published,
    coalesce(visit_results.is_checkable, false) as is_checkable,
    coalesce(visit_results.has_problem, false) as has_problem
  from placed_visits
  left join party_counts using (task_id)
  left join visit_results using (subject_id, task_id)
)
select * from final
