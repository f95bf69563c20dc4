-- one row per task of the province without its fact, or fact without its task
with known as (
  select tasks.task_id, true as is_known
  from core.tasks
  join mart.region_areas using (region_code)
)
select task_id from known
full join mart.fct_tasks using (task_id)
where known.is_known is null or fct_tasks.area_code is null
