-- D07 预警命中率: one counted row a row, one row per warning and what came of it
-- Generated from the definition by `npm run generate`.
create view read.indicator_d07 as
select
  fct_warning_cases.warning_id,
  fct_warning_cases.rule_code,
  fct_warning_cases.area_code,
  fct_warning_cases.city_code,
  fct_warning_cases.department_code,
  fct_warning_cases.subject_id,
  fct_warning_cases.raised_date,
  fct_warning_cases.due_date,
  fct_warning_cases.handled_date,
  fct_warning_cases.outcome_code,
  fct_warning_cases.linked_task_id,
  fct_warning_cases.is_checked,
  fct_warning_cases.is_hit,
  fct_warning_cases.handled_date as counted_date,
  case when fct_warning_cases.is_hit then fct_warning_cases.handled_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name
from mart.fct_warning_cases
left join core.subjects on subjects.subject_id = fct_warning_cases.subject_id
where fct_warning_cases.is_checked
  and fct_warning_cases.handled_date is not null;
alter view read.indicator_d07 owner to drb_lookup;
