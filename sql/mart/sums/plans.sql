-- one row per cell that moved rows of fct_plans change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_end_date as (
  select
    moved_plans.city_code,
    moved_plans.area_code,
    moved_plans.department_code,
    '' as cell_class,
    (date_trunc('month', moved_plans.end_date::timestamp))::date as month_date,
    moved_plans.end_date as day,
    coalesce(sum(moved_plans.sign) filter (where moved_plans.state_code = '3'), 0) as b01_numerator,
    sum(moved_plans.sign) as b01_denominator
  from moved_plans
  where moved_plans.end_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_end_date as (
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
  from sums_by_end_date
  cross join lateral (
    values ('B01', b01_numerator, b01_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_start_date as (
  select
    moved_plans.city_code,
    moved_plans.area_code,
    moved_plans.department_code,
    '' as cell_class,
    (date_trunc('month', moved_plans.start_date::timestamp))::date as month_date,
    moved_plans.start_date as day,
    coalesce(sum(moved_plans.sign) filter (where moved_plans.scope_code = '2'), 0) as c01p_numerator,
    sum(moved_plans.sign) as c01p_denominator
  from moved_plans
  where moved_plans.start_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_start_date as (
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
  from sums_by_start_date
  cross join lateral (
    values ('C01P', c01p_numerator, c01p_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_end_date
  union all
  select * from cells_by_start_date
)
select * from final
