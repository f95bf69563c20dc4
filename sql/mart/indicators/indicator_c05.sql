-- C05 三级联动任务占比: one counted row a row, one row per task
-- Generated from the definition by `npm run generate`.
create view read.indicator_c05 as
select
  fct_tasks.task_id,
  fct_tasks.task_name,
  fct_tasks.area_code,
  fct_tasks.city_code,
  fct_tasks.department_code,
  fct_tasks.field,
  fct_tasks.state_code,
  fct_tasks.is_counted,
  fct_tasks.line_count,
  fct_tasks.is_class_rule,
  fct_tasks.source_code,
  fct_tasks.object_kind_code,
  fct_tasks.is_multi_level,
  fct_tasks.is_label_made,
  fct_tasks.plan_id,
  fct_tasks.started_date,
  fct_tasks.end_date,
  fct_tasks.finished_date,
  fct_tasks.batch_id,
  fct_tasks.started_date as counted_date,
  case when fct_tasks.is_multi_level then fct_tasks.started_date end as met_date
from mart.fct_tasks
where fct_tasks.is_counted
  and fct_tasks.line_count >= 2
  and fct_tasks.started_date is not null;
alter view read.indicator_c05 owner to drb_lookup;
