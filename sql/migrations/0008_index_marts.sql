-- What drill-downs and loads look up in the facts. A list pages by (counted_date desc, key), within the province or within a city,
-- so each day that rows are counted by has an index for both; warnings list open rows only, so theirs are partial.

-- A subject's results lie together: corrections and enterprise pages look them up by subject.
alter table mart.fct_results drop constraint fct_results_pkey;
alter table mart.fct_results add primary key (subject_id, result_id);

create index fct_tasks_started on mart.fct_tasks (started_date desc, task_id);
create index fct_tasks_started_by_city on mart.fct_tasks (city_code, started_date desc, task_id);

create index fct_plans_start on mart.fct_plans (start_date desc, plan_id);
create index fct_plans_start_by_city on mart.fct_plans (city_code, start_date desc, plan_id);
create index fct_plans_end on mart.fct_plans (end_date desc, plan_id);
create index fct_plans_end_by_city on mart.fct_plans (city_code, end_date desc, plan_id);

create index fct_item_years_year on mart.fct_item_years (year_start_date desc, area_code, item_code, year);
create index fct_item_years_year_by_city on mart.fct_item_years (city_code, year_start_date desc, area_code, item_code, year);

create index fct_visits_inspected on mart.fct_visits (inspected_date desc, subject_id, task_id)
  where inspected_date is not null;
create index fct_visits_inspected_by_city on mart.fct_visits (city_code, inspected_date desc, subject_id, task_id)
  where inspected_date is not null;
create index fct_visits_ended on mart.fct_visits (task_end_date desc, subject_id, task_id);
create index fct_visits_ended_by_city on mart.fct_visits (city_code, task_end_date desc, subject_id, task_id);

create index fct_results_publish_due on mart.fct_results (publish_due_date desc, result_id);
create index fct_results_publish_due_by_city on mart.fct_results (city_code, publish_due_date desc, result_id);
create index fct_results_problem_due on mart.fct_results (problem_due_date desc, result_id)
  where is_problem;
create index fct_results_problem_due_by_city on mart.fct_results (city_code, problem_due_date desc, result_id)
  where is_problem;
create index fct_results_unpublished on mart.fct_results (publish_warn_date desc, result_id)
  where entered_date is not null and published_date is null;
create index fct_results_unpublished_by_city on mart.fct_results (city_code, publish_warn_date desc, result_id)
  where entered_date is not null and published_date is null;
create index fct_results_unsettled on mart.fct_results (problem_overdue_date desc, result_id)
  where is_problem and closed_date is null;
create index fct_results_unsettled_by_city on mart.fct_results (city_code, problem_overdue_date desc, result_id)
  where is_problem and closed_date is null;

create index fct_subject_years_year on mart.fct_subject_years (year_start_date desc, subject_id, year);
create index fct_subject_years_year_by_city on mart.fct_subject_years (city_code, year_start_date desc, subject_id, year);
create index fct_subject_years_high_risk on mart.fct_subject_years (city_code, year_start_date desc, subject_id, year)
  where risk_class = 'D';
