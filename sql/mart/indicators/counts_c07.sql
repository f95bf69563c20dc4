-- C07 标签自动生成联合任务占比: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_c07 as
with entries as (
  select
    fct_tasks.area_code,
    fct_tasks.city_code,
    fct_tasks.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_tasks.field, '') as field,
    fct_tasks.started_date as day,
    case when fct_tasks.is_label_made then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_tasks
  where fct_tasks.is_counted
    and fct_tasks.line_count >= 2
    and fct_tasks.started_date is not null
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
alter view read.counts_c07 owner to drb_lookup;
