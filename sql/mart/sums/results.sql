-- one row per cell that moved rows of fct_results change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_inspected_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.inspected_date::timestamp))::date as month_date,
    moved_results.inspected_date as day,
    coalesce(sum(moved_results.sign) filter (where moved_results.off_site_kind = '视频监控'), 0) as b08v_numerator,
    sum(moved_results.sign) as b08v_denominator,
    coalesce(sum(moved_results.sign) filter (where moved_results.off_site_kind = '大数据'), 0) as b08d_numerator,
    sum(moved_results.sign) as b08d_denominator,
    coalesce(sum(moved_results.sign) filter (where moved_results.off_site_kind = '物联感知'), 0) as b08s_numerator,
    sum(moved_results.sign) as b08s_denominator,
    coalesce(sum(moved_results.sign) filter (where moved_results.off_site_kind = '多种手段'), 0) as b08m_numerator,
    sum(moved_results.sign) as b08m_denominator,
    coalesce(sum(moved_results.sign) filter (where moved_results.off_site_kind = '未写明'), 0) as b08n_numerator,
    sum(moved_results.sign) as b08n_denominator
  from moved_results
  where moved_results.is_counted
    and not moved_results.is_on_site
    and moved_results.state_code in ('2', '5')
    and moved_results.result_code is not null
    and moved_results.inspected_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_inspected_date as (
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
  from sums_by_inspected_date
  cross join lateral (
    values ('B08V', b08v_numerator, b08v_denominator),
      ('B08D', b08d_numerator, b08d_denominator),
      ('B08S', b08s_numerator, b08s_denominator),
      ('B08M', b08m_numerator, b08m_denominator),
      ('B08N', b08n_numerator, b08n_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_publish_due_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.publish_due_date::timestamp))::date as month_date,
    moved_results.publish_due_date as day,
    coalesce(sum(moved_results.sign) filter (where moved_results.published_date <= moved_results.publish_due_date), 0) as e01_numerator,
    sum(moved_results.sign) as e01_denominator,
    coalesce(sum(moved_results.sign) filter (where moved_results.published_date is not null and moved_results.is_complete), 0) as e03_numerator,
    coalesce(sum(moved_results.sign) filter (where moved_results.published_date is not null), 0) as e03_denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.publish_due_date is not null
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
    values ('E01', e01_numerator, e01_denominator),
      ('E03', e03_numerator, e03_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_problem_due_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.problem_due_date::timestamp))::date as month_date,
    moved_results.problem_due_date as day,
    coalesce(sum(moved_results.sign) filter (where moved_results.closed_date is not null), 0) as e02_numerator,
    sum(moved_results.sign) as e02_denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.is_problem
    and moved_results.problem_due_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_problem_due_date as (
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
  from sums_by_problem_due_date
  cross join lateral (
    values ('E02', e02_numerator, e02_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_published_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.published_date::timestamp))::date as month_date,
    moved_results.published_date as day,
    coalesce(sum(moved_results.sign) filter (where moved_results.is_settled), 0) as e02v1_numerator,
    sum(moved_results.sign) as e02v1_denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.published_date is not null
    and moved_results.published_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_published_date as (
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
  from sums_by_published_date
  cross join lateral (
    values ('E02V1', e02v1_numerator, e02v1_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_publish_last_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.publish_last_date::timestamp))::date as month_date,
    moved_results.publish_last_date as day,
    coalesce(sum(moved_results.sign) filter (where moved_results.is_past_last), 0) as e04_numerator,
    sum(moved_results.sign) as e04_denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.publish_last_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_publish_last_date as (
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
  from sums_by_publish_last_date
  cross join lateral (
    values ('E04', e04_numerator, e04_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
sums_by_problem_overdue_date as (
  select
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.problem_overdue_date::timestamp))::date as month_date,
    moved_results.problem_overdue_date as day,
    0::bigint as w03_numerator,
    sum(moved_results.sign) as w03_denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.is_problem
    and moved_results.closed_date is null
    and moved_results.problem_overdue_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_problem_overdue_date as (
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
  from sums_by_problem_overdue_date
  cross join lateral (
    values ('W03', w03_numerator, w03_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
entries as (
  select
    'W02' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.publish_warn_date::timestamp))::date as month_date,
    moved_results.publish_warn_date as day,
    0 as numerator,
    moved_results.sign as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.entered_date is not null
    and moved_results.published_date is null
    and moved_results.publish_warn_date is not null
  union all
  select
    'W02' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as cell_class,
    (date_trunc('month', moved_results.publish_overdue_date::timestamp))::date as month_date,
    moved_results.publish_overdue_date as day,
    moved_results.sign as numerator,
    0 as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.entered_date is not null
    and moved_results.published_date is null
    and moved_results.publish_overdue_date is not null
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
  select * from cells_by_inspected_date
  union all
  select * from cells_by_publish_due_date
  union all
  select * from cells_by_problem_due_date
  union all
  select * from cells_by_published_date
  union all
  select * from cells_by_publish_last_date
  union all
  select * from cells_by_problem_overdue_date
  union all
  select * from cells_by_two_days
)
select * from final
