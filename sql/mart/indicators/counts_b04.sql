-- B04 企业抽查比例: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_b04 as
with entries as (
  select
    fct_subject_years.area_code,
    fct_subject_years.city_code,
    fct_subject_years.department_code,
    coalesce(fct_subject_years.risk_class, '') as risk_class,
    coalesce(fct_subject_years.industry_code, '') as industry_code,
    fct_subject_years.year_start_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_subject_years
  where fct_subject_years.year_start_date is not null
  union all
  select
    fct_subject_years.area_code,
    fct_subject_years.city_code,
    fct_subject_years.department_code,
    coalesce(fct_subject_years.risk_class, '') as risk_class,
    coalesce(fct_subject_years.industry_code, '') as industry_code,
    fct_subject_years.drawn_date as day,
    1 as numerator,
    0 as denominator
  from mart.fct_subject_years
  where fct_subject_years.drawn_date is not null
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
alter view read.counts_b04 owner to drb_lookup;
