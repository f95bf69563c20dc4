-- one row per finding: a record that breaks a truth which rows of several tables must keep together. It opens with the batch that
-- brought it and ends with the batch that mended it; the same fault found again later is a finding of its own.
create table ops.findings (
  finding_id bigint generated always as identity primary key,
  rule text not null,
  -- key of the record in its table, its parts joined by |
  record_key text not null,
  task_id text,
  subject_id text,
  department_code text not null,
  area_code text not null,
  city_code text not null,
  -- what was found, by the names that the rule's words use
  facts jsonb not null,
  found_batch_id integer not null,
  resolved_batch_id integer
);
create unique index findings_open on ops.findings (rule, record_key) where resolved_batch_id is null;
create index findings_open_of_tasks on ops.findings (task_id) where resolved_batch_id is null;
create index findings_found on ops.findings (found_batch_id);
create index findings_resolved on ops.findings (resolved_batch_id) where resolved_batch_id is not null;

-- one row per task that a load has touched and whose truths have not been asked since; without a task: every task. It is written
-- with the load and emptied after it, so what a crash leaves over is asked after the next load.
create table ops.findings_due (
  source_table text not null,
  task_id text
);
