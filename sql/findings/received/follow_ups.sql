-- one row per touched task × month: follow-ups by the day on which their problem was found
select follow_ups.task_id as holder_id, date_trunc('month', results.inspected_date::timestamp)::date as month_date, count(*) as row_count
from core.follow_ups
join touched_tasks using (task_id)
join core.results using (subject_id, task_id, department_code, item_code)
where results.inspected_date is not null
group by follow_ups.task_id, date_trunc('month', results.inspected_date::timestamp)::date
