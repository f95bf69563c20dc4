-- one row per task of core without its fact, or fact without its task
select task_id from core.tasks
full join mart.fct_tasks using (task_id)
where tasks.batch_id is null or fct_tasks.area_code is null
