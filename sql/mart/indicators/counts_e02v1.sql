-- E02V1 后续处置完结率（第 1 版：占全部已公示结果）: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_e02v1 as
with entries as (
  select
    fct_results.area_code,
    fct_results.city_code,
    fct_results.department_code,
    coalesce(fct_results.risk_class, '') as risk_class,
    '' as industry_code,
    fct_results.published_date as day,
    case when fct_results.is_settled then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_results
  where fct_results.is_counted
    and fct_results.published_date is not null
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
alter view read.counts_e02v1 owner to drb_lookup;
