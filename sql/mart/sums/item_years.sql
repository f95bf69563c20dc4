-- one row per cell that moved rows of fct_item_years change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'A01' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.year_start_date::timestamp))::date as month_date,
    moved_item_years.year_start_date as day,
    0 as numerator,
    moved_item_years.sign as denominator
  from moved_item_years
  where moved_item_years.is_due
    and moved_item_years.year_start_date is not null
  union all
  select
    'A01' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.covered_date::timestamp))::date as month_date,
    moved_item_years.covered_date as day,
    moved_item_years.sign as numerator,
    0 as denominator
  from moved_item_years
  where moved_item_years.is_due
    and moved_item_years.covered_date is not null
  union all
  select
    'A02' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.year_start_date::timestamp))::date as month_date,
    moved_item_years.year_start_date as day,
    0 as numerator,
    moved_item_years.sign as denominator
  from moved_item_years
  where moved_item_years.year_start_date is not null
  union all
  select
    'A02' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.same_source_date::timestamp))::date as month_date,
    moved_item_years.same_source_date as day,
    moved_item_years.sign as numerator,
    0 as denominator
  from moved_item_years
  where moved_item_years.same_source_date is not null
  union all
  select
    'A03' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.year_start_date::timestamp))::date as month_date,
    moved_item_years.year_start_date as day,
    0 as numerator,
    moved_item_years.sign as denominator
  from moved_item_years
  where moved_item_years.year_start_date is not null
  union all
  select
    'A03' as indicator,
    moved_item_years.city_code,
    moved_item_years.area_code,
    moved_item_years.department_code,
    '' as cell_class,
    (date_trunc('month', moved_item_years.guideline_date::timestamp))::date as month_date,
    moved_item_years.guideline_date as day,
    moved_item_years.sign as numerator,
    0 as denominator
  from moved_item_years
  where moved_item_years.guideline_date is not null
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
