-- W01 one row per task under way that is near its end, or past it, with too few of its objects inspected; asked by task
create function detect.w01(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with near as (
    select
      tasks.task_id, tasks.task_name, tasks.area_code, tasks.city_code, tasks.department_code, tasks.end_date,
      ends.working_index - (thresholds ->> 'days')::integer as warned_index,
      ends.working_index - today.working_index as days_left
    from mart.fct_tasks as tasks
    join mart.calendar_days as ends on ends.day = tasks.end_date
    join mart.calendar_days as today on today.day = on_day
    where tasks.is_counted
      and tasks.started_date <= on_day
      and tasks.end_date >= detect.year_start(on_day)
      and (tasks.finished_date is null or tasks.finished_date > on_day)
      and ends.working_index - today.working_index <= (thresholds ->> 'days')::integer
      and (only_keys is null or tasks.task_id = any (only_keys))
  ),
  counted as (
    select near.task_id, count(*) as drawn_count, count(*) filter (where visits.inspected_date <= on_day) as inspected_count
    from near
    join core.drawn_subjects using (task_id)
    join mart.fct_visits as visits on visits.subject_id = drawn_subjects.subject_id and visits.task_id = drawn_subjects.task_id
    where visits.is_locked and visits.drawn_date <= on_day
    group by near.task_id
  )
  select
    near.task_id, case when near.end_date < on_day then 'red' else 'yellow' end,
    near.area_code, near.city_code, near.department_code, null, null, near.task_id, null, null::integer,
    jsonb_build_object(
      'task_name', near.task_name, 'end_date', near.end_date, 'drawn_count', counted.drawn_count, 'inspected_count', counted.inspected_count,
      'share', (thresholds ->> 'share')::integer, 'days_left', greatest(near.days_left, 0)
    ),
    -- The first day with so few working days left.
    least(on_day, coalesce((select min(day) from mart.calendar_days where working_index = near.warned_index), on_day)),
    near.end_date
  from near
  join counted using (task_id)
  where counted.inspected_count * 100 < counted.drawn_count * (thresholds ->> 'share')::integer
$$;
