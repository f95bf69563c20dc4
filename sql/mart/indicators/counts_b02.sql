-- B02 抽查任务按时完成率: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_b02 as
with entries as (
  select
    fct_task_courses.area_code,
    fct_task_courses.city_code,
    fct_task_courses.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_task_courses.field, '') as field,
    fct_task_courses.publish_due_date as day,
    case when fct_task_courses.all_published_date <= fct_task_courses.publish_due_date then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_task_courses
  where fct_task_courses.is_counted
    and fct_task_courses.publish_due_date is not null
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
alter view read.counts_b02 owner to drb_lookup;
