-- What the run of the warning rules keeps for itself, and how acts on warnings reach the figures.

-- What loads have moved since the rules were asked last; a row without a key stands for everything of its source.
create table warn.due (
  -- fact or table of core
  source text not null,
  subject_id text,
  task_id text
);

-- one row per rule that was asked: until when, and with what
create table warn.asked (
  rule_code text primary key,
  asked_date date not null,
  rule_version integer not null,
  setting_no integer not null,
  -- what it reads has moved since, and it is asked once a day alone
  is_behind boolean not null default false
);

-- Warnings whose case in the marts must be made anew.
create table warn.moved_cases (
  warning_id bigint primary key
);

-- A warning's number, as it is told: its year and its own number. It never changes, since the day of raising does not.
alter table warn.warnings add column case_no text not null generated always as (
  'YJ-' || lpad((extract(year from raised_date)::integer % 100)::text, 2, '0') || '-' || lpad(warning_id::text, greatest(6, length(warning_id::text)), '0')
) stored;
create unique index warnings_case_no on warn.warnings (case_no);
create index warnings_of_tasks on warn.warnings (task_id) where task_id is not null;
-- Limits that pass: open warnings by the day on which they fall due.
create index warnings_open_due on warn.warnings (due_date) where is_open;
-- What a whole rule no longer finds.
create index warnings_holding on warn.warnings (rule_code) where holds;
-- Draws that handled a warning.
create index acts_in_hand on warn.acts (warning_id, act_id) where act in ('taken-in-hand', 'linked', 'reopened');

create function ops.queue_warnings() returns void
language plpgsql set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('warnings', '{}'::json, queue_name := 'deliveries', job_key := 'warnings');
end
$$;
revoke execute on function ops.queue_warnings() from public;

-- Each statement that changes warnings says which; what a person did is taken into the figures by a job, the run takes its own along.
create function warn.note_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into warn.moved_cases (warning_id) select warning_id from come order by warning_id on conflict do nothing;
  if current_setting('warn.is_running', true) is distinct from 'on' and exists (select from come) then
    perform ops.queue_warnings();
  end if;
  return null;
end
$$;
create trigger moved_after_insert after insert on warn.warnings referencing new table as come for each statement execute function warn.note_moved();
create trigger moved_after_update after update on warn.warnings referencing new table as come for each statement execute function warn.note_moved();
