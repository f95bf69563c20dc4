-- W07 one row per inspector on post whose certificate expires soon or has expired, or who was matched to a draw of the year after it had;
-- asked whole
create function detect.w07(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with doubtful as (
    -- Few tasks have anybody whose certificate had expired on the day of the draw.
    select task_id, drawn_date
    from mart.fct_task_preparations
    where drawn_date between detect.year_start(on_day) and on_day and certificates_until_date < drawn_date
  ),
  drawn as (
    select inspectors.inspector_id, count(distinct doubtful.task_id) as task_count, min(doubtful.drawn_date) as first_date, min(doubtful.task_id) as task_id
    from doubtful
    join core.drawn_inspectors using (task_id)
    join core.inspectors using (inspector_id)
    where drawn_inspectors.role is distinct from '专家' and inspectors.certificate_expiry_date < doubtful.drawn_date
    group by inspectors.inspector_id
  ),
  expiring as (
    select inspector_id
    from core.inspectors
    where status = '在岗'
      and certificate_expiry_date <= on_day + (thresholds ->> 'days')::integer
      and certificate_expiry_date >= detect.year_start(on_day) - 1
  )
  select
    inspectors.inspector_id,
    case when drawn.inspector_id is not null then 'red' when inspectors.certificate_expiry_date < on_day then 'orange' else 'yellow' end,
    region_areas.area_code, region_areas.city_code, inspectors.department_code, null, null, drawn.task_id, null, null::integer,
    jsonb_build_object(
      'inspector_id', inspectors.inspector_id, 'expiry_date', inspectors.certificate_expiry_date, 'task_count', coalesce(drawn.task_count, 0),
      'days', (thresholds ->> 'days')::integer
    ),
    coalesce(drawn.first_date, inspectors.certificate_expiry_date - (thresholds ->> 'days')::integer),
    case when drawn.inspector_id is null then inspectors.certificate_expiry_date end
  from core.inspectors
  join mart.region_areas using (region_code)
  left join drawn using (inspector_id)
  left join expiring using (inspector_id)
  where (drawn.inspector_id is not null or expiring.inspector_id is not null)
    and (only_keys is null or inspectors.inspector_id = any (only_keys))
$$;
