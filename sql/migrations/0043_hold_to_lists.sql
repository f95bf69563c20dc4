-- Items held against the other lists, campaigns against what the year demands, people, answers and warnings against what was done.
-- The next refresh makes the facts anew and fills the columns.

-- one row per demand × year from which it holds; a change takes effect with a full refresh
create table ops.dated_settings (
  name text not null,
  from_year integer not null,
  value integer not null,
  note text not null,
  primary key (name, from_year)
);
insert into ops.dated_settings (name, from_year, value, note) values
  ('provincial-campaigns', 2021, 2, 'joint campaigns that the province organises in a year: 鲁双随机办[2023]3号 二（六）; before 2023 ours'),
  ('guideline-edition', 2021, 1, 'oldest edition of a guideline that counts (ours)'),
  ('guideline-edition', 2023, 2, 'oldest edition of a guideline that counts: 鲁双随机办[2023]3号 一（三）');

-- one row per year in which tasks of the province started, within the loaded calendar: a mistyped year is none.
create view mart.task_years as
select distinct extract(year from tasks.started_date)::integer as year
from core.tasks
join mart.region_areas using (region_code)
where exists (select from mart.calendar_days where calendar_days.day = tasks.started_date);

alter table mart.fct_item_years
  add column is_due boolean not null default true,
  add column guideline_date date,
  add column has_duty_item boolean not null default false,
  add column has_supervision_item boolean not null default false,
  add column is_basis_same boolean not null default false,
  add column is_standard_same boolean not null default false,
  add column same_source_date date;
alter table mart.fct_item_years
  alter column is_due drop default,
  alter column has_duty_item drop default,
  alter column has_supervision_item drop default,
  alter column is_basis_same drop default,
  alter column is_standard_same drop default;

-- one row per campaign that the province owes in a year
create table mart.fct_campaign_duties (
  area_code text not null,
  year integer not null,
  duty_number integer not null,
  city_code text not null,
  department_code text not null,
  year_start_date date not null,
  done_date date,
  campaign_ordinal integer,
  campaign_name text,
  primary key (area_code, year, duty_number)
);

-- one row per inspector or expert in the directory × year
create table mart.fct_inspector_years (
  inspector_id text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  is_expert boolean not null,
  year_start_date date not null,
  trained_date date,
  primary key (inspector_id, year)
);
create index fct_inspector_years_year on mart.fct_inspector_years (year_start_date desc, inspector_id, year, city_code);

-- one row per answer of a satisfaction survey
create table mart.fct_survey_answers (
  answer_id text primary key,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  channel text not null,
  answered_date date not null,
  is_satisfied boolean
);
create index fct_survey_answers_answered on mart.fct_survey_answers (answered_date desc, answer_id, city_code);

-- one row per warning and what came of it
create table mart.fct_warning_cases (
  warning_id text primary key,
  rule_code text not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  subject_id text,
  raised_date date not null,
  due_date date not null,
  handled_date date,
  outcome_code text,
  linked_task_id text,
  is_checked boolean not null,
  is_hit boolean not null
);
create index fct_warning_cases_due on mart.fct_warning_cases (due_date desc, warning_id, city_code);
create index fct_warning_cases_handled on mart.fct_warning_cases (handled_date desc, warning_id, city_code) where is_checked;
