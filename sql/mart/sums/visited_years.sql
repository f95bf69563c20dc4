-- one row per cell that moved rows of fct_visited_years change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'C06' as indicator,
    moved_visited_years.city_code,
    moved_visited_years.area_code,
    moved_visited_years.department_code,
    coalesce(moved_visited_years.risk_class, '') as cell_class,
    (date_trunc('month', moved_visited_years.first_date::timestamp))::date as month_date,
    moved_visited_years.first_date as day,
    0 as numerator,
    moved_visited_years.sign as denominator
  from moved_visited_years
  where moved_visited_years.is_low_risk
    and moved_visited_years.first_date is not null
  union all
  select
    'C06' as indicator,
    moved_visited_years.city_code,
    moved_visited_years.area_code,
    moved_visited_years.department_code,
    coalesce(moved_visited_years.risk_class, '') as cell_class,
    (date_trunc('month', moved_visited_years.second_date::timestamp))::date as month_date,
    moved_visited_years.second_date as day,
    moved_visited_years.sign as numerator,
    0 as denominator
  from moved_visited_years
  where moved_visited_years.is_low_risk
    and moved_visited_years.second_date is not null
),
cells_by_two_days as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    null::text as industry_code,
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  group by grouping sets (
    (indicator, area_code, city_code, department_code, cell_class, month_date),
    (indicator, city_code, day)
  )
  having sum(numerator) <> 0 or sum(denominator) <> 0
),
final as (
  select * from cells_by_two_days
)
select * from final
