-- one row per cell that moved rows of fct_visits change: indicator × area × department × class × month,
-- indicator × city × day, indicator × city × industry × class × month; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_task_end_date as (
  select
    moved_visits.city_code,
    moved_visits.area_code,
    moved_visits.department_code,
    coalesce(moved_visits.risk_class, '') as cell_class,
    coalesce(moved_visits.industry_code, '') as cell_industry,
    (date_trunc('month', moved_visits.task_end_date::timestamp))::date as month_date,
    moved_visits.task_end_date as day,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.is_published), 0) as b03_numerator,
    sum(moved_visits.sign) as b03_denominator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.line_count >= 2 and moved_visits.is_jointly_recorded), 0) as c03_numerator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.line_count >= 2), 0) as c03_denominator
  from moved_visits
  where moved_visits.is_counted
    and moved_visits.is_locked
    and moved_visits.task_end_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day),
    (city_code, cell_class, month_date, cell_industry)
  )
),
cells_by_task_end_date as (
  select
    cells.indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    cell_industry as industry_code,
    month_date,
    day,
    cells.numerator,
    cells.denominator
  from sums_by_task_end_date
  cross join lateral (
    values ('B03', b03_numerator, b03_denominator),
      ('C03', c03_numerator, c03_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_inspected_date as (
  select
    moved_visits.city_code,
    moved_visits.area_code,
    moved_visits.department_code,
    coalesce(moved_visits.risk_class, '') as cell_class,
    coalesce(moved_visits.industry_code, '') as cell_industry,
    (date_trunc('month', moved_visits.inspected_date::timestamp))::date as month_date,
    moved_visits.inspected_date as day,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.is_on_site and moved_visits.is_mobile), 0) as b07_numerator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.is_on_site), 0) as b07_denominator,
    coalesce(sum(moved_visits.sign) filter (where not moved_visits.is_on_site), 0) as b08_numerator,
    sum(moved_visits.sign) as b08_denominator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.line_count >= 2), 0) as c02_numerator,
    sum(moved_visits.sign) as c02_denominator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.is_checkable and moved_visits.has_problem), 0) as d04_numerator,
    coalesce(sum(moved_visits.sign) filter (where moved_visits.is_checkable), 0) as d04_denominator
  from moved_visits
  where moved_visits.is_counted
    and moved_visits.inspected_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day),
    (city_code, cell_class, month_date, cell_industry)
  )
),
cells_by_inspected_date as (
  select
    cells.indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    cell_industry as industry_code,
    month_date,
    day,
    cells.numerator,
    cells.denominator
  from sums_by_inspected_date
  cross join lateral (
    values ('B07', b07_numerator, b07_denominator),
      ('B08', b08_numerator, b08_denominator),
      ('C02', c02_numerator, c02_denominator),
      ('D04', d04_numerator, d04_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_task_end_date
  union all
  select * from cells_by_inspected_date
)
select * from final
