-- one row per touched task that has drawn: its rows of drawn_inspectors, counted in the month of the first draw
with drawn as (
  select draws.task_id, min(draws.drawn_date) as drawn_date
  from core.draws
  join touched_tasks using (task_id)
  group by draws.task_id
)
select drawn_inspectors.task_id as holder_id, date_trunc('month', drawn.drawn_date::timestamp)::date as month_date, count(*) as row_count
from core.drawn_inspectors
join drawn using (task_id)
group by drawn_inspectors.task_id, drawn.drawn_date
