-- What the procedure of each task shows: how it was prepared and drawn, and how its inspections, publications and disposals went.
-- The next refresh makes the facts anew and fills the columns.
alter table mart.fct_tasks
  add column is_label_made boolean not null default false;
alter table mart.fct_tasks
  alter column is_label_made drop default;
alter table mart.fct_results
  add column is_reviewed_apart boolean not null default false,
  add column is_disposed boolean not null default false;
alter table mart.fct_results
  alter column is_reviewed_apart drop default,
  alter column is_disposed drop default;

-- one row per task: what was in order before anybody was inspected
create table mart.fct_task_preparations (
  task_id text primary key,
  task_name text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  field text,
  state_code text not null,
  is_counted boolean not null,
  finished_date date,
  drawn_date date,
  is_listed boolean not null,
  is_planned boolean not null,
  has_scheme boolean not null,
  has_frame boolean not null,
  is_system_drawn boolean not null,
  is_list_kept boolean not null,
  is_staffed boolean not null,
  certificates_until_date date,
  is_recusal_asked boolean not null
);
create index fct_task_preparations_drawn on mart.fct_task_preparations (drawn_date desc, task_id, city_code) where drawn_date is not null;
create index fct_task_preparations_finished on mart.fct_task_preparations (finished_date desc, task_id, city_code) where finished_date is not null;

-- one row per task: its whole course, held against the twelve points
create table mart.fct_task_courses (
  task_id text primary key,
  task_name text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  field text,
  state_code text not null,
  is_counted boolean not null,
  started_date date,
  end_date date,
  finished_date date,
  publish_due_date date,
  all_published_date date,
  is_listed boolean not null,
  is_planned boolean not null,
  has_scheme boolean not null,
  has_frame boolean not null,
  is_system_drawn boolean not null,
  is_list_kept boolean not null,
  is_staffed boolean not null,
  is_recusal_asked boolean not null,
  is_in_period boolean not null,
  is_reviewed_apart boolean not null,
  is_published_in_time boolean not null,
  is_disposed boolean not null
);
create index fct_task_courses_finished on mart.fct_task_courses (finished_date desc, task_id, city_code) where finished_date is not null;
create index fct_task_courses_publish_due on mart.fct_task_courses (publish_due_date desc, task_id, city_code) where publish_due_date is not null;
