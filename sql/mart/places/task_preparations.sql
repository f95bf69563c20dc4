-- one row per task: where it counts; chosen_task_preparations holds the rows of mart.fct_tasks
with final as (
  select task_id, task_name, area_code, city_code, department_code, field, state_code, is_counted, finished_date
  from chosen_task_preparations
)
select * from final
