-- one row per drawn subject of a known task of the province without its fact, or fact without its draw
with drawn as (
  select drawn_subjects.subject_id, drawn_subjects.task_id, true as is_drawn
  from core.drawn_subjects
  join core.tasks using (task_id)
  join mart.region_areas as drawn_areas on drawn_areas.region_code = drawn_subjects.region_code
  join mart.region_areas as task_areas on task_areas.region_code = tasks.region_code
)
select subject_id, task_id from drawn
full join mart.fct_visits using (subject_id, task_id)
where drawn.is_drawn is null or fct_visits.area_code is null
