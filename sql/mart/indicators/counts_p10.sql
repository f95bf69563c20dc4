-- P10 程序第10点：录入与审核分开: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_p10 as
with entries as (
  select
    fct_task_courses.area_code,
    fct_task_courses.city_code,
    fct_task_courses.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_task_courses.field, '') as field,
    fct_task_courses.finished_date as day,
    case when fct_task_courses.is_reviewed_apart then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_task_courses
  where fct_task_courses.is_counted
    and fct_task_courses.state_code = '06'
    and fct_task_courses.finished_date is not null
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
alter view read.counts_p10 owner to drb_lookup;
