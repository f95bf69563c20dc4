-- one row per touched plan line: counted in the month in which it begins
select plans.plan_id as holder_id, date_trunc('month', plans.start_date::timestamp)::date as month_date, 1 as row_count
from core.plans
join touched_plans using (plan_id)
