-- A06 标签化覆盖率: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_a06 as
with entries as (
  select
    fct_labelled_years.area_code,
    fct_labelled_years.city_code,
    fct_labelled_years.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_labelled_years.listed_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_labelled_years
  where fct_labelled_years.listed_date is not null
  union all
  select
    fct_labelled_years.area_code,
    fct_labelled_years.city_code,
    fct_labelled_years.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_labelled_years.labelled_date as day,
    1 as numerator,
    0 as denominator
  from mart.fct_labelled_years
  where fct_labelled_years.labelled_date is not null
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
alter view read.counts_a06 owner to drb_lookup;
