-- D06 预警按时处置率: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_d06 as
with entries as (
  select
    fct_warning_cases.area_code,
    fct_warning_cases.city_code,
    fct_warning_cases.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_warning_cases.due_date as day,
    case when fct_warning_cases.handled_date <= fct_warning_cases.due_date then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_warning_cases
  where fct_warning_cases.due_date is not null
)
select
  area_code,
  city_code,
  department_code,
  risk_class,
  industry_code,
  day,
  sum(numerator)::bigint as numerator,
  sum(denominator)::bigint as denominator
from entries
group by area_code, city_code, department_code, risk_class, industry_code, day;
alter view read.counts_d06 owner to drb_lookup;
