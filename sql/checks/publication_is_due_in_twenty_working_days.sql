-- one row per result whose publication limit is not the twentieth working day after its inspection
with judged as (
  select
    fct_results.result_id,
    fct_results.publish_due_date,
    due.is_working,
    due.working_index - inspected.working_index as working_days
  from mart.fct_results
  left join mart.calendar_days as inspected on inspected.day = fct_results.inspected_date
  left join mart.calendar_days as due on due.day = fct_results.publish_due_date
  where fct_results.inspected_date is not null
)
select result_id from judged
where publish_due_date is null or is_working is not true or working_days is distinct from 20
