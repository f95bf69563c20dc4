-- one row per warning and what came of it; chosen_warning_cases holds the warnings that senders handled, and ours
with checked as (
  -- A warning was checked when somebody says whether it holds, or when its subject was visited in the task that it led to.
  select
    chosen_warning_cases.*,
    coalesce(chosen_warning_cases.outcome_code in ('confirmed', 'not-confirmed'), false) or fct_visits.inspected_date is not null as is_checked,
    case when fct_visits.inspected_date is null then chosen_warning_cases.outcome_code = 'confirmed' else fct_visits.has_problem end as is_confirmed
  from chosen_warning_cases
  left join mart.fct_visits
    on fct_visits.subject_id = chosen_warning_cases.subject_id and fct_visits.task_id = chosen_warning_cases.linked_task_id
),
final as (
  select
    checked.warning_id,
    checked.rule_code,
    region_areas.area_code,
    region_areas.city_code,
    checked.department_code,
    checked.subject_id,
    checked.raised_date,
    checked.due_date,
    checked.handled_date,
    checked.outcome_code,
    checked.linked_task_id,
    checked.is_checked,
    checked.is_checked and coalesce(checked.is_confirmed, false) as is_hit
  from checked
  join mart.region_areas using (region_code)
)
select * from final
