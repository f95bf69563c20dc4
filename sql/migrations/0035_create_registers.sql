-- What the remaining indicators stand on, one pair of tables an entity, as in 0003: lists that items are held against, what was done to
-- a task and when, what the directories are held against, signals, comprehensive supervision, people and the public, milestones, and
-- what came of warnings.
-- batch_id: the batch that made the row true; history rows also carry the batch that ended them, and how.

-- What the columns that come with them say of records that there are already.
do $$
declare
  room text;
begin
  foreach room in array array['core', 'history']
  loop
    execute format('alter table %I.inspection_items add column duty_item_code text, add column supervision_item_code text, add column standard text', room);
    execute format('alter table %I.tasks add column origin_code text, add column comprehensive_item_code text', room);
    execute format('alter table %I.results add column off_site_means text, add column entered_by text, add column reviewed_by text', room);
    execute format('alter table %I.inspectors add column item_range text', room);
  end loop;
end
$$;

-- one row per item × edition of the guideline of one area
create table core.item_guidelines (
  region_code text not null,
  item_code text not null,
  edition integer not null,
  guideline_name text not null,
  department_code text not null,
  valid_from_date date not null,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code, item_code, edition)
);
create table history.item_guidelines (
  like core.item_guidelines,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, item_code, edition, ended_batch_id)
);

-- one row per power-and-duty item × list version of one area
create table core.duty_items (
  region_code text not null,
  duty_item_code text not null,
  list_version text not null,
  duty_item_name text not null,
  basis text,
  standard text,
  department_code text not null,
  valid_from_date date not null,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code, duty_item_code, list_version)
);
create table history.duty_items (
  like core.duty_items,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, duty_item_code, list_version, ended_batch_id)
);

-- one row per Internet+ supervision item × list version of one area
create table core.supervision_items (
  region_code text not null,
  supervision_item_code text not null,
  list_version text not null,
  supervision_item_name text not null,
  basis text,
  standard text,
  department_code text not null,
  valid_from_date date not null,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code, supervision_item_code, list_version)
);
create table history.supervision_items (
  like core.supervision_items,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, supervision_item_code, list_version, ended_batch_id)
);

-- one row per comprehensive-supervision item × list version of one area
create table core.comprehensive_items (
  region_code text not null,
  comprehensive_item_code text not null,
  list_version text not null,
  field text not null,
  comprehensive_item_name text not null,
  department_code text not null,
  partner_departments text,
  rule_text text,
  valid_from_date date not null,
  valid_to_date date,
  batch_id integer not null,
  primary key (region_code, comprehensive_item_code, list_version)
);
create table history.comprehensive_items (
  like core.comprehensive_items,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, comprehensive_item_code, list_version, ended_batch_id)
);

-- one row per pilot of comprehensive supervision
create table core.pilots (
  pilot_id text not null,
  pilot_name text not null,
  field text not null,
  comprehensive_item_code text,
  region_code text not null,
  department_code text not null,
  rule_text text,
  started_date date not null,
  finished_date date,
  batch_id integer not null,
  primary key (pilot_id)
);
create table history.pilots (
  like core.pilots,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (pilot_id, ended_batch_id)
);

-- one row per joint campaign of one area: year × ordinal
create table core.campaigns (
  region_code text not null,
  campaign_year integer not null,
  ordinal integer not null,
  campaign_name text not null,
  department_code text not null,
  partner_departments text,
  started_date date,
  finished_date date,
  batch_id integer not null,
  primary key (region_code, campaign_year, ordinal)
);
create table history.campaigns (
  like core.campaigns,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, campaign_year, ordinal, ended_batch_id)
);

-- one row per task × event: what was done to it, when and by whom
create table core.task_events (
  task_id text not null,
  event_no integer not null,
  event_code text not null,
  happened_at timestamp with time zone not null,
  department_code text,
  operator text,
  reason text,
  document_no text,
  batch_id integer not null,
  primary key (task_id, event_no)
);
create table history.task_events (
  like core.task_events,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (task_id, event_no, ended_batch_id)
);

