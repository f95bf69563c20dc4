-- The log of tasks is counted by the month in which its events happened, as the tables of the work are.
create or replace function ops.is_counted_table(source_table text) returns boolean
language sql immutable parallel safe
return source_table in (
  'plans', 'tasks', 'task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results', 'follow_ups', 'task_events'
);

-- What a warehouse holds already is counted after its next load, and what was declared of it is held against that.
insert into ops.findings_due (source_table) values ('task_events'), ('declarations');
