-- W06 one row per item due this year that no task of its city has taken up by the first of a month; asked whole
create function detect.w06(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with taken_up as (
    select distinct region_areas.city_code, task_items.item_code
    from core.tasks
    join mart.region_areas using (region_code)
    join core.task_items using (task_id)
    where tasks.state_code not in ('00', '99') and tasks.started_date between detect.year_start(on_day) and on_day
  )
  select
    concat_ws('|', items.area_code, items.item_code, items.year), 'yellow',
    items.area_code, items.city_code, items.department_code, null, null, null, items.item_code, null::integer,
    jsonb_build_object('item_name', items.item_name, 'item_code', items.item_code, 'year', items.year, 'month', (thresholds ->> 'month')::integer),
    make_date(items.year, (thresholds ->> 'month')::integer, 1),
    make_date(items.year, 12, 31)
  from mart.fct_item_years as items
  left join taken_up using (city_code, item_code)
  where items.year_start_date = detect.year_start(on_day)
    and items.is_due
    and on_day >= make_date(items.year, (thresholds ->> 'month')::integer, 1)
    and taken_up.item_code is null
    and (only_keys is null or concat_ws('|', items.area_code, items.item_code, items.year) = any (only_keys))
$$;
