-- F01 随机抽取合规率: one counted row a row, one row per task, as prepared and drawn
-- Generated from the definition by `npm run generate`.
create view read.indicator_f01 as
select
  fct_task_preparations.task_id,
  fct_task_preparations.task_name,
  fct_task_preparations.area_code,
  fct_task_preparations.city_code,
  fct_task_preparations.department_code,
  fct_task_preparations.field,
  fct_task_preparations.state_code,
  fct_task_preparations.is_counted,
  fct_task_preparations.finished_date,
  fct_task_preparations.drawn_date,
  fct_task_preparations.is_listed,
  fct_task_preparations.is_planned,
  fct_task_preparations.has_scheme,
  fct_task_preparations.has_frame,
  fct_task_preparations.is_system_drawn,
  fct_task_preparations.is_list_kept,
  fct_task_preparations.is_staffed,
  fct_task_preparations.certificates_until_date,
  fct_task_preparations.is_recusal_asked,
  fct_task_preparations.objects_chosen_date,
  fct_task_preparations.is_hand_chosen,
  fct_task_preparations.drawn_date as counted_date,
  case when fct_task_preparations.has_frame and fct_task_preparations.is_system_drawn and fct_task_preparations.is_list_kept and fct_task_preparations.is_staffed and fct_task_preparations.drawn_date <= fct_task_preparations.certificates_until_date and fct_task_preparations.is_recusal_asked then fct_task_preparations.drawn_date end as met_date
from mart.fct_task_preparations
where fct_task_preparations.is_counted
  and fct_task_preparations.drawn_date is not null;
alter view read.indicator_f01 owner to drb_lookup;
