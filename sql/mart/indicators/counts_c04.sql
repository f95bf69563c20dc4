-- C04 省级部门联合集中抽查次数: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_c04 as
with entries as (
  select
    fct_campaign_duties.area_code,
    fct_campaign_duties.city_code,
    fct_campaign_duties.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_campaign_duties.year_start_date as day,
    0 as numerator,
    1 as denominator
  from mart.fct_campaign_duties
  where fct_campaign_duties.year_start_date is not null
  union all
  select
    fct_campaign_duties.area_code,
    fct_campaign_duties.city_code,
    fct_campaign_duties.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_campaign_duties.done_date as day,
    1 as numerator,
    0 as denominator
  from mart.fct_campaign_duties
  where fct_campaign_duties.done_date is not null
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
alter view read.counts_c04 owner to drb_lookup;
