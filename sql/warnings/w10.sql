-- W10 one row per subject × year visited on site on too many days; asked by subject
create function detect.w10(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  with repeated as (
    select subject_id
    from mart.fct_visited_years
    where year = extract(year from on_day)::integer and second_date <= on_day
      and (only_keys is null or subject_id = any (only_keys))
  ),
  days as (
    -- Departments that come on one day come once; the highest class at a draw counts.
    select
      results.subject_id, min(results.area_code) as area_code, coalesce(max(results.risk_class) in ('A', 'B'), true) as is_low_risk,
      array_agg(distinct results.inspected_date order by results.inspected_date) as days
    from repeated
    join mart.fct_results as results using (subject_id)
    where results.is_counted and results.is_on_site and results.result_code is not null and results.state_code in ('2', '5')
      and results.inspected_date between detect.year_start(on_day) and on_day
    group by results.subject_id
  ),
  judged as (
    select *, (thresholds ->> case when is_low_risk then 'low_visits' else 'visits' end)::integer as most
    from days
  )
  select
    concat_ws('|', judged.subject_id, extract(year from on_day)::integer), case when cardinality(judged.days) > judged.most then 'orange' else 'yellow' end,
    judged.area_code, dim_areas.city_code, '', left(subjects.industry_code, 1), judged.subject_id, null, null, null::integer,
    jsonb_build_object(
      'visit_count', cardinality(judged.days), 'year', extract(year from on_day)::integer, 'most', judged.most, 'last_date', judged.days[cardinality(judged.days)]
    ),
    judged.days[judged.most],
    null::date
  from judged
  join mart.dim_areas using (area_code)
  left join core.subjects using (subject_id)
  where cardinality(judged.days) >= judged.most
$$;
