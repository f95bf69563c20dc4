-- one row per cell that moved rows of fct_task_preparations change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_drawn_date as (
  select
    moved_task_preparations.city_code,
    moved_task_preparations.area_code,
    moved_task_preparations.department_code,
    '' as cell_class,
    (date_trunc('month', moved_task_preparations.drawn_date::timestamp))::date as month_date,
    moved_task_preparations.drawn_date as day,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.has_frame and moved_task_preparations.is_system_drawn and moved_task_preparations.is_list_kept and moved_task_preparations.is_staffed and moved_task_preparations.drawn_date <= moved_task_preparations.certificates_until_date and moved_task_preparations.is_recusal_asked), 0) as f01_numerator,
    sum(moved_task_preparations.sign) as f01_denominator
  from moved_task_preparations
  where moved_task_preparations.is_counted
    and moved_task_preparations.drawn_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_drawn_date as (
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
  from sums_by_drawn_date
  cross join lateral (
    values ('F01', f01_numerator, f01_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_objects_chosen_date as (
  select
    moved_task_preparations.city_code,
    moved_task_preparations.area_code,
    moved_task_preparations.department_code,
    '' as cell_class,
    (date_trunc('month', moved_task_preparations.objects_chosen_date::timestamp))::date as month_date,
    moved_task_preparations.objects_chosen_date as day,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_hand_chosen), 0) as f02_numerator,
    sum(moved_task_preparations.sign) as f02_denominator
  from moved_task_preparations
  where moved_task_preparations.is_counted
    and moved_task_preparations.objects_chosen_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_objects_chosen_date as (
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
  from sums_by_objects_chosen_date
  cross join lateral (
    values ('F02', f02_numerator, f02_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_finished_date as (
  select
    moved_task_preparations.city_code,
    moved_task_preparations.area_code,
    moved_task_preparations.department_code,
    '' as cell_class,
    (date_trunc('month', moved_task_preparations.finished_date::timestamp))::date as month_date,
    moved_task_preparations.finished_date as day,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_listed), 0) as p01_numerator,
    sum(moved_task_preparations.sign) as p01_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_planned), 0) as p02_numerator,
    sum(moved_task_preparations.sign) as p02_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.has_scheme), 0) as p03_numerator,
    sum(moved_task_preparations.sign) as p03_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.has_frame), 0) as p04_numerator,
    sum(moved_task_preparations.sign) as p04_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_system_drawn), 0) as p05_numerator,
    sum(moved_task_preparations.sign) as p05_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_list_kept), 0) as p06_numerator,
    sum(moved_task_preparations.sign) as p06_denominator,
    coalesce(sum(moved_task_preparations.sign) filter (where moved_task_preparations.is_recusal_asked), 0) as p08_numerator,
    sum(moved_task_preparations.sign) as p08_denominator
  from moved_task_preparations
  where moved_task_preparations.is_counted
    and moved_task_preparations.state_code = '06'
    and moved_task_preparations.finished_date is not null
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
    values ('P01', p01_numerator, p01_denominator),
      ('P02', p02_numerator, p02_denominator),
      ('P03', p03_numerator, p03_denominator),
      ('P04', p04_numerator, p04_denominator),
      ('P05', p05_numerator, p05_denominator),
      ('P06', p06_numerator, p06_denominator),
      ('P08', p08_numerator, p08_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_drawn_date
  union all
  select * from cells_by_objects_chosen_date
  union all
  select * from cells_by_finished_date
)
select * from final
