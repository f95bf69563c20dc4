-- one row per result of a known task of the province without its fact, or fact without its result
with known as (
  select results.result_id, results.subject_id, true as is_known
  from core.results
  join core.tasks using (task_id)
  left join core.drawn_subjects using (subject_id, task_id)
  join mart.region_areas on region_areas.region_code = coalesce(drawn_subjects.region_code, tasks.region_code)
)
select subject_id, result_id from known
full join mart.fct_results using (subject_id, result_id)
where known.is_known is null or fct_results.area_code is null
