-- one row per cell that moved rows of fct_subject_years change: indicator × area × department × class × month,
-- indicator × city × day, indicator × city × industry × class × month; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_draw_warn_date as (
  select
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.draw_warn_date::timestamp))::date as month_date,
    moved_subject_years.draw_warn_date as day,
    0::bigint as w08_numerator,
    sum(moved_subject_years.sign) as w08_denominator
  from moved_subject_years
  where moved_subject_years.risk_class = 'D'
    and moved_subject_years.drawn_date is null
    and moved_subject_years.draw_warn_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day),
    (city_code, cell_class, month_date, cell_industry)
  )
),
cells_by_draw_warn_date as (
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
  from sums_by_draw_warn_date
  cross join lateral (
    values ('W08', w08_numerator, w08_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
entries as (
  select
    'B04' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.year_start_date::timestamp))::date as month_date,
    moved_subject_years.year_start_date as day,
    0 as numerator,
    moved_subject_years.sign as denominator
  from moved_subject_years
  where moved_subject_years.year_start_date is not null
  union all
  select
    'B04' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.drawn_date::timestamp))::date as month_date,
    moved_subject_years.drawn_date as day,
    moved_subject_years.sign as numerator,
    0 as denominator
  from moved_subject_years
  where moved_subject_years.drawn_date is not null
  union all
  select
    'D02R' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.year_start_date::timestamp))::date as month_date,
    moved_subject_years.year_start_date as day,
    0 as numerator,
    moved_subject_years.sign as denominator
  from moved_subject_years
  where moved_subject_years.is_classified
    and moved_subject_years.year_start_date is not null
  union all
  select
    'D02R' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.drawn_date::timestamp))::date as month_date,
    moved_subject_years.drawn_date as day,
    moved_subject_years.sign as numerator,
    0 as denominator
  from moved_subject_years
  where moved_subject_years.is_classified
    and moved_subject_years.drawn_date is not null
  union all
  select
    'D03' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.year_start_date::timestamp))::date as month_date,
    moved_subject_years.year_start_date as day,
    0 as numerator,
    moved_subject_years.sign as denominator
  from moved_subject_years
  where moved_subject_years.risk_class = 'D'
    and moved_subject_years.year_start_date is not null
  union all
  select
    'D03' as indicator,
    moved_subject_years.city_code,
    moved_subject_years.area_code,
    moved_subject_years.department_code,
    coalesce(moved_subject_years.risk_class, '') as cell_class,
    coalesce(moved_subject_years.industry_code, '') as cell_industry,
    (date_trunc('month', moved_subject_years.inspected_date::timestamp))::date as month_date,
    moved_subject_years.inspected_date as day,
    moved_subject_years.sign as numerator,
    0 as denominator
  from moved_subject_years
  where moved_subject_years.risk_class = 'D'
    and moved_subject_years.inspected_date is not null
),
cells_by_two_days as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    cell_industry as industry_code,
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  group by grouping sets (
    (indicator, area_code, city_code, department_code, cell_class, month_date),
    (indicator, city_code, day),
    (indicator, city_code, cell_class, month_date, cell_industry)
  )
  having sum(numerator) <> 0 or sum(denominator) <> 0
),
final as (
  select * from cells_by_draw_warn_date
  union all
  select * from cells_by_two_days
)
select * from final
