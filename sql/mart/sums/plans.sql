-- one row per cell that moved rows of fct_plans change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with entries as (
  select
    'B01' as indicator,
    moved_plans.city_code,
    moved_plans.area_code,
    moved_plans.department_code,
    '' as risk_class,
    (date_trunc('month', moved_plans.end_date::timestamp))::date as month_date,
    moved_plans.end_date as day,
    moved_plans.sign * case when moved_plans.state_code = '3' then 1 else 0 end as numerator,
    moved_plans.sign as denominator
  from moved_plans
  where moved_plans.end_date is not null
  union all
  select
    'C01P' as indicator,
    moved_plans.city_code,
    moved_plans.area_code,
    moved_plans.department_code,
    '' as risk_class,
    (date_trunc('month', moved_plans.start_date::timestamp))::date as month_date,
    moved_plans.start_date as day,
    moved_plans.sign * case when moved_plans.scope_code = '2' then 1 else 0 end as numerator,
    moved_plans.sign as denominator
  from moved_plans
  where moved_plans.start_date is not null
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
