-- one row per touched task × month: draws by the day on which they were made
select draws.task_id as holder_id, date_trunc('month', draws.drawn_date::timestamp)::date as month_date, count(*) as row_count
from core.draws
join touched_tasks using (task_id)
group by draws.task_id, date_trunc('month', draws.drawn_date::timestamp)::date
