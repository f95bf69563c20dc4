-- W15 one row per sender × directory that it has not delivered for too many days, once it ever has; asked whole
create function detect.w15(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with told as (
    -- A delivery counts on the day on which it was loaded, a declared one on the day that its sender tells.
    select sent_by as area_code, source_table, (finished_at at time zone 'Asia/Shanghai')::date as told_date
    from ops.deliveries
    where state = 'loaded' and withdraws_delivery_id is null and source_table in ('subjects', 'inspectors', 'inspection_items')
    union all
    select region_code, source_table, declared_date
    from core.declarations
    where source_table in ('subjects', 'inspectors', 'inspection_items')
  ),
  latest as (
    select area_code, source_table, max(told_date) as last_date
    from told
    where told_date <= on_day
    group by area_code, source_table
  )
  select
    concat_ws('|', latest.area_code, latest.source_table), 'yellow',
    dim_areas.area_code, dim_areas.city_code, '', null, null, null, null, null::integer,
    jsonb_build_object('source_table', latest.source_table, 'last_date', latest.last_date, 'days', (thresholds ->> 'days')::integer),
    latest.last_date + (thresholds ->> 'days')::integer + 1,
    null::date
  from latest
  join mart.dim_areas using (area_code)
  where on_day - latest.last_date > (thresholds ->> 'days')::integer
    and (only_keys is null or concat_ws('|', latest.area_code, latest.source_table) = any (only_keys))
$$;
