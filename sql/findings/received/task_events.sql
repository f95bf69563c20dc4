-- one row per touched task × month: events by the day on which they happened, in China
select
  task_events.task_id as holder_id,
  date_trunc('month', task_events.happened_at at time zone 'Asia/Shanghai')::date as month_date,
  count(*) as row_count
from core.task_events
join touched_tasks using (task_id)
group by task_events.task_id, date_trunc('month', task_events.happened_at at time zone 'Asia/Shanghai')::date
