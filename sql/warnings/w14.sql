-- W14 one row per joint task of the year × department that has entered nothing since its end, while another has; asked by task
create function detect.w14(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with ended as (
    select task_id, task_name, area_code, city_code, end_date
    from mart.fct_tasks
    where is_counted and line_count >= 2
      and end_date >= detect.year_start(on_day) and end_date + (thresholds ->> 'days')::integer < on_day
      and (only_keys is null or task_id = any (only_keys))
  ),
  heard as (
    select
      ended.task_id, task_departments.department_code,
      exists (
        select from core.results
        where results.task_id = ended.task_id and results.department_code = task_departments.department_code
          and results.result_code is not null and results.state_code in ('2', '5') and results.entered_date <= on_day
      ) as has_entered
    from ended
    join core.task_departments using (task_id)
  )
  select
    concat_ws('|', ended.task_id, heard.department_code), 'orange',
    ended.area_code, ended.city_code, heard.department_code, null, null, ended.task_id, null, null::integer,
    jsonb_build_object('task_name', ended.task_name, 'end_date', ended.end_date, 'department_code', heard.department_code),
    ended.end_date + (thresholds ->> 'days')::integer + 1,
    null::date
  from heard
  join ended using (task_id)
  where not heard.has_entered and exists (select from heard as others where others.task_id = heard.task_id and others.has_entered)
$$;
