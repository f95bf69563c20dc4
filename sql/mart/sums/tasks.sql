-- one row per cell that moved rows of fct_tasks change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_started_date as (
  select
    moved_tasks.city_code,
    moved_tasks.area_code,
    moved_tasks.department_code,
    '' as cell_class,
    (date_trunc('month', moved_tasks.started_date::timestamp))::date as month_date,
    moved_tasks.started_date as day,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.source_code = '1'), 0) as b06_numerator,
    sum(moved_tasks.sign) as b06_denominator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.line_count >= 2), 0) as c01_numerator,
    sum(moved_tasks.sign) as c01_denominator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.line_count >= 2 and moved_tasks.is_multi_level), 0) as c05_numerator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.line_count >= 2), 0) as c05_denominator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.line_count >= 2 and moved_tasks.is_label_made), 0) as c07_numerator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.line_count >= 2), 0) as c07_denominator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.object_kind_code = '1' and moved_tasks.is_class_rule), 0) as d01_numerator,
    coalesce(sum(moved_tasks.sign) filter (where moved_tasks.object_kind_code = '1'), 0) as d01_denominator
  from moved_tasks
  where moved_tasks.is_counted
    and moved_tasks.started_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_started_date as (
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
  from sums_by_started_date
  cross join lateral (
    values ('B06', b06_numerator, b06_denominator),
      ('C01', c01_numerator, c01_denominator),
      ('C05', c05_numerator, c05_denominator),
      ('C07', c07_numerator, c07_denominator),
      ('D01', d01_numerator, d01_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_started_date
)
select * from final
