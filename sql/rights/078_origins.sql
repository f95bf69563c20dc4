-- From the rows that a figure counted to the deliveries they came with: `read.origins_<table>`, one row per row of that source table
-- that lies in the scope, with the columns that facts are matched by (app/domain/facts.ts) and the delivery that brought it. All are
-- owned by drb_lookup, which reads facts in the scope alone and the tables behind them everywhere. Facts of many rows keep the
-- batches of their rows themselves, so that nothing is looked up.
do $$
declare
  behind text;
begin
  foreach behind in array array['core.plans', 'core.task_departments', 'core.task_items', 'core.draws', 'core.risk_classes', 'core.task_events', 'core.campaigns', 'core.inspectors',
    'core.trainings', 'core.surveys', 'core.warning_handlings', 'core.registrations', 'core.subject_tags', 'core.establishment', 'core.comprehensive_items', 'ops.deliveries']
  loop
    execute format('alter table %s enable row level security', behind);
    execute format('drop policy if exists lookup on %s', behind);
    execute format('create policy lookup on %s for select to drb_lookup using (true)', behind);
    execute format('grant select on %s to drb_lookup', behind);
  end loop;
end
$$;

do $$
declare
  origin record;
begin
  for origin in
    select *
    from (values
      ('tasks', 'own.task_id', 'own.batch_id', 'mart.fct_tasks as own'),
      ('task_departments', 'task_id', 'own.batch_id', 'mart.fct_tasks join core.task_departments as own using (task_id)'),
      ('task_items', 'task_id, own.item_code', 'own.batch_id', 'mart.fct_tasks join core.task_items as own using (task_id)'),
      ('task_events', 'task_id', 'own.batch_id', 'mart.fct_tasks join core.task_events as own using (task_id)'),
      ('draws', 'task_id', 'own.batch_id', 'mart.fct_tasks join core.draws as own using (task_id)'),
      ('plans', 'plan_id', 'own.batch_id', 'mart.fct_plans join core.plans as own using (plan_id)'),
      ('drawn_subjects', 'own.subject_id, own.task_id, own.drawn_date', 'own.batch_id', 'mart.fct_visits as own'),
      ('results', 'own.subject_id, own.task_id, own.department_code, own.item_code, own.inspected_date', 'own.batch_id', 'mart.fct_results as own'),
      ('follow_ups', 'own.subject_id, own.task_id, own.department_code, own.item_code', 'own.follow_up_batch_id', 'mart.fct_results as own where own.follow_up_batch_id is not null'),
      ('inspection_items', 'region_areas.area_code as region_code, own.item_code', 'own.batch_id', 'core.inspection_items as own join mart.region_areas using (region_code)'),
      ('campaigns', 'region_areas.area_code as region_code, own.campaign_year, own.ordinal', 'own.batch_id', 'core.campaigns as own join mart.region_areas using (region_code)'),
      ('inspectors', 'own.inspector_id', 'own.batch_id', 'core.inspectors as own join own_regions using (region_code)'),
      ('trainings', 'own.inspector_id, own.trained_date', 'own.batch_id', 'core.trainings as own join core.inspectors using (inspector_id) join own_regions on own_regions.region_code = inspectors.region_code'),
      ('surveys', 'own.answer_id', 'own.batch_id', 'core.surveys as own join own_regions using (region_code)'),
      ('warning_handlings', 'own.warning_id', 'own.batch_id', 'core.warning_handlings as own join own_regions using (region_code)'),
      ('registrations', 'own.subject_id', 'own.batch_id', 'core.registrations as own join own_regions using (region_code)'),
      ('subject_tags', 'own.subject_id', 'own.batch_id', 'core.subject_tags as own join core.subjects using (subject_id) join own_regions using (region_code) where own.tag_kind <> ''risk'' or (select read.may_see_class())'),
      ('establishment', 'own.certificate_no', 'own.batch_id', 'core.establishment as own join own_regions using (region_code)'),
      ('comprehensive_items', 'region_areas.area_code as region_code, own.comprehensive_item_code', 'own.batch_id', 'core.comprehensive_items as own join mart.region_areas using (region_code)'),
      ('subjects', 'own.subject_id', 'own.batch_id', 'core.subjects as own join own_regions using (region_code)'),
      ('risk_classes', 'own.subject_id, own.class_date', 'own.batch_id', 'core.risk_classes as own join core.subjects using (subject_id) join own_regions using (region_code) where (select read.may_see_class())')
    ) as listed (source, columns, batch, rows_of_scope)
  loop
    execute format(
      $view$
        create view read.origins_%1$s as
        with own_regions as (
          select region_code
          from mart.region_areas
          where (select read.has_records_right())
            and case (select current_setting('app.scope_level', true))
              when 'province' then true
              when 'city' then city_code = (select current_setting('app.scope_city', true))
              when 'county' then area_code = (select current_setting('app.scope_area', true))
              else false
            end
        ),
        touched as (
          select %2$s, %3$s as batch_id from %4$s
        )
        select touched.*, deliveries.delivery_id, deliveries.file_name, deliveries.source_table, deliveries.sent_by, deliveries.finished_at
        from touched
        left join ops.deliveries on deliveries.batch_id = touched.batch_id
      $view$,
      origin.source, origin.columns, origin.batch, origin.rows_of_scope
    );
    execute format('alter view read.origins_%1$s owner to drb_lookup; grant select on read.origins_%1$s to drb_app', origin.source);
  end loop;
end
$$;

-- one row: whether the scope is the whole province in every department.
create function read.is_whole_province() returns boolean
language sql stable parallel safe
return coalesce(
  read.has_records_right() and current_setting('app.scope_level', true) = 'province' and current_setting('app.scope_department', true) = '',
  false
);
revoke execute on function read.is_whole_province() from public;
grant execute on function read.is_whole_province() to drb_app, drb_lookup;

-- one row per delivery that made a batch, for scopes that hold every row it brought: batches of millions of rows get their names here
create view read.origin_batches as
select batch_id, delivery_id, file_name, sent_by, finished_at
from ops.deliveries
where batch_id is not null and (select read.is_whole_province());
alter view read.origin_batches owner to drb_lookup;
grant select on read.origin_batches to drb_app;
