-- one row per cell that moved rows of fct_task_courses change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_publish_due_date as (
  select
    moved_task_courses.city_code,
    moved_task_courses.area_code,
    moved_task_courses.department_code,
    '' as cell_class,
    (date_trunc('month', moved_task_courses.publish_due_date::timestamp))::date as month_date,
    moved_task_courses.publish_due_date as day,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.all_published_date <= moved_task_courses.publish_due_date), 0) as b02_numerator,
    sum(moved_task_courses.sign) as b02_denominator
  from moved_task_courses
  where moved_task_courses.is_counted
    and moved_task_courses.publish_due_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_publish_due_date as (
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
  from sums_by_publish_due_date
  cross join lateral (
    values ('B02', b02_numerator, b02_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_finished_date as (
  select
    moved_task_courses.city_code,
    moved_task_courses.area_code,
    moved_task_courses.department_code,
    '' as cell_class,
    (date_trunc('month', moved_task_courses.finished_date::timestamp))::date as month_date,
    moved_task_courses.finished_date as day,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_listed and moved_task_courses.is_planned and moved_task_courses.has_scheme and moved_task_courses.has_frame and moved_task_courses.is_system_drawn and moved_task_courses.is_list_kept and moved_task_courses.is_staffed and moved_task_courses.is_recusal_asked and moved_task_courses.is_in_period and moved_task_courses.is_reviewed_apart and moved_task_courses.is_published_in_time and moved_task_courses.is_disposed), 0) as b05_numerator,
    sum(moved_task_courses.sign) as b05_denominator,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_staffed), 0) as p07_numerator,
    sum(moved_task_courses.sign) as p07_denominator,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_in_period), 0) as p09_numerator,
    sum(moved_task_courses.sign) as p09_denominator,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_reviewed_apart), 0) as p10_numerator,
    sum(moved_task_courses.sign) as p10_denominator,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_published_in_time), 0) as p11_numerator,
    sum(moved_task_courses.sign) as p11_denominator,
    coalesce(sum(moved_task_courses.sign) filter (where moved_task_courses.is_disposed), 0) as p12_numerator,
    sum(moved_task_courses.sign) as p12_denominator
  from moved_task_courses
  where moved_task_courses.is_counted
    and moved_task_courses.state_code = '06'
    and moved_task_courses.finished_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_finished_date as (
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
  from sums_by_finished_date
  cross join lateral (
    values ('B05', b05_numerator, b05_denominator),
      ('P07', p07_numerator, p07_denominator),
      ('P09', p09_numerator, p09_denominator),
      ('P10', p10_numerator, p10_denominator),
      ('P11', p11_numerator, p11_denominator),
      ('P12', p12_numerator, p12_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_publish_due_date
  union all
  select * from cells_by_finished_date
)
select * from final
