-- From the rows that a figure counted to the deliveries they came with: `read.origins_<table>`, one row per row of that source table
-- that lies in the scope, with the columns that facts are matched by (app/domain/facts.ts) and the delivery that brought it. All are
-- owned by drb_lookup, which reads facts in the scope alone and the tables behind them everywhere.
do $$
declare
  behind text;
begin
  foreach behind in array array['core.plans', 'core.task_departments', 'core.task_items', 'core.draws', 'core.drawn_subjects', 'core.results', 'core.risk_classes', 'ops.deliveries']
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
      ('tasks', 'task_id', 'mart.fct_tasks join core.tasks as own using (task_id)'),
      ('task_departments', 'task_id', 'mart.fct_tasks join core.task_departments as own using (task_id)'),
      ('task_items', 'task_id, own.item_code', 'mart.fct_tasks join core.task_items as own using (task_id)'),
      ('draws', 'task_id', 'mart.fct_tasks join core.draws as own using (task_id)'),
      ('plans', 'plan_id', 'mart.fct_plans join core.plans as own using (plan_id)'),
      ('drawn_subjects', 'subject_id, task_id, fct_visits.drawn_date', 'mart.fct_visits join core.drawn_subjects as own using (subject_id, task_id)'),
      ('results', 'subject_id, task_id, department_code, item_code, own.inspected_date', 'mart.fct_results join core.results as own using (subject_id, task_id, department_code, item_code)'),
      ('follow_ups', 'subject_id, task_id, department_code, item_code', 'mart.fct_results join core.follow_ups as own using (subject_id, task_id, department_code, item_code)'),
      ('inspection_items', 'region_areas.area_code as region_code, own.item_code', 'core.inspection_items as own join mart.region_areas using (region_code)'),
      ('subjects', 'own.subject_id', 'core.subjects as own join own_regions using (region_code)'),
      ('risk_classes', 'own.subject_id, own.class_date', 'core.risk_classes as own join core.subjects using (subject_id) join own_regions using (region_code) where (select read.may_see_class())')
    ) as listed (source, columns, rows_of_scope)
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
          select %2$s, own.batch_id from %3$s
        )
        select touched.*, deliveries.delivery_id, deliveries.file_name, deliveries.source_table, deliveries.sent_by, deliveries.finished_at
        from touched
        join ops.deliveries on deliveries.batch_id = touched.batch_id
      $view$,
      origin.source, origin.columns, origin.rows_of_scope
    );
    execute format('alter view read.origins_%1$s owner to drb_lookup; grant select on read.origins_%1$s to drb_app', origin.source);
  end loop;
end
$$;
