-- B08 非现场监管占比: one row per area × department × class × industry × channel × day
-- Generated from the definition by `npm run generate`.
create view read.counts_b08 as
with entries as (
  select
    fct_visits.area_code,
    fct_visits.city_code,
    fct_visits.department_code,
    coalesce(fct_visits.risk_class, '') as risk_class,
    coalesce(fct_visits.industry_code, '') as industry_code,
    case when fct_visits.is_mobile then 'mobile' else 'other' end as channel,
    fct_visits.inspected_date as day,
    case when not fct_visits.is_on_site then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_visits
  where fct_visits.is_counted
    and fct_visits.inspected_date is not null
)
select
  area_code,
  city_code,
  department_code,
  risk_class,
  industry_code,
  channel,
  day,
  sum(numerator)::bigint as numerator,
  sum(denominator)::bigint as denominator
from entries
group by area_code, city_code, department_code, risk_class, industry_code, channel, day;
alter view read.counts_b08 owner to drb_lookup;
