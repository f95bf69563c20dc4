-- W22 one row per subject with problems in so many visits of so many months, its last inspection among them; asked by subject
create function detect.w22(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with repeated as (
    select
      subject_id, count(*)::integer as problem_count, max(inspected_date) as last_date,
      (array_agg(inspected_date order by inspected_date))[(thresholds ->> 'visits')::integer] as reached_date,
      (array_agg(area_code order by inspected_date desc, task_id))[1] as area_code,
      (array_agg(industry_code order by inspected_date desc, task_id))[1] as industry_code
    from mart.fct_visits
    where has_problem and is_counted and inspected_date > detect.months_before(on_day, (thresholds ->> 'months')::integer) and inspected_date <= on_day
      and (only_keys is null or subject_id = any (only_keys))
    group by subject_id
    having count(*) >= (thresholds ->> 'visits')::integer
  )
  select
    repeated.subject_id, case when repeated.problem_count > (thresholds ->> 'visits')::integer + 1 then 'red' else 'orange' end,
    repeated.area_code, dim_areas.city_code, '', repeated.industry_code, repeated.subject_id, null, null, null::integer,
    jsonb_build_object('problem_count', repeated.problem_count, 'months', (thresholds ->> 'months')::integer, 'last_date', repeated.last_date),
    repeated.reached_date,
    null::date
  from repeated
  join mart.dim_areas using (area_code)
  -- An inspection without a problem ends it.
  where not exists (
    select from mart.fct_visits as visits
    where visits.subject_id = repeated.subject_id and visits.is_counted and visits.is_checkable and not visits.has_problem
      and visits.inspected_date > repeated.last_date and visits.inspected_date <= on_day
  )
$$;