-- one row per subject × kind of tag × tag
create table core.subject_tags (
  subject_id text not null,
  tag_kind text not null,
  tag text not null,
  tagged_date date,
  batch_id integer not null,
  primary key (subject_id, tag_kind, tag)
);
create table history.subject_tags (
  like core.subject_tags,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, tag_kind, tag, ended_batch_id)
);

-- one row per registered market subject, as its registration says
create table core.registrations (
  subject_id text not null,
  subject_name text not null,
  subject_type_code text,
  region_code text not null,
  established_date date,
  deregistered_date date,
  batch_id integer not null,
  primary key (subject_id)
);
create table history.registrations (
  like core.registrations,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, ended_batch_id)
);

-- one row per certificate of enforcement, as its issuer lists it
create table core.establishment (
  certificate_no text not null,
  inspector_id text,
  unit_name text not null,
  region_code text not null,
  department_code text not null,
  certificate_expiry_date date,
  batch_id integer not null,
  primary key (certificate_no)
);
create table history.establishment (
  like core.establishment,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (certificate_no, ended_batch_id)
);

-- one row per training session × inspector
create table core.trainings (
  session_id text not null,
  inspector_id text not null,
  session_name text not null,
  trained_date date not null,
  region_code text not null,
  department_code text not null,
  is_passed boolean,
  batch_id integer not null,
  primary key (inspector_id, session_id)
);
create table history.trainings (
  like core.trainings,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (inspector_id, session_id, ended_batch_id)
);

-- one row per event that speaks of a risk of a subject
create table core.risk_signals (
  subject_id text not null,
  signal_id text not null,
  kind_code text not null,
  signal_date date not null,
  source text,
  batch_id integer not null,
  primary key (subject_id, signal_id)
);
create table history.risk_signals (
  like core.risk_signals,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (subject_id, signal_id, ended_batch_id)
);

-- one row per published piece
create table core.publicity (
  piece_id text not null,
  title text not null,
  channel text not null,
  published_date date not null,
  region_code text not null,
  department_code text not null,
  url text,
  batch_id integer not null,
  primary key (piece_id)
);
create table history.publicity (
  like core.publicity,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (piece_id, ended_batch_id)
);

-- one row per answer of a satisfaction survey
create table core.surveys (
  answer_id text not null,
  region_code text not null,
  department_code text,
  answered_date date not null,
  channel text not null,
  is_satisfied boolean,
  batch_id integer not null,
  primary key (answer_id)
);
create table history.surveys (
  like core.surveys,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (answer_id, ended_batch_id)
);

-- one row per work point × step of one area and year
create table core.milestones (
  region_code text not null,
  plan_year integer not null,
  work_point integer not null,
  step_no integer not null,
  step_name text not null,
  department_code text not null,
  planned_date date not null,
  done_date date,
  document_no text,
  document_name text,
  batch_id integer not null,
  primary key (region_code, plan_year, work_point, step_no)
);
create table history.milestones (
  like core.milestones,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (region_code, plan_year, work_point, step_no, ended_batch_id)
);

-- one row per warning: when it was raised, and what came of it
create table core.warning_handlings (
  warning_id text not null,
  rule_code text not null,
  region_code text not null,
  department_code text not null,
  subject_id text,
  raised_date date not null,
  due_date date not null,
  handled_date date,
  outcome_code text,
  reason text,
  linked_task_id text,
  batch_id integer not null,
  primary key (warning_id)
);
create table history.warning_handlings (
  like core.warning_handlings,
  ended_batch_id integer not null,
  ended_by text not null check (ended_by in ('replaced', 'withdrawn')),
  primary key (warning_id, ended_batch_id)
);

create index on core.tasks (comprehensive_item_code) where comprehensive_item_code is not null;
create index on core.establishment (inspector_id) where inspector_id is not null;
create index on core.warning_handlings (subject_id) where subject_id is not null;
create index on core.warning_handlings (linked_task_id) where linked_task_id is not null;
