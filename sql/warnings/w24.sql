-- W24 one row per subject that was put on the list of abnormal operation within so many days and not inspected since; asked by subject
create function detect.w24(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with listed as (
    select subject_id, max(signal_date) as listed_date
    from core.risk_signals
    where kind_code = 'abnormal-list' and signal_date > on_day - (thresholds ->> 'days')::integer and signal_date <= on_day
      and (only_keys is null or subject_id = any (only_keys))
    group by subject_id
  )
  select
    listed.subject_id, 'orange',
    region_areas.area_code, region_areas.city_code, '', left(subjects.industry_code, 1), listed.subject_id, null, null, null::integer,
    jsonb_build_object('listed_date', listed.listed_date, 'days', (thresholds ->> 'days')::integer),
    listed.listed_date,
    null::date
  from listed
  join core.subjects using (subject_id)
  join mart.region_areas using (region_code)
  where not exists (
    select from mart.fct_visits as visits
    where visits.subject_id = listed.subject_id and visits.is_counted and visits.inspected_date > listed.listed_date and visits.inspected_date <= on_day
  )
$$;
