-- one row per enterprise × year with a class of the general model on 1 January; chosen_subject_years holds the rows of core.subjects to be made
with enterprises as (
  select subject_id, region_code, left(industry_code, 1) as industry_code, established_date, deregistered_date
  from chosen_subject_years
  where subject_type_code = '1' and established_date is not null
),
classes as (
  -- A class stands on 1 January when it was given in the twelve months up to and including that day; the latest one counts.
  select distinct on (risk_classes.subject_id, year)
    risk_classes.subject_id,
    year,
    risk_classes.risk_class
  from enterprises
  join core.risk_classes using (subject_id)
  cross join lateral (select extract(year from risk_classes.class_date - 1)::integer + 1 as year) as counted
  where risk_classes.model = '通用型'
  order by risk_classes.subject_id, year, risk_classes.class_date desc
),
draws as (
  select fct_visits.subject_id, extract(year from fct_visits.drawn_date)::integer as year, min(fct_visits.drawn_date) as drawn_date
  from enterprises
  join mart.fct_visits using (subject_id)
  where fct_visits.is_counted and fct_visits.drawn_date is not null
  group by fct_visits.subject_id, extract(year from fct_visits.drawn_date)::integer
),
inspections as (
  -- From the results, not the visits: a visit that began in December may have its second day in January.
  select
    fct_results.subject_id,
    extract(year from fct_results.inspected_date)::integer as year,
    min(fct_results.inspected_date) as inspected_date
  from enterprises
  join mart.fct_results using (subject_id)
  where fct_results.is_counted
    and fct_results.inspected_date is not null
    and fct_results.result_code is not null
    and fct_results.state_code in ('2', '5')
  group by fct_results.subject_id, extract(year from fct_results.inspected_date)::integer
),
final as (
  select
    enterprises.subject_id,
    classes.year,
    region_areas.area_code,
    region_areas.city_code,
    '' as department_code,
    enterprises.industry_code,
    classes.risk_class,
    make_date(classes.year, 1, 1) as year_start_date,
    make_date(classes.year, 10, 1) as draw_warn_date,
    make_date(classes.year, 12, 31) as year_end_date,
    draws.drawn_date,
    inspections.inspected_date
  from enterprises
  join classes using (subject_id)
  join mart.region_areas using (region_code)
  left join draws using (subject_id, year)
  left join inspections using (subject_id, year)
  where enterprises.established_date < make_date(classes.year, 1, 1)
    and coalesce(enterprises.deregistered_date, 'infinity') > make_date(classes.year, 1, 1)
)
select * from final
