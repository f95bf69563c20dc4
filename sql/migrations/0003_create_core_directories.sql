-- What is true now (core) and what was true before (history), one pair of tables an entity.
-- batch_id: the batch that made the row true; history rows also carry the batch that ended them, and how.

-- What is true now (core) and what was true before (history), one pair of tables an entity.
-- batch_id: the batch that made the row true; history rows carry the batch that ended them, and how.

-- one row per region
create table core.regions (
  region_code text not null,
  region_name text not null,
  parent_code text,
  level text not null,
  valid_from_date date,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code)
);
create table history.regions (
  like core.regions,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, ended_batch_id)
);

-- one row per retired region code × successor
create table core.region_changes (
  old_code text not null,
  old_name text not null,
  new_code text not null,
  new_name text,
  note text,
  batch_id integer not null,
  primary key (old_code, new_code)
);
create table history.region_changes (
  like core.region_changes,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (old_code, new_code, ended_batch_id)
);

-- one row per department
create table core.departments (
  department_code text not null,
  department_name text not null,
  short_name text not null,
  line_code text not null,
  valid_from_date date,
  valid_to_date date,
  batch_id integer not null,
  primary key (department_code)
);
create table history.departments (
  like core.departments,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (department_code, ended_batch_id)
);

-- one row per day that differs from its weekday
create table core.holidays (
  holiday_date date not null,
  kind text not null,
  holiday_name text not null,
  batch_id integer not null,
  primary key (holiday_date)
);
create table history.holidays (
  like core.holidays,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (holiday_date, ended_batch_id)
);

-- one row per sender × source table × month: what a sender says it delivered
create table core.declarations (
  region_code text not null,
  source_table text not null,
  month_date date not null,
  declared_count integer not null,
  declared_date date not null,
  batch_id integer not null,
  primary key (region_code, source_table, month_date)
);
create table history.declarations (
  like core.declarations,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, source_table, month_date, ended_batch_id)
);

-- one row per item × list version of one area
create table core.inspection_items (
  region_code text not null,
  item_code text not null,
  list_version text not null,
  item_name text not null,
  sub_item text,
  basis text,
  department_code text not null,
  field text,
  object_kind text,
  item_kind text,
  ratio_text text,
  frequency_text text,
  cycle_years integer,
  first_due_year integer,
  valid_from_date date not null,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code, item_code, list_version)
);
create table history.inspection_items (
  like core.inspection_items,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, item_code, list_version, ended_batch_id)
);

-- one row per plan line
create table core.plans (
  plan_id text not null,
  plan_year integer not null,
  plan_name text not null,
  field text,
  region_code text not null,
  department_code text not null,
  partner_departments text,
  scope_code text not null,
  state_code text not null,
  start_date date not null,
  end_date date not null,
  organising_level text,
  implementing_level text,
  mode text,
  planned_count integer,
  batch_id integer not null,
  primary key (plan_id)
);
create table history.plans (
  like core.plans,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (plan_id, ended_batch_id)
);

-- one row per subject of inspection
create table core.subjects (
  subject_id text not null,
  subject_name text not null,
  credit_code text,
  credit_code_as_sent text,
  registration_no text,
  subject_type_code text,
  company_type text,
  industry_code text,
  region_code text,
  registered_region_code text,
  established_date date,
  status text,
  deregistered_date date,
  address text,
  capital_text text,
  capital_amount numeric,
  capital_currency text,
  business_scope text,
  batch_id integer not null,
  primary key (subject_id)
);
create table history.subjects (
  like core.subjects,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, ended_batch_id)
);

-- one row per inspector
create table core.inspectors (
  inspector_id text not null,
  inspector_name text not null,
  region_code text not null,
  department_code text not null,
  certificate_no text,
  certificate_expiry_date date,
  is_expert boolean,
  status text not null,
  batch_id integer not null,
  primary key (inspector_id)
);
create table history.inspectors (
  like core.inspectors,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (inspector_id, ended_batch_id)
);

create index on core.regions (parent_code);
create index on core.subjects using gin (subject_name gin_trgm_ops);
