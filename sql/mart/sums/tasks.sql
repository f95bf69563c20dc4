-- one row per cell that moved rows of fct_tasks change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'C01' as indicator,
    moved_tasks.city_code,
    moved_tasks.area_code,
    moved_tasks.department_code,
    '' as risk_class,
    (date_trunc('month', moved_tasks.started_date::timestamp))::date as month_date,
    moved_tasks.started_date as day,
    moved_tasks.sign * case when moved_tasks.line_count >= 2 then 1 else 0 end as numerator,
    moved_tasks.sign as denominator
  from moved_tasks
  where moved_tasks.is_counted
    and moved_tasks.started_date is not null
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
