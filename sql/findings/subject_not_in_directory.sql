-- one row per task whose list or results name subjects that the directory does not hold;
-- where neither the city nor the province has ever delivered a directory, nothing can be said
with province as (
  select value as city_code from ops.settings where name = 'province'
),
heard as (
  select distinct coalesce(region_areas.city_code, province.city_code) as city_code
  from ops.deliveries
  cross join province
  left join mart.region_areas on region_areas.region_code = deliveries.sent_by
  where deliveries.source_table = 'subjects' and deliveries.state = 'loaded'
    and exists (select from core.subjects join mart.region_areas using (region_code))
),
named as (
  select touched_results.task_id, touched_results.subject_id
  from touched_results
  where exists (select from heard)
  union all
  select drawn_subjects.task_id, drawn_subjects.subject_id
  from core.drawn_subjects
  join touched_tasks using (task_id)
  where exists (select from heard)
),
strangers as (
  select distinct named.task_id, named.subject_id
  from named
  where not exists (select from core.subjects where subjects.subject_id = named.subject_id)
),
final as (
  select
    tasks.task_id as record_key,
    tasks.task_id,
    null::text as subject_id,
    tasks.department_code,
    tasks.region_code,
    jsonb_build_object('count', count(*), 'subject', min(strangers.subject_id)) as facts
  from strangers
  join core.tasks using (task_id)
  join mart.region_areas using (region_code)
  cross join province
  where region_areas.city_code in (select heard.city_code from heard) or province.city_code in (select heard.city_code from heard)
  group by tasks.task_id, tasks.department_code, tasks.region_code
)
select * from final
