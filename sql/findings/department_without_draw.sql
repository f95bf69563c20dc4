-- one row per department that a task names and that has not drawn, though others of the task have
with drawing as (
  select draws.task_id, count(*) as draw_count
  from core.draws
  join touched_tasks using (task_id)
  group by draws.task_id
),
final as (
  select
    concat_ws('|', task_departments.task_id, task_departments.department_code) as record_key,
    task_departments.task_id,
    null::text as subject_id,
    task_departments.department_code,
    tasks.region_code,
    jsonb_build_object('draws', drawing.draw_count) as facts
  from drawing
  join core.task_departments using (task_id)
  join core.tasks using (task_id)
  where not exists (
    select from core.draws
    where draws.task_id = task_departments.task_id and draws.department_code = task_departments.department_code
  )
)
select * from final
