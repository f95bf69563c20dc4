-- one row per drawn subject of a known task without its fact, or fact without its draw
with drawn as (
  select drawn_subjects.subject_id, drawn_subjects.task_id, true as is_drawn
  from core.drawn_subjects
  join core.tasks using (task_id)
)
select subject_id, task_id from drawn
full join mart.fct_visits using (subject_id, task_id)
where drawn.is_drawn is null or fct_visits.area_code is null
