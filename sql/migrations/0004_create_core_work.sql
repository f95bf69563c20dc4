-- What is true now (core) and what was true before (history), one pair of tables an entity:
-- tasks, draws, results and what followed.
-- batch_id: the batch that made the row true; history rows also carry the batch that ended them, and how.

-- one row per task
create table core.tasks (
  task_id text not null,
  task_name text not null,
  state_code text not null,
  source_code text not null,
  plan_id text,
  parent_task_id text,
  region_code text not null,
  department_code text not null,
  field text,
  mode text,
  draw_kind_code text,
  object_kind_code text,
  scope_code text,
  is_class_rule boolean,
  started_date date,
  end_date date,
  finished_date date,
  batch_id integer not null,
  primary key (task_id)
);
create table history.tasks (
  like core.tasks,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, ended_batch_id)
);

-- one row per task × department
create table core.task_departments (
  task_id text not null,
  department_code text not null,
  role_code text not null,
  inspector_count integer,
  batch_id integer not null,
  primary key (task_id, department_code)
);
create table history.task_departments (
  like core.task_departments,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, department_code, ended_batch_id)
);

-- one row per task × item × department
create table core.task_items (
  task_id text not null,
  item_code text not null,
  department_code text not null,
  batch_id integer not null,
  primary key (task_id, item_code, department_code)
);
create table history.task_items (
  like core.task_items,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, item_code, department_code, ended_batch_id)
);

-- one row per task × department: one draw
create table core.draws (
  task_id text not null,
  department_code text not null,
  drawn_date date not null,
  frame_count integer,
  drawn_count integer,
  method text,
  operator text,
  is_locked boolean not null,
  batch_id integer not null,
  primary key (task_id, department_code)
);
create table history.draws (
  like core.draws,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, department_code, ended_batch_id)
);

-- one row per task × drawn subject
create table core.drawn_subjects (
  subject_id text not null,
  task_id text not null,
  region_code text not null,
  risk_class text,
  draw_number integer,
  batch_id integer not null,
  primary key (subject_id, task_id)
);
create table history.drawn_subjects (
  like core.drawn_subjects,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, task_id, ended_batch_id)
);

-- one row per task × department × subject × matched inspector
create table core.drawn_inspectors (
  task_id text not null,
  department_code text not null,
  subject_id text not null,
  inspector_id text not null,
  role text,
  batch_id integer not null,
  primary key (task_id, department_code, subject_id, inspector_id)
);
create table history.drawn_inspectors (
  like core.drawn_inspectors,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, department_code, subject_id, inspector_id, ended_batch_id)
);

-- one row per subject × task × department × item: one result
create table core.results (
  result_id bigint generated always as identity,
  subject_id text not null,
  task_id text not null,
  department_code text not null,
  item_code text not null,
  state_code text not null,
  inspected_date date,
  result_code text,
  methods text,
  channel text,
  entered_date date,
  reviewed_date date,
  published_date date,
  batch_id integer not null,
  primary key (subject_id, task_id, department_code, item_code)
);
create table history.results (
  like core.results,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, task_id, department_code, item_code, ended_batch_id)
);

-- one row per found problem: subject × task × department × item
create table core.follow_ups (
  subject_id text not null,
  task_id text not null,
  department_code text not null,
  item_code text not null,
  disposal_code text,
  due_date date,
  state_code text not null,
  closed_date date,
  note text,
  batch_id integer not null,
  primary key (subject_id, task_id, department_code, item_code)
);
create table history.follow_ups (
  like core.follow_ups,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, task_id, department_code, item_code, ended_batch_id)
);

-- one row per subject × model × date
create table core.risk_classes (
  subject_id text not null,
  model text not null,
  class_date date not null,
  risk_class text not null,
  batch_id integer not null,
  primary key (subject_id, model, class_date)
);
create table history.risk_classes (
  like core.risk_classes,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, model, class_date, ended_batch_id)
);

create index on core.tasks (plan_id);
create index on core.tasks (parent_task_id) where parent_task_id is not null;
create index on core.task_items (item_code);
create index on core.drawn_subjects (task_id);
create index on core.drawn_inspectors (subject_id);
create index on core.results (task_id);
