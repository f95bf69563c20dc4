-- one row per task × department × subject that was matched with one inspector alone; experts assist and do not count
with matched as (
  select
    drawn_inspectors.task_id,
    drawn_inspectors.department_code,
    drawn_inspectors.subject_id,
    count(*) filter (where drawn_inspectors.role is distinct from '专家') as inspector_count
  from core.drawn_inspectors
  join touched_tasks using (task_id)
  group by drawn_inspectors.task_id, drawn_inspectors.department_code, drawn_inspectors.subject_id
),
final as (
  select
    concat_ws('|', matched.task_id, matched.department_code, matched.subject_id) as record_key,
    matched.task_id,
    matched.subject_id,
    matched.department_code,
    tasks.region_code,
    jsonb_build_object('count', matched.inspector_count) as facts
  from matched
  join core.tasks using (task_id)
  where matched.inspector_count < 2
)
select * from final
