-- B05 抽查程序规范率: one row per area × department × class × industry × field × day
-- Generated from the definition by `npm run generate`.
create view read.counts_b05 as
with entries as (
  select
    fct_task_courses.area_code,
    fct_task_courses.city_code,
    fct_task_courses.department_code,
    '' as risk_class,
    '' as industry_code,
    coalesce(fct_task_courses.field, '') as field,
    fct_task_courses.finished_date as day,
    case when fct_task_courses.is_listed and fct_task_courses.is_planned and fct_task_courses.has_scheme and fct_task_courses.has_frame and fct_task_courses.is_system_drawn and fct_task_courses.is_list_kept and fct_task_courses.is_staffed and fct_task_courses.is_recusal_asked and fct_task_courses.is_in_period and fct_task_courses.is_reviewed_apart and fct_task_courses.is_published_in_time and fct_task_courses.is_disposed then 1 else 0 end as numerator,
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
alter view read.counts_b05 owner to drb_lookup;
