-- one row per cell that moved rows of fct_results change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'E01' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as risk_class,
    (date_trunc('month', moved_results.publish_due_date::timestamp))::date as month_date,
    moved_results.publish_due_date as day,
    moved_results.sign * case when moved_results.published_date <= moved_results.publish_due_date then 1 else 0 end as numerator,
    moved_results.sign as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.publish_due_date is not null
  union all
  select
    'E02' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as risk_class,
    (date_trunc('month', moved_results.problem_due_date::timestamp))::date as month_date,
    moved_results.problem_due_date as day,
    moved_results.sign * case when moved_results.closed_date is not null then 1 else 0 end as numerator,
    moved_results.sign as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.is_problem
    and moved_results.problem_due_date is not null
  union all
  select
    'W02' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as risk_class,
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
    coalesce(moved_results.risk_class, '') as risk_class,
    (date_trunc('month', moved_results.publish_overdue_date::timestamp))::date as month_date,
    moved_results.publish_overdue_date as day,
    moved_results.sign as numerator,
    0 as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.entered_date is not null
    and moved_results.published_date is null
    and moved_results.publish_overdue_date is not null
  union all
  select
    'W03' as indicator,
    moved_results.city_code,
    moved_results.area_code,
    moved_results.department_code,
    coalesce(moved_results.risk_class, '') as risk_class,
    (date_trunc('month', moved_results.problem_overdue_date::timestamp))::date as month_date,
    moved_results.problem_overdue_date as day,
    0 as numerator,
    moved_results.sign as denominator
  from moved_results
  where moved_results.is_counted
    and moved_results.is_problem
    and moved_results.closed_date is null
    and moved_results.problem_overdue_date is not null
),
final as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    risk_class,
    null::text as industry_code,
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  group by grouping sets (
    (indicator, area_code, city_code, department_code, risk_class, month_date),
    (indicator, city_code, day)
  )
  having sum(numerator) <> 0 or sum(denominator) <> 0
)
select * from final
