-- one row per result that is said to be published without being finished, or that has a day of publication without being published
with tasks_with_such as (
  select distinct inspected_items.task_id, tasks.region_code
  from inspected_items
  join core.tasks using (task_id)
  where inspected_items.unfinished_count > 0
),
final as (
  select
    concat_ws('|', results.subject_id, results.task_id, results.department_code, results.item_code) as record_key,
    results.task_id,
    results.subject_id,
    results.department_code,
    tasks_with_such.region_code,
    jsonb_build_object(
      'state', results.state_code, 'published', results.published_date, 'inspected', results.inspected_date, 'result', results.result_code
    ) as facts
  from tasks_with_such
  join core.results using (task_id)
  where case results.state_code
    when '5' then results.inspected_date is null or results.result_code is null or results.published_date is null
    else results.published_date is not null
  end
)
select * from final
