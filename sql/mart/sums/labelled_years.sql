-- one row per cell that moved rows of fct_labelled_years change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'A06' as indicator,
    moved_labelled_years.city_code,
    moved_labelled_years.area_code,
    moved_labelled_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_labelled_years.listed_date::timestamp))::date as month_date,
    moved_labelled_years.listed_date as day,
    0 as numerator,
    moved_labelled_years.sign as denominator
  from moved_labelled_years
  where moved_labelled_years.listed_date is not null
  union all
  select
    'A06' as indicator,
    moved_labelled_years.city_code,
    moved_labelled_years.area_code,
    moved_labelled_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_labelled_years.labelled_date::timestamp))::date as month_date,
    moved_labelled_years.labelled_date as day,
    moved_labelled_years.sign as numerator,
    0 as denominator
  from moved_labelled_years
  where moved_labelled_years.labelled_date is not null
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
