-- one row per proposal of a joint task that somebody accepted, as it was accepted; taken back, it is the next version and stays.
create table ops.joint_proposals (
  proposal_id bigint generated always as identity primary key,
  -- number of the task that it becomes
  task_id text not null unique,
  area_code text not null,
  city_code text not null,
  -- null: the firms carry no tag of their industry, or no class
  tag text,
  risk_class text,
  field text,
  -- the department of most visits, then all of them in the order of their codes
  lead_code text not null,
  department_codes text[] not null check (cardinality(department_codes) >= 2),
  accepted_date date not null,
  end_date date not null,
  firm_count integer not null check (firm_count > 0),
  visit_count integer not null check (visit_count > firm_count),
  task_count integer not null,
  spared_task_count integer not null,
  -- the joint ratio that the acceptor saw, and the one that it was to become
  ratio_area_code text not null,
  numerator_before bigint not null,
  denominator_before bigint not null,
  numerator_after bigint not null,
  denominator_after bigint not null,
  accepted_by text not null,
  accepted_by_name text not null,
  accepted_as text not null,
  accepted_at timestamptz not null default now(),
  version integer not null default 1,
  is_withdrawn boolean not null default false,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  withdrawn_why text check (char_length(withdrawn_why) between 1 and 200),
  constraint withdrawn_whole check (is_withdrawn = (withdrawn_at is not null) and is_withdrawn = (withdrawn_why is not null) and is_withdrawn = (withdrawn_by_name is not null))
);
create index on ops.joint_proposals (city_code, proposal_id desc);

-- one row per visit that an accepted proposal gathers
create table ops.joint_proposal_visits (
  proposal_id bigint not null references ops.joint_proposals,
  subject_id text not null,
  task_id text not null,
  department_code text not null,
  end_date date not null,
  primary key (proposal_id, subject_id, task_id)
);
create index on ops.joint_proposal_visits (subject_id, task_id);
