-- C06 重复入户率: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_c06 as
with entries as (
  select
    fct_visited_years.area_code,
    fct_visited_years.city_code,
    fct_visited_years.department_code,
    coalesce(fct_visited_years.risk_class, '') as risk_class,
    '' as industry_code,
    fct_visited_years.first_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_visited_years
  where fct_visited_years.is_low_risk
    and fct_visited_years.first_date is not null
  union all
  select
    fct_visited_years.area_code,
    fct_visited_years.city_code,
    fct_visited_years.department_code,
    coalesce(fct_visited_years.risk_class, '') as risk_class,
    '' as industry_code,
    fct_visited_years.second_date as day,
    1 as numerator,
    0 as denominator
  from mart.fct_visited_years
  where fct_visited_years.is_low_risk
    and fct_visited_years.second_date is not null
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
alter view read.counts_c06 owner to drb_lookup;
