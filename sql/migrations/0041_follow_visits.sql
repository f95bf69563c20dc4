-- How visits were made and entered, and who of a joint task recorded anything; which published results are complete.
-- The next refresh makes the facts anew and fills the columns.
alter table mart.fct_visits
  add column is_on_site boolean not null default false,
  add column is_mobile boolean not null default false,
  add column is_jointly_recorded boolean not null default false,
  add column all_published_date date;
alter table mart.fct_visits
  alter column is_on_site drop default,
  alter column is_mobile drop default,
  alter column is_jointly_recorded drop default;
alter table mart.fct_results
  add column is_on_site boolean not null default false,
  add column is_complete boolean not null default false;
alter table mart.fct_results
  alter column is_on_site drop default,
  alter column is_complete drop default;

-- Enterprises without a class are drawn from as well.
alter table mart.fct_subject_years
  alter column risk_class drop not null,
  add column is_classified boolean not null default true;
alter table mart.fct_subject_years
  alter column is_classified drop default;

-- one row per subject × year with an on-site inspection
create table mart.fct_visited_years (
  subject_id text not null,
  year integer not null,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  risk_class text,
  is_low_risk boolean not null,
  first_date date not null,
  second_date date,
  primary key (subject_id, year)
);
create index fct_visited_years_first on mart.fct_visited_years (first_date desc, subject_id, year, city_code)
  where is_low_risk;
