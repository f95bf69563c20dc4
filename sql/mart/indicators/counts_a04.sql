-- A04 检查对象名录库完备率: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_a04 as
with entries as (
  select
    fct_registered_years.area_code,
    fct_registered_years.city_code,
    fct_registered_years.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_registered_years.listed_date as day,
    case when fct_registered_years.lacking is null then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_registered_years
  where fct_registered_years.listed_date is not null
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
alter view read.counts_a04 owner to drb_lookup;
