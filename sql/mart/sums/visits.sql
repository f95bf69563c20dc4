-- one row per cell that moved rows of fct_visits change: indicator × area × department × class × month,
-- indicator × city × day, indicator × city × industry × class × month; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'B03' as indicator,
    moved_visits.city_code,
    moved_visits.area_code,
    moved_visits.department_code,
    coalesce(moved_visits.risk_class, '') as risk_class,
    coalesce(moved_visits.industry_code, '') as industry_code,
    (date_trunc('month', moved_visits.task_end_date::timestamp))::date as month_date,
    moved_visits.task_end_date as day,
    moved_visits.sign * case when moved_visits.is_published then 1 else 0 end as numerator,
    moved_visits.sign as denominator
  from moved_visits
  where moved_visits.is_counted
    and moved_visits.is_locked
    and moved_visits.task_end_date is not null
  union all
  select
    'C02' as indicator,
    moved_visits.city_code,
    moved_visits.area_code,
    moved_visits.department_code,
    coalesce(moved_visits.risk_class, '') as risk_class,
    coalesce(moved_visits.industry_code, '') as industry_code,
    (date_trunc('month', moved_visits.inspected_date::timestamp))::date as month_date,
    moved_visits.inspected_date as day,
    moved_visits.sign * case when moved_visits.line_count >= 2 then 1 else 0 end as numerator,
    moved_visits.sign as denominator
  from moved_visits
  where moved_visits.is_counted
    and moved_visits.inspected_date is not null
  union all
  select
    'D04' as indicator,
    moved_visits.city_code,
    moved_visits.area_code,
    moved_visits.department_code,
    coalesce(moved_visits.risk_class, '') as risk_class,
    coalesce(moved_visits.industry_code, '') as industry_code,
    (date_trunc('month', moved_visits.inspected_date::timestamp))::date as month_date,
    moved_visits.inspected_date as day,
    moved_visits.sign * case when moved_visits.has_problem then 1 else 0 end as numerator,
    moved_visits.sign as denominator
  from moved_visits
  where moved_visits.is_counted
    and moved_visits.is_checkable
    and moved_visits.inspected_date is not null
),
final as (
  select
    indicator,
    city_code,
    area_code,
    department_code,
    risk_class,
    industry_code,
    month_date,
    day,
    sum(numerator)::bigint as numerator,
    sum(denominator)::bigint as denominator
  from entries
  group by grouping sets (
    (indicator, area_code, city_code, department_code, risk_class, month_date),
    (indicator, city_code, day),
    (indicator, city_code, risk_class, month_date, industry_code)
  )
  having sum(numerator) <> 0 or sum(denominator) <> 0
)
select * from final
