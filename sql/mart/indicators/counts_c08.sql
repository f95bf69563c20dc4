-- C08 综合监管重点事项落实率: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_c08 as
with entries as (
  select
    fct_comprehensive_years.area_code,
    fct_comprehensive_years.city_code,
    fct_comprehensive_years.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_comprehensive_years.field, '') as field,
    fct_comprehensive_years.listed_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_comprehensive_years
  where fct_comprehensive_years.listed_date is not null
  union all
  select
    fct_comprehensive_years.area_code,
    fct_comprehensive_years.city_code,
    fct_comprehensive_years.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_comprehensive_years.field, '') as field,
    fct_comprehensive_years.carried_out_date as day,
    1 as numerator,
    0 as denominator
  from mart.fct_comprehensive_years
  where fct_comprehensive_years.carried_out_date is not null
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
alter view read.counts_c08 owner to drb_lookup;
