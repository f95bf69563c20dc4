-- E04 超期公示: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_e04 as
with entries as (
  select
    fct_results.area_code,
    fct_results.city_code,
    fct_results.department_code,
    coalesce(fct_results.risk_class, '') as risk_class,
    '' as industry_code,
    fct_results.publish_last_date as day,
    case when fct_results.is_past_last then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_results
  where fct_results.is_counted
    and fct_results.publish_last_date is not null
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
alter view read.counts_e04 owner to drb_lookup;
