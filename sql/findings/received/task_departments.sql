-- one row per touched task: its rows of task_departments, counted in the month of the task's start
select task_departments.task_id as holder_id, date_trunc('month', tasks.started_date::timestamp)::date as month_date, count(*) as row_count
from core.task_departments
join touched_tasks using (task_id)
join core.tasks using (task_id)
where tasks.started_date is not null
group by task_departments.task_id, tasks.started_date
