-- W21 one row per enterprise whose class rose by two steps or more within so many days and that was not inspected since; asked by subject
create function detect.w21(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with high as (
    -- A class speaks for a year; two steps up from A is the least.
    select subject_id, class_date, risk_class
    from core.risk_classes
    where model = '通用型' and risk_class >= 'C'
      and class_date between detect.months_before(on_day, 12) and on_day
      and (only_keys is null or subject_id = any (only_keys))
  ),
  risen as (
    select high.*, lowest.risk_class as from_class
    from high
    cross join lateral (
      -- Classes in force within those days: the last one given before them, too.
      select min(earlier.risk_class) as risk_class
      from core.risk_classes as earlier
      where earlier.subject_id = high.subject_id and earlier.model = '通用型' and earlier.class_date < high.class_date
        and earlier.class_date >= coalesce(
          (
            select max(before.class_date)
            from core.risk_classes as before
            where before.subject_id = high.subject_id and before.model = '通用型' and before.class_date <= high.class_date - (thresholds ->> 'days')::integer
          ),
          high.class_date - (thresholds ->> 'days')::integer
        )
    ) as lowest
    where ascii(high.risk_class) - ascii(lowest.risk_class) >= (thresholds ->> 'steps')::integer
      and not exists (
        select from core.risk_classes as later
        where later.subject_id = high.subject_id and later.model = '通用型' and later.class_date > high.class_date and later.class_date <= on_day
      )
  )
  select
    risen.subject_id, case when ascii(risen.risk_class) - ascii(risen.from_class) > (thresholds ->> 'steps')::integer then 'red' else 'orange' end,
    region_areas.area_code, region_areas.city_code, '', left(subjects.industry_code, 1), risen.subject_id, null, null, null::integer,
    jsonb_build_object('from_class', risen.from_class, 'to_class', risen.risk_class, 'class_date', risen.class_date, 'days', (thresholds ->> 'days')::integer),
    risen.class_date,
    null::date
  from risen
  join core.subjects using (subject_id)
  join mart.region_areas using (region_code)
  where subjects.deregistered_date is null
    and not exists (
      select from mart.fct_visits as visits
      where visits.subject_id = risen.subject_id and visits.is_counted and visits.inspected_date > risen.class_date and visits.inspected_date <= on_day
    )
$$;
