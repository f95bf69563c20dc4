-- What the board of lists and plans stands on, besides the views of indicators. Published lists are seen by everybody with a scope;
-- plans, tasks and directories where they lie in it.

-- one row per item × list version of one area, with the level of the list
create view read.item_lists as
select
  inspection_items.region_code, region_areas.area_code, region_areas.city_code, dim_areas.level,
  inspection_items.item_code, inspection_items.list_version, inspection_items.department_code, inspection_items.item_name,
  inspection_items.sub_item, inspection_items.basis, inspection_items.standard, inspection_items.field, inspection_items.object_kind, inspection_items.item_kind,
  inspection_items.ratio_text, inspection_items.frequency_text, inspection_items.cycle_years, inspection_items.first_due_year,
  inspection_items.duty_item_code, inspection_items.supervision_item_code, inspection_items.valid_from_date, inspection_items.valid_to_date
from core.inspection_items
join mart.region_areas using (region_code)
join mart.dim_areas using (area_code);
alter view read.item_lists owner to drb_reader;
grant select on read.item_lists to drb_app;

-- one row per plan line of the scope
create view read.plan_lines as
select plan_id, plan_name, area_code, city_code, department_code, field, state_code, start_date, end_date
from mart.fct_plans;
alter view read.plan_lines owner to drb_lookup;
grant select on read.plan_lines to drb_app;

-- one row per live task of the scope × item × department that checks it
create view read.item_tasks as
select
  fct_tasks.task_id, fct_tasks.area_code, fct_tasks.city_code, fct_tasks.department_code, fct_tasks.state_code, fct_tasks.started_date, fct_tasks.end_date, fct_tasks.finished_date,
  task_items.item_code
from mart.fct_tasks
join core.task_items using (task_id)
where fct_tasks.state_code not in ('00', '99');
alter view read.item_tasks owner to drb_lookup;
grant select on read.item_tasks to drb_app;

-- one row per live task of the scope that carries out a comprehensive item
create view read.comprehensive_tasks as
select fct_tasks.task_id, fct_tasks.area_code, fct_tasks.city_code, tasks.comprehensive_item_code, fct_tasks.started_date
from mart.fct_tasks
join core.tasks using (task_id)
where tasks.comprehensive_item_code is not null and fct_tasks.state_code not in ('00', '99');
alter view read.comprehensive_tasks owner to drb_lookup;
grant select on read.comprehensive_tasks to drb_app;

-- one row per item in force of the scope × year: what its list, the power-and-duty list and the Internet+ list say of it. The versions
-- are those that A02 compares: of the year the last, the city's own before the province's.
create view read.item_sources as
select
  fct_item_years.area_code, fct_item_years.city_code, fct_item_years.department_code, fct_item_years.item_code, fct_item_years.year, fct_item_years.item_name,
  fct_item_years.year_start_date, fct_item_years.same_source_date,
  listed.duty_item_code, listed.supervision_item_code, listed.basis, listed.standard,
  duties.list_version as duty_version, duties.basis as duty_basis, duties.standard as duty_standard,
  supervisions.list_version as supervision_version, supervisions.basis as supervision_basis, supervisions.standard as supervision_standard
from mart.fct_item_years
cross join lateral (
  select inspection_items.*
  from core.inspection_items
  join mart.region_areas using (region_code)
  where region_areas.area_code = fct_item_years.area_code
    and inspection_items.item_code = fct_item_years.item_code
    and inspection_items.valid_from_date <= make_date(fct_item_years.year, 12, 31)
    and coalesce(inspection_items.valid_to_date, 'infinity') >= make_date(fct_item_years.year, 1, 1)
  order by inspection_items.valid_from_date desc, inspection_items.list_version desc, inspection_items.region_code
  limit 1
) as listed
left join lateral (
  select duty_items.*
  from core.duty_items
  join mart.region_areas as holders using (region_code)
  join mart.dim_areas using (area_code)
  where duty_items.duty_item_code = listed.duty_item_code
    and duty_items.valid_from_date <= make_date(fct_item_years.year, 12, 31)
    and coalesce(duty_items.valid_to_date, 'infinity') >= make_date(fct_item_years.year, 1, 1)
    and (holders.city_code = fct_item_years.city_code or dim_areas.level = 'province')
  order by holders.city_code = fct_item_years.city_code desc, duty_items.valid_from_date desc, duty_items.list_version desc, duty_items.region_code
  limit 1
) as duties on true
left join lateral (
  select supervision_items.*
  from core.supervision_items
  join mart.region_areas as holders using (region_code)
  join mart.dim_areas using (area_code)
  where supervision_items.supervision_item_code = listed.supervision_item_code
    and supervision_items.valid_from_date <= make_date(fct_item_years.year, 12, 31)
    and coalesce(supervision_items.valid_to_date, 'infinity') >= make_date(fct_item_years.year, 1, 1)
    and (holders.city_code = fct_item_years.city_code or dim_areas.level = 'province')
  order by holders.city_code = fct_item_years.city_code desc, supervision_items.valid_from_date desc, supervision_items.list_version desc, supervision_items.region_code
  limit 1
) as supervisions on true;
alter view read.item_sources owner to drb_reader;
grant select on read.item_sources to drb_app;

