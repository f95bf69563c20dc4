-- one row per batch that brought rows of a city × source table × month as received_counts counts them (sql/findings/received), with how
-- many of those that hold now and the delivery that made it. A city's own, as its counts are; the rows themselves are not shown.
create function read.received_origins(city text, source text, month date)
returns table (batch_id integer, row_count bigint, delivery_id bigint, file_name text, sent_by text, finished_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  with holders as materialized (
    select received_counts.holder_id
    from ops.received_counts
    where read.has_scope()
      and (current_setting('app.scope_level', true) = 'province' or received_origins.city = current_setting('app.scope_city', true))
      and received_counts.city_code = received_origins.city
      and received_counts.source_table = received_origins.source
      and received_counts.month_date = received_origins.month
  ),
  came as (
    select plans.batch_id from holders join core.plans on plans.plan_id = holders.holder_id where received_origins.source = 'plans'
    union all
    select tasks.batch_id from holders join core.tasks on tasks.task_id = holders.holder_id where received_origins.source = 'tasks'
    union all
    select task_departments.batch_id from holders join core.task_departments on task_departments.task_id = holders.holder_id where received_origins.source = 'task_departments'
    union all
    select task_items.batch_id from holders join core.task_items on task_items.task_id = holders.holder_id where received_origins.source = 'task_items'
    union all
    select draws.batch_id
    from holders
    join core.draws on draws.task_id = holders.holder_id
    where received_origins.source = 'draws' and date_trunc('month', draws.drawn_date::timestamp)::date = received_origins.month
    union all
    select drawn_subjects.batch_id from holders join core.drawn_subjects on drawn_subjects.task_id = holders.holder_id where received_origins.source = 'drawn_subjects'
    union all
    select drawn_inspectors.batch_id from holders join core.drawn_inspectors on drawn_inspectors.task_id = holders.holder_id where received_origins.source = 'drawn_inspectors'
    union all
    select results.batch_id
    from holders
    join core.results on results.task_id = holders.holder_id
    where received_origins.source = 'results' and date_trunc('month', results.inspected_date::timestamp)::date = received_origins.month
    union all
    select follow_ups.batch_id
    from holders
    join core.results on results.task_id = holders.holder_id
    join core.follow_ups using (subject_id, task_id, department_code, item_code)
    where received_origins.source = 'follow_ups' and date_trunc('month', results.inspected_date::timestamp)::date = received_origins.month
    union all
    select task_events.batch_id
    from holders
    join core.task_events on task_events.task_id = holders.holder_id
    where received_origins.source = 'task_events' and date_trunc('month', task_events.happened_at at time zone 'Asia/Shanghai')::date = received_origins.month
  ),
  counted as (
    select came.batch_id, count(*) as row_count from came group by came.batch_id
  )
  select counted.batch_id, counted.row_count, deliveries.delivery_id, deliveries.file_name, deliveries.sent_by, deliveries.finished_at
  from counted
  left join ops.deliveries on deliveries.batch_id = counted.batch_id
  order by counted.batch_id desc
$$;
revoke execute on function read.received_origins(text, text, date) from public;
grant execute on function read.received_origins(text, text, date) to drb_app;
