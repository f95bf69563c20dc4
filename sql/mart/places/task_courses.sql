-- one row per task: where it counts, from when to when, and until when its results must be public; chosen_task_courses holds the rows
-- of mart.fct_tasks
with final as (
  select
    chosen_task_courses.task_id,
    chosen_task_courses.task_name,
    chosen_task_courses.area_code,
    chosen_task_courses.city_code,
    chosen_task_courses.department_code,
    chosen_task_courses.field,
    chosen_task_courses.state_code,
    chosen_task_courses.is_counted,
    chosen_task_courses.started_date,
    chosen_task_courses.end_date,
    chosen_task_courses.finished_date,
    -- A task that ends beyond the loaded calendar has no limit yet.
    publication_limits.publish_due_date
  from chosen_task_courses
  left join mart.publication_limits on publication_limits.inspected_date = chosen_task_courses.end_date
)
select * from final
