-- one row per task × department × item of the touched tasks that has results: how many, between which days, and how many unfinished
select
  task_id,
  department_code,
  item_code,
  count(*) as result_count,
  min(inspected_date) as first_date,
  max(inspected_date) as last_date,
  count(*) filter (
    where case state_code
      when '5' then inspected_date is null or result_code is null or published_date is null
      else published_date is not null
    end
  ) as unfinished_count
from touched_results
group by task_id, department_code, item_code
