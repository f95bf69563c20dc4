-- one row per touched task that has begun: counted in the month of its start
select tasks.task_id as holder_id, date_trunc('month', tasks.started_date::timestamp)::date as month_date, 1 as row_count
from core.tasks
join touched_tasks using (task_id)
where tasks.started_date is not null