-- one row per directory × day on which deliveries were loaded: what they added to it, changed in it and closed, of the scope's area alone.
-- Closed: taken out, struck off, or left the post. History has no policies of its own, so the function applies the scope itself.
create function read.directory_changes(area text, department text, first_day date, last_day date)
returns table (directory text, day date, added bigint, changed bigint, closed bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with regions as (
    select region_areas.region_code
    from mart.region_areas
    join mart.dim_areas as chosen on chosen.area_code = area
    where read.has_records_right()
      and read.is_in_scope(area)
      and (chosen.level = 'province' or region_areas.area_code = area or chosen.level = 'city' and region_areas.city_code = area)
  ),
  batches as (
    select batch_id, (finished_at at time zone 'Asia/Shanghai')::date as day
    from ops.deliveries
    where batch_id is not null and source_table in ('subjects', 'inspectors') and (finished_at at time zone 'Asia/Shanghai')::date between first_day and last_day
  ),
  came as (
    select 'subjects' as directory, subject_id as id, region_code, batch_id, status in ('注销', '吊销', '撤销', '迁出') as is_over
    from core.subjects where batch_id in (select batch_id from batches)
    union all
    select 'subjects', subject_id, region_code, batch_id, status in ('注销', '吊销', '撤销', '迁出')
    from history.subjects where batch_id in (select batch_id from batches)
    union all
    select 'inspectors', inspector_id, region_code, batch_id, status = '离岗'
    from core.inspectors where batch_id in (select batch_id from batches) and (department = '' or department_code = department)
    union all
    select 'inspectors', inspector_id, region_code, batch_id, status = '离岗'
    from history.inspectors where batch_id in (select batch_id from batches) and (department = '' or department_code = department)
  ),
  ended as (
    select 'subjects' as directory, subject_id as id, region_code, ended_batch_id, ended_by, status in ('注销', '吊销', '撤销', '迁出') as is_over
    from history.subjects where ended_batch_id in (select batch_id from batches)
    union all
    select 'inspectors', inspector_id, region_code, ended_batch_id, ended_by, status = '离岗'
    from history.inspectors where ended_batch_id in (select batch_id from batches) and (department = '' or department_code = department)
  ),
  steps as (
    select came.directory, came.batch_id, case when ended.id is null then 'added' when came.is_over and ended.is_over is not true then 'closed' else 'changed' end as step
    from came
    left join ended on ended.directory = came.directory and ended.id = came.id and ended.ended_batch_id = came.batch_id
    where came.region_code in (select regions.region_code from regions)
    union all
    select ended.directory, ended.ended_batch_id, 'closed'
    from ended
    where ended.ended_by = 'withdrawn' and ended.region_code in (select regions.region_code from regions)
  )
  select
    steps.directory,
    batches.day,
    count(*) filter (where steps.step = 'added'),
    count(*) filter (where steps.step = 'changed'),
    count(*) filter (where steps.step = 'closed')
  from steps
  join batches using (batch_id)
  where read.is_own_department(department)
  group by steps.directory, batches.day
$$;
revoke execute on function read.directory_changes(text, text, date, date) from public;
grant execute on function read.directory_changes(text, text, date, date) to drb_app;
