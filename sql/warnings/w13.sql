-- W13 one row per task of the year whose list was changed after its lock and no reason stands in the log; asked by task
create function detect.w13(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with changes as (
    select task_id, event_no, happened_at, (happened_at at time zone 'Asia/Shanghai')::date as happened_date
    from core.task_events
    where event_code = 'list-changed' and reason is null
      and (only_keys is null or task_id = any (only_keys))
  ),
  silent as (
    select changes.task_id, count(*) as change_count, min(changes.happened_date) as first_date
    from changes
    where changes.happened_date between detect.year_start(on_day) and on_day
      and changes.happened_at > (
        select min(locks.happened_at) from core.task_events as locks where locks.task_id = changes.task_id and locks.event_code = 'list-locked'
      )
    group by changes.task_id
  )
  select
    silent.task_id, 'red', tasks.area_code, tasks.city_code, tasks.department_code, null, null, silent.task_id, null, null::integer,
    jsonb_build_object('task_name', tasks.task_name, 'change_count', silent.change_count, 'first_date', silent.first_date),
    silent.first_date,
    null::date
  from silent
  join mart.fct_tasks as tasks using (task_id)
  where tasks.is_counted
$$;
