-- one row per warning: when it was raised, and what came of it
-- staging.warning_handlings → core.warning_handlings; what was true before goes to history.warning_handlings.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.warning_handlings (
  row_number integer not null,
  is_withdrawal boolean not null,
  warning_id text,
  rule_code text,
  region_code text,
  department_code text,
  subject_id text,
  raised_date date,
  due_date date,
  handled_date date,
  outcome_code text,
  reason text,
  linked_task_id text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.warning_handlings
  group by warning_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by warning_id order by row_number) as first_row_number
  from staging.warning_handlings
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.warning_handlings where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_warning_handlings on commit drop as
with compared as (
  select
    incoming.warning_id,
    case
      when incoming.is_withdrawal then case when current_row.warning_id is not null then 'withdrawn' end
      when not (current_row.warning_id is not null) then 'new'
      when (current_row.rule_code, current_row.region_code, current_row.department_code, current_row.subject_id, current_row.raised_date, current_row.due_date, current_row.handled_date, current_row.outcome_code, current_row.reason, current_row.linked_task_id)
      is distinct from (incoming.rule_code, incoming.region_code, incoming.department_code, incoming.subject_id, incoming.raised_date, incoming.due_date, incoming.handled_date, incoming.outcome_code, incoming.reason, incoming.linked_task_id)
      then 'replaced'
    end as change
  from staging.warning_handlings as incoming
  left join core.warning_handlings as current_row on current_row.warning_id = incoming.warning_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_warning_handlings;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.warning_handlings (warning_id, rule_code, region_code, department_code, subject_id, raised_date, due_date, handled_date, outcome_code, reason, linked_task_id, batch_id, ended_batch_id, ended_by)
select current_row.warning_id, current_row.rule_code, current_row.region_code, current_row.department_code, current_row.subject_id, current_row.raised_date, current_row.due_date, current_row.handled_date, current_row.outcome_code, current_row.reason, current_row.linked_task_id, current_row.batch_id, $1::integer, changed.change
from core.warning_handlings as current_row
join changed_warning_handlings as changed on changed.warning_id = current_row.warning_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.warning_handlings as current_row
set rule_code = incoming.rule_code,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    subject_id = incoming.subject_id,
    raised_date = incoming.raised_date,
    due_date = incoming.due_date,
    handled_date = incoming.handled_date,
    outcome_code = incoming.outcome_code,
    reason = incoming.reason,
    linked_task_id = incoming.linked_task_id,
    batch_id = $1::integer
from staging.warning_handlings as incoming
join changed_warning_handlings as changed on changed.warning_id = incoming.warning_id
where changed.change = 'replaced' and current_row.warning_id = incoming.warning_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.warning_handlings as current_row
using changed_warning_handlings as changed
where changed.change = 'withdrawn' and current_row.warning_id = changed.warning_id;

-- == add
-- a new row enters core
insert into core.warning_handlings (warning_id, rule_code, region_code, department_code, subject_id, raised_date, due_date, handled_date, outcome_code, reason, linked_task_id, batch_id)
select incoming.warning_id, incoming.rule_code, incoming.region_code, incoming.department_code, incoming.subject_id, incoming.raised_date, incoming.due_date, incoming.handled_date, incoming.outcome_code, incoming.reason, incoming.linked_task_id, $1::integer
from staging.warning_handlings as incoming
join changed_warning_handlings as changed on changed.warning_id = incoming.warning_id
where changed.change = 'new';
