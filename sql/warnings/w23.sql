-- W23 one row per subject with so many signals of risk within so many days that was not inspected since the last; asked by subject
create function detect.w23(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with bursts as (
    select
      subject_id, count(*)::integer as signal_count, max(signal_date) as last_date,
      (array_agg(signal_date order by signal_date))[(thresholds ->> 'signals')::integer] as reached_date
    from core.risk_signals
    where signal_date > on_day - (thresholds ->> 'days')::integer and signal_date <= on_day
      and (only_keys is null or subject_id = any (only_keys))
    group by subject_id
    having count(*) >= (thresholds ->> 'signals')::integer
  )
  select
    bursts.subject_id, case when bursts.signal_count >= 2 * (thresholds ->> 'signals')::integer then 'red' else 'orange' end,
    region_areas.area_code, region_areas.city_code, '', left(subjects.industry_code, 1), bursts.subject_id, null, null, null::integer,
    jsonb_build_object('signal_count', bursts.signal_count, 'days', (thresholds ->> 'days')::integer, 'last_date', bursts.last_date),
    bursts.reached_date,
    null::date
  from bursts
  join core.subjects using (subject_id)
  join mart.region_areas using (region_code)
  where not exists (
    select from mart.fct_visits as visits
    where visits.subject_id = bursts.subject_id and visits.is_counted and visits.inspected_date > bursts.last_date and visits.inspected_date <= on_day
  )
$$;
