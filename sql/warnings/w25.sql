-- W25 one row per enterprise in class C or D on 1 January that nobody has inspected for so many months; asked by subject
create function detect.w25(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with terms as (
    -- Nothing is said of months from which there are no records.
    select risk_class, months, detect.months_before(on_day, months) as since_date
    from (values ('C', (thresholds ->> 'c_months')::integer), ('D', (thresholds ->> 'd_months')::integer)) as classes (risk_class, months)
    where (select min(inspected_date) from mart.fct_visits where inspected_date is not null) <= detect.months_before(on_day, months)
  )
  select
    years.subject_id, case years.risk_class when 'D' then 'orange' else 'yellow' end,
    years.area_code, years.city_code, '', years.industry_code, years.subject_id, null, null, null::integer,
    jsonb_build_object('months', terms.months, 'since_date', terms.since_date, 'risk_class', years.risk_class),
    greatest(years.year_start_date, subjects.established_date),
    null::date
  from terms
  join mart.fct_subject_years as years using (risk_class)
  join core.subjects using (subject_id)
  where years.year_start_date = detect.year_start(on_day)
    and subjects.established_date <= terms.since_date
    and (subjects.deregistered_date is null or subjects.deregistered_date > on_day)
    and (only_keys is null or years.subject_id = any (only_keys))
    and not exists (
      select from mart.fct_visits as visits
      where visits.subject_id = years.subject_id and visits.is_counted and visits.inspected_date > terms.since_date and visits.inspected_date <= on_day
    )
$$;
