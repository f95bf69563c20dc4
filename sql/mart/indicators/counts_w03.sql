-- W03 发现问题逾期未处置: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_w03 as
with entries as (
  select
    fct_results.area_code,
    fct_results.city_code,
    fct_results.department_code,
    coalesce(fct_results.risk_class, '') as risk_class,
    '' as industry_code,
    fct_results.problem_overdue_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_results
  where fct_results.is_counted
    and fct_results.is_problem
    and fct_results.closed_date is null
    and fct_results.problem_overdue_date is not null
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
alter view read.counts_w03 owner to drb_lookup;
