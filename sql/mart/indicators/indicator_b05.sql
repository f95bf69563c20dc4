-- B05 抽查程序规范率: one counted row a row, one row per task, with its whole course
-- Generated from the definition by `npm run generate`.
create view read.indicator_b05 as
select
  fct_task_courses.task_id,
  fct_task_courses.task_name,
  fct_task_courses.area_code,
  fct_task_courses.city_code,
  fct_task_courses.department_code,
  fct_task_courses.field,
  fct_task_courses.state_code,
  fct_task_courses.is_counted,
  fct_task_courses.started_date,
  fct_task_courses.end_date,
  fct_task_courses.finished_date,
  fct_task_courses.publish_due_date,
  fct_task_courses.all_published_date,
  fct_task_courses.is_listed,
  fct_task_courses.is_planned,
  fct_task_courses.has_scheme,
  fct_task_courses.has_frame,
  fct_task_courses.is_system_drawn,
  fct_task_courses.is_list_kept,
  fct_task_courses.is_staffed,
  fct_task_courses.is_recusal_asked,
  fct_task_courses.is_in_period,
  fct_task_courses.is_reviewed_apart,
  fct_task_courses.is_published_in_time,
  fct_task_courses.is_disposed,
  fct_task_courses.finished_date as counted_date,
  case when fct_task_courses.is_listed and fct_task_courses.is_planned and fct_task_courses.has_scheme and fct_task_courses.has_frame and fct_task_courses.is_system_drawn and fct_task_courses.is_list_kept and fct_task_courses.is_staffed and fct_task_courses.is_recusal_asked and fct_task_courses.is_in_period and fct_task_courses.is_reviewed_apart and fct_task_courses.is_published_in_time and fct_task_courses.is_disposed then fct_task_courses.finished_date end as met_date
from mart.fct_task_courses
where fct_task_courses.is_counted
  and fct_task_courses.state_code = '06'
  and fct_task_courses.finished_date is not null;
alter view read.indicator_b05 owner to drb_lookup;
