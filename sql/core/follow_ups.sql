-- one row per found problem: subject × task × department × item
-- staging.follow_ups → core.follow_ups; what was true before goes to history.follow_ups.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.follow_ups (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  task_id text,
  department_code text,
  item_code text,
  disposal_code text,
  due_date date,
  state_code text,
  closed_date date,
  note text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.follow_ups
  group by subject_id, task_id, department_code, item_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id, task_id, department_code, item_code order by row_number) as first_row_number
  from staging.follow_ups
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.follow_ups where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.results that has not come
with named as (
  select distinct subject_id, task_id, department_code, item_code from staging.follow_ups
)
select exists (
  select from named
  left join core.results as target on target.subject_id = named.subject_id and target.task_id = named.task_id and target.department_code = named.department_code and target.item_code = named.item_code
  where target.subject_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct subject_id, task_id, department_code, item_code from core.follow_ups
)
select exists (
  select from named
  left join core.results as target on target.subject_id = named.subject_id and target.task_id = named.task_id and target.department_code = named.department_code and target.item_code = named.item_code
  where target.subject_id is null
) as found;

-- == find_waiting
-- rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits
create temporary table waiting_rows on commit drop as
with named as (
  select distinct subject_id, task_id, department_code, item_code from staging.follow_ups
), missing as (
  select named.* from named
  left join core.results as target on target.subject_id = named.subject_id and target.task_id = named.task_id and target.department_code = named.department_code and target.item_code = named.item_code
  where target.subject_id is null
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    concat_ws('|', incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code) as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.follow_ups as incoming
  join missing on missing.subject_id = incoming.subject_id and missing.task_id = incoming.task_id and missing.department_code = incoming.department_code and missing.item_code = incoming.item_code
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'results'
    and held.waits_for_key = concat_ws('|', incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code)
    and held.released_batch_id is null
    and held.source_table = 'follow_ups'
    and held.fields ->> 'subject_id' = incoming.subject_id
    and held.fields ->> 'task_id' = incoming.task_id
    and held.fields ->> 'department_code' = incoming.department_code
    and held.fields ->> 'item_code' = incoming.item_code
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'results' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_follow_ups on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.follow_ups, held.fields) as typed (of_staging, is_withdrawal, subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, note)
join core.results as target on target.subject_id = typed.subject_id and target.task_id = typed.task_id and target.department_code = typed.department_code and target.item_code = typed.item_code
where held.source_table = 'follow_ups' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.follow_ups (row_number, is_withdrawal, subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, note)
select distinct on (subject_id, task_id, department_code, item_code)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, note
from released_follow_ups
order by subject_id, task_id, department_code, item_code, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_follow_ups as released
  where held.delivery_id = released.delivery_id and held.row_number = released.row_number
  returning held.delivery_id
), counted as (
  select delivery_id, count(*) as released_count from released group by delivery_id
)
update ops.deliveries as delivery
set released_count = delivery.released_count + counted.released_count
from counted
where delivery.delivery_id = counted.delivery_id;

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_follow_ups on commit drop as
with compared as (
  select
    incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.disposal_code, current_row.due_date, current_row.state_code, current_row.closed_date, current_row.note)
      is distinct from (incoming.disposal_code, incoming.due_date, incoming.state_code, incoming.closed_date, incoming.note)
      then 'replaced'
    end as change
  from staging.follow_ups as incoming
  left join core.follow_ups as current_row on current_row.subject_id = incoming.subject_id and current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code and current_row.item_code = incoming.item_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_follow_ups;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.follow_ups (subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, note, batch_id, ended_batch_id, ended_by)
select current_row.subject_id, current_row.task_id, current_row.department_code, current_row.item_code, current_row.disposal_code, current_row.due_date, current_row.state_code, current_row.closed_date, current_row.note, current_row.batch_id, $1::integer, changed.change
from core.follow_ups as current_row
join changed_follow_ups as changed on changed.subject_id = current_row.subject_id and changed.task_id = current_row.task_id and changed.department_code = current_row.department_code and changed.item_code = current_row.item_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.follow_ups as current_row
set disposal_code = incoming.disposal_code,
    due_date = incoming.due_date,
    state_code = incoming.state_code,
    closed_date = incoming.closed_date,
    note = incoming.note,
    batch_id = $1::integer
from staging.follow_ups as incoming
join changed_follow_ups as changed on changed.subject_id = incoming.subject_id and changed.task_id = incoming.task_id and changed.department_code = incoming.department_code and changed.item_code = incoming.item_code
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id and current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code and current_row.item_code = incoming.item_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.follow_ups as current_row
using changed_follow_ups as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id and current_row.task_id = changed.task_id and current_row.department_code = changed.department_code and current_row.item_code = changed.item_code;

-- == add
-- a new row enters core
insert into core.follow_ups (subject_id, task_id, department_code, item_code, disposal_code, due_date, state_code, closed_date, note, batch_id)
select incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code, incoming.disposal_code, incoming.due_date, incoming.state_code, incoming.closed_date, incoming.note, $1::integer
from staging.follow_ups as incoming
join changed_follow_ups as changed on changed.subject_id = incoming.subject_id and changed.task_id = incoming.task_id and changed.department_code = incoming.department_code and changed.item_code = incoming.item_code
where changed.change = 'new';
