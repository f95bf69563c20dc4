-- B01 年度计划完成率: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_b01 as
with entries as (
  select
    fct_plans.area_code,
    fct_plans.city_code,
    fct_plans.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_plans.field, '') as field,
    fct_plans.end_date as day,
    case when fct_plans.state_code = '3' then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_plans
  where fct_plans.end_date is not null
)
select
  area_code,
  city_code,
  department_code,
  risk_class,
  industry_code,
  field,
  day,
  sum(numerator)::bigint as numerator,
  sum(denominator)::bigint as denominator
from entries
group by area_code, city_code, department_code, risk_class, industry_code, field, day;
alter view read.counts_b01 owner to drb_lookup;
