-- E01 结果公示率: one counted row a row, one row per subject × task × department × item
-- Generated from the definition by `npm run generate`.
create view read.indicator_e01 as
select
  fct_results.result_id,
  fct_results.subject_id,
  fct_results.task_id,
  fct_results.item_code,
  fct_results.area_code,
  fct_results.city_code,
  fct_results.department_code,
  case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_results.risk_class end as risk_class,
  fct_results.is_counted,
  fct_results.state_code,
  fct_results.result_code,
  fct_results.inspected_date,
  fct_results.entered_date,
  fct_results.publish_warn_date,
  fct_results.publish_due_date,
  fct_results.publish_overdue_date,
  fct_results.publish_last_date,
  fct_results.is_past_last,
  fct_results.published_date,
  fct_results.is_problem,
  fct_results.problem_due_date,
  fct_results.problem_overdue_date,
  fct_results.closed_date,
  fct_results.is_on_site,
  fct_results.off_site_kind,
  fct_results.is_complete,
  fct_results.is_reviewed_apart,
  fct_results.is_disposed,
  fct_results.is_settled,
  fct_results.batch_id,
  fct_results.drawn_batch_id,
  fct_results.follow_up_batch_id,
  fct_results.publish_due_date as counted_date,
  case when fct_results.published_date <= fct_results.publish_due_date then fct_results.publish_due_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name,
  tasks.task_name
from mart.fct_results
left join core.subjects on subjects.subject_id = fct_results.subject_id
left join core.tasks on tasks.task_id = fct_results.task_id
where fct_results.is_counted
  and fct_results.publish_due_date is not null;
alter view read.indicator_e01 owner to drb_lookup;
