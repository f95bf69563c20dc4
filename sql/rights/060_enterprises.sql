-- What an enterprise page shows: visits and results of the scope with the names they need, classes for those whose duty they are.

-- one row per subject × task of the scope
create view read.visits as
select
  fct_visits.subject_id,
  fct_visits.task_id,
  tasks.task_name,
  fct_visits.area_code,
  fct_visits.city_code,
  fct_visits.department_code,
  fct_visits.line_count,
  fct_visits.drawn_date,
  fct_visits.inspected_date,
  fct_visits.task_end_date,
  fct_visits.is_counted,
  fct_visits.is_published,
  fct_visits.has_problem,
  case when (select read.may_see_class()) then fct_visits.risk_class end as risk_class
from mart.fct_visits
join core.tasks on tasks.task_id = fct_visits.task_id;

alter table core.follow_ups enable row level security;
drop policy if exists lookup on core.follow_ups;
create policy lookup on core.follow_ups for select to drb_lookup using (true);
grant select on core.follow_ups to drb_lookup;

-- one row per result of the scope, with what followed
create view read.results as
select
  fct_results.result_id,
  fct_results.subject_id,
  fct_results.task_id,
  tasks.task_name,
  fct_results.area_code,
  fct_results.city_code,
  fct_results.department_code,
  fct_results.item_code,
  fct_results.state_code,
  fct_results.result_code,
  fct_results.is_problem,
  fct_results.inspected_date,
  fct_results.entered_date,
  fct_results.publish_due_date,
  fct_results.published_date,
  fct_results.problem_due_date,
  fct_results.closed_date,
  follow_ups.disposal_code
from mart.fct_results
join core.tasks on tasks.task_id = fct_results.task_id
left join core.follow_ups
  on follow_ups.subject_id = fct_results.subject_id
  and follow_ups.task_id = fct_results.task_id
  and follow_ups.department_code = fct_results.department_code
  and follow_ups.item_code = fct_results.item_code;

-- one row per subject that has a visit in the scope: what a visited firm of elsewhere is called
create view read.visited_subjects as
select subjects.subject_id, subjects.subject_name, subjects.credit_code, subjects.subject_type_code, subjects.region_code as area_code, subjects.status
from core.subjects
where exists (select from mart.fct_visits where fct_visits.subject_id = subjects.subject_id);

alter table core.risk_classes enable row level security;
drop policy if exists scope on core.risk_classes;
create policy scope on core.risk_classes for select to drb_reader using (
  (select read.may_see_class())
  and exists (select from core.subjects where subjects.subject_id = risk_classes.subject_id)
);
grant select on core.risk_classes to drb_reader;

-- one row per subject of the scope × model × date
create view read.risk_classes as
select subject_id, model, class_date, risk_class from core.risk_classes;

alter view read.visits owner to drb_lookup;
alter view read.results owner to drb_lookup;
alter view read.visited_subjects owner to drb_lookup;
alter view read.risk_classes owner to drb_reader;
grant select on read.visits, read.results, read.visited_subjects, read.risk_classes to drb_app;
