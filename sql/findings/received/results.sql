-- one row per touched task × month: results by the day of the inspection; what was not inspected is not counted yet
select task_id as holder_id, date_trunc('month', inspected_date::timestamp)::date as month_date, count(*) as row_count
from touched_results
where inspected_date is not null
group by task_id, date_trunc('month', inspected_date::timestamp)::date
