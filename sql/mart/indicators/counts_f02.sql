-- F02 人工指定检查对象: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_f02 as
with entries as (
  select
    fct_task_preparations.area_code,
    fct_task_preparations.city_code,
    fct_task_preparations.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_task_preparations.field, '') as field,
    fct_task_preparations.objects_chosen_date as day,
    case when fct_task_preparations.is_hand_chosen then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_task_preparations
  where fct_task_preparations.is_counted
    and fct_task_preparations.objects_chosen_date is not null
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
alter view read.counts_f02 owner to drb_lookup;
