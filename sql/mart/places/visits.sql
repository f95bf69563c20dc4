-- one row per subject × task (户次): where and how it was drawn; chosen_visits holds the rows of core.drawn_subjects
with task_draws as (
  select task_id, min(drawn_date) as drawn_date, bool_or(is_locked) as is_locked
  from draws_of_visits
  group by task_id
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
    chosen_visits.batch_id
  from chosen_visits
  join mart.fct_tasks using (task_id)
  join mart.region_areas using (region_code)
  left join core.subjects using (subject_id)
  left join task_draws using (task_id)
)
select * from final
