-- Events that cost points of the sheets: a result not published by the 60th working day after its inspection, a task whose objects somebody
-- chose by hand. The limit is null where the calendar does not reach as far. The next refresh makes the facts anew and fills the columns.
create or replace view mart.publication_limits as
select
  inspected.day as inspected_date,
  warn.day as publish_warn_date,
  due.day as publish_due_date,
  due.day + 1 as publish_overdue_date,
  last.day as publish_last_date
from mart.calendar_days as inspected
join mart.calendar_days as warn on warn.working_index = inspected.working_index + 15 and warn.is_working
join mart.calendar_days as due on due.working_index = inspected.working_index + 20 and due.is_working
left join mart.calendar_days as last on last.working_index = inspected.working_index + 60 and last.is_working;

alter table mart.fct_results
  add column publish_last_date date,
  add column is_past_last boolean not null default false;
alter table mart.fct_results alter column is_past_last drop default;

alter table mart.fct_task_preparations
  add column objects_chosen_date date,
  add column is_hand_chosen boolean not null default false;
alter table mart.fct_task_preparations alter column is_hand_chosen drop default;

create index fct_results_publish_last on mart.fct_results (publish_last_date desc, result_id, city_code) where publish_last_date is not null;
create index fct_results_past_last on mart.fct_results (publish_last_date desc, result_id, city_code) where is_past_last;
create index fct_task_preparations_chosen on mart.fct_task_preparations (objects_chosen_date desc, task_id, city_code) where objects_chosen_date is not null;
