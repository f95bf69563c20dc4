-- one row per cell that moved rows of fct_warning_cases change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_due_date as (
  select
    moved_warning_cases.city_code,
    moved_warning_cases.area_code,
    moved_warning_cases.department_code,
    '' as cell_class,
    (date_trunc('month', moved_warning_cases.due_date::timestamp))::date as month_date,
    moved_warning_cases.due_date as day,
    coalesce(sum(moved_warning_cases.sign) filter (where moved_warning_cases.handled_date <= moved_warning_cases.due_date), 0) as d06_numerator,
    sum(moved_warning_cases.sign) as d06_denominator
  from moved_warning_cases
  where moved_warning_cases.due_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_due_date as (
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
  from sums_by_due_date
  cross join lateral (
    values ('D06', d06_numerator, d06_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_handled_date as (
  select
    moved_warning_cases.city_code,
    moved_warning_cases.area_code,
    moved_warning_cases.department_code,
    '' as cell_class,
    (date_trunc('month', moved_warning_cases.handled_date::timestamp))::date as month_date,
    moved_warning_cases.handled_date as day,
    coalesce(sum(moved_warning_cases.sign) filter (where moved_warning_cases.is_hit), 0) as d07_numerator,
    sum(moved_warning_cases.sign) as d07_denominator
  from moved_warning_cases
  where moved_warning_cases.is_checked
    and moved_warning_cases.handled_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_handled_date as (
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
  from sums_by_handled_date
  cross join lateral (
    values ('D07', d07_numerator, d07_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_due_date
  union all
  select * from cells_by_handled_date
)
select * from final
