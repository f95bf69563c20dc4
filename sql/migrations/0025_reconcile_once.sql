-- Whether rows of a table are counted by the month in which they happened, so that what was declared is held against them. Directories
-- are sent as a whole, and say nothing of a month.
create function ops.is_counted_table(source_table text) returns boolean
language sql immutable parallel safe
return source_table in (
  'plans', 'tasks', 'task_departments', 'task_items', 'draws', 'drawn_subjects', 'drawn_inspectors', 'results', 'follow_ups'
);

-- What was found against declarations before is asked again.
insert into ops.findings_due (source_table) values ('declarations');
