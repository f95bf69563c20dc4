-- one row per draw whose number of subjects is not that of the task's list; a list of which nothing has come is no difference yet
with lists as (
  select drawn_subjects.task_id, count(*) as listed_count
  from core.drawn_subjects
  join touched_tasks using (task_id)
  group by drawn_subjects.task_id
),
final as (
  select
    concat_ws('|', draws.task_id, draws.department_code) as record_key,
    draws.task_id,
    null::text as subject_id,
    draws.department_code,
    tasks.region_code,
    jsonb_build_object('drawn', draws.drawn_count, 'listed', lists.listed_count) as facts
  from lists
  join core.draws using (task_id)
  join core.tasks using (task_id)
  where draws.drawn_count <> lists.listed_count
)
select * from final
