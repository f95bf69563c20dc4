-- one row per result that was inspected before its task began or after the task should have ended
with tasks_outside as (
  select tasks.task_id, tasks.region_code, tasks.started_date, tasks.end_date
  from inspected_items
  join core.tasks using (task_id)
  group by tasks.task_id, tasks.region_code, tasks.started_date, tasks.end_date
  having min(inspected_items.first_date) < tasks.started_date or max(inspected_items.last_date) > tasks.end_date
),
final as (
  select
    concat_ws('|', results.subject_id, results.task_id, results.department_code, results.item_code) as record_key,
    results.task_id,
    results.subject_id,
    results.department_code,
    tasks_outside.region_code,
    jsonb_build_object('inspected', results.inspected_date, 'from', tasks_outside.started_date, 'to', tasks_outside.end_date) as facts
  from tasks_outside
  join core.results using (task_id)
  where results.inspected_date < tasks_outside.started_date or results.inspected_date > tasks_outside.end_date
)
select * from final
