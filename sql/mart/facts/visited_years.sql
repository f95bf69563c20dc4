-- one row per subject × year with an on-site inspection; chosen_visited_years holds the rows of mart.fct_results to be made from
with inspections as (
  -- A result is entered once it has a category and waits for review or is published.
  select subject_id, extract(year from inspected_date)::integer as year, inspected_date, area_code, risk_class
  from chosen_visited_years
  where is_counted and is_on_site and inspected_date is not null and result_code is not null and state_code in ('2', '5')
),
years as (
  -- The highest class at a draw counts: who became a high risk is visited again for good reason. Drawn in two areas, a subject
  -- counts in the one with the lower code.
  select
    subject_id,
    year,
    min(area_code) as area_code,
    max(risk_class) as risk_class,
    min(inspected_date) as first_date,
    max(inspected_date) as last_date
  from inspections
  group by subject_id, year
),
seconds as (
  -- Departments that come on one day come once.
  select inspections.subject_id, inspections.year, min(inspections.inspected_date) as second_date
  from years
  join inspections using (subject_id, year)
  where years.last_date > years.first_date and inspections.inspected_date > years.first_date
  group by inspections.subject_id, inspections.year
),
final as (
  select
    years.subject_id,
    years.year,
    years.area_code,
    dim_areas.city_code,
    '' as department_code,
    years.risk_class,
    coalesce(years.risk_class in ('A', 'B'), true) as is_low_risk,
    years.first_date,
    seconds.second_date
  from years
  join mart.dim_areas using (area_code)
  left join seconds using (subject_id, year)
)
select * from final
