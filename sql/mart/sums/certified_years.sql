-- one row per cell that moved rows of fct_certified_years change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_year_start_date as (
  select
    moved_certified_years.city_code,
    moved_certified_years.area_code,
    moved_certified_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_certified_years.year_start_date::timestamp))::date as month_date,
    moved_certified_years.year_start_date as day,
    coalesce(sum(moved_certified_years.sign) filter (where moved_certified_years.lacking is null), 0) as a05_numerator,
    sum(moved_certified_years.sign) as a05_denominator
  from moved_certified_years
  where moved_certified_years.year_start_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_year_start_date as (
  select
    cells.indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    null::text as industry_code,
    month_date,
    day,
    cells.numerator,
    cells.denominator
  from sums_by_year_start_date
  cross join lateral (
    values ('A05', a05_numerator, a05_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_year_start_date
)
select * from final
