-- D04 问题发现率: one counted row a row, one row per subject × task
-- Generated from the definition by `npm run generate`.
create view read.indicator_d04 as
select
  fct_visits.subject_id,
  fct_visits.task_id,
  fct_visits.area_code,
  fct_visits.city_code,
  fct_visits.department_code,
  fct_visits.industry_code,
  case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_visits.risk_class end as risk_class,
  fct_visits.line_count,
  fct_visits.is_locked,
  fct_visits.drawn_date,
  fct_visits.task_end_date,
  fct_visits.is_counted,
  fct_visits.inspected_date,
  fct_visits.is_published,
  fct_visits.is_checkable,
  fct_visits.has_problem,
  fct_visits.is_on_site,
  fct_visits.is_mobile,
  fct_visits.is_jointly_recorded,
  fct_visits.recorded_line_count,
  fct_visits.all_published_date,
  fct_visits.batch_id,
  case when fct_visits.is_mobile then 'mobile' else 'other' end as channel,
  fct_visits.inspected_date as counted_date,
  case when fct_visits.has_problem then fct_visits.inspected_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name,
  tasks.task_name
from mart.fct_visits
left join core.subjects on subjects.subject_id = fct_visits.subject_id
left join core.tasks on tasks.task_id = fct_visits.task_id
where fct_visits.is_counted
  and fct_visits.is_checkable
  and fct_visits.inspected_date is not null;
alter view read.indicator_d04 owner to drb_lookup;
