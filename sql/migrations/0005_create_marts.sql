-- Facts: what is counted, each at one grain, each row with its place, its department and the dates that decide.
-- area_code is the lowest area of the row (county, or the city or province itself); city_code its city (or the province itself).

-- one row per day of the years whose holidays are loaded; working_index counts working days from the first of them.
create table mart.calendar_days (
  day date primary key,
  is_working boolean not null,
  working_index integer not null
);
create index on mart.calendar_days (working_index) where is_working;

-- one row per area in force: province, city, county.
create table mart.dim_areas (
  area_code text primary key,
  area_name text not null,
  level text not null check (level in ('province', 'city', 'county')),
  city_code text not null,
  city_name text not null
);

-- one row per task
create table mart.fct_tasks (
  task_id text primary key,
  task_name text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  field text,
  state_code text not null,
  is_counted boolean not null,
  line_count integer not null,
  is_class_rule boolean,
  plan_id text,
  started_date date,
  end_date date,
  finished_date date
);

-- one row per plan line
create table mart.fct_plans (
  plan_id text primary key,
  plan_name text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  field text,
  scope_code text not null,
  state_code text not null,
  start_date date not null,
  end_date date not null
);

-- one row per item due × area × year
create table mart.fct_item_years (
  area_code text not null,
  item_code text not null,
  year integer not null,
  city_code text not null,
  department_code text not null,
  item_name text not null,
  year_start_date date not null,
  covered_date date,
  covered_task_id text,
  primary key (area_code, item_code, year)
);

-- one row per subject × task (户次)
create table mart.fct_visits (
  subject_id text not null,
  task_id text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  industry_code text,
  risk_class text,
  line_count integer not null,
  is_locked boolean not null,
  drawn_date date,
  task_end_date date,
  is_counted boolean not null,
  inspected_date date,
  is_published boolean not null,
  is_checkable boolean not null,
  has_problem boolean not null,
  primary key (subject_id, task_id)
);

-- one row per subject × task × department × item (条)
create table mart.fct_results (
  result_id bigint not null,
  subject_id text not null,
  task_id text not null,
  department_code text not null,
  item_code text not null,
  area_code text not null,
  city_code text not null,
  risk_class text,
  is_counted boolean not null,
  state_code text not null,
  result_code text,
  inspected_date date,
  entered_date date,
  publish_warn_date date,
  publish_due_date date,
  publish_overdue_date date,
  published_date date,
  is_problem boolean not null,
  problem_due_date date,
  problem_overdue_date date,
  closed_date date,
  primary key (result_id, subject_id)
);

-- one row per enterprise × year in which it stood in the directory on 1 January with a class of the general model
create table mart.fct_subject_years (
  subject_id text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  industry_code text,
  risk_class text not null,
  year_start_date date not null,
  draw_warn_date date not null,
  year_end_date date not null,
  drawn_date date,
  inspected_date date,
  primary key (subject_id, year)
);
