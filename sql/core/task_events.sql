-- one row per task × event: what was done to it, when and by whom
-- staging.task_events → core.task_events; what was true before goes to history.task_events.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.task_events (
  row_number integer not null,
  is_withdrawal boolean not null,
  task_id text,
  event_no integer,
  event_code text,
  happened_at timestamp with time zone,
  department_code text,
  operator text,
  reason text,
  document_no text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.task_events
  group by task_id, event_no
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by task_id, event_no order by row_number) as first_row_number
  from staging.task_events
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.task_events where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.tasks that has not come
with named as (
  select distinct task_id from staging.task_events
)
select exists (
  select from named
  left join core.tasks as target on target.task_id = named.task_id
  where target.task_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct task_id from core.task_events
)
select exists (
  select from named
  left join core.tasks as target on target.task_id = named.task_id
  where target.task_id is null
) as found;

-- == find_waiting
-- rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits
create temporary table waiting_rows on commit drop as
with named as (
  select distinct task_id from staging.task_events
), missing as (
  select named.* from named
  left join core.tasks as target on target.task_id = named.task_id
  where target.task_id is null
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    concat_ws('|', incoming.task_id) as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.task_events as incoming
  join missing on missing.task_id = incoming.task_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'tasks'
    and held.waits_for_key = concat_ws('|', incoming.task_id)
    and held.released_batch_id is null
    and held.source_table = 'task_events'
    and held.fields ->> 'task_id' = incoming.task_id
    and held.fields ->> 'event_no' = incoming.event_no::text
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'tasks' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_task_events on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.task_events, held.fields) as typed (of_staging, is_withdrawal, task_id, event_no, event_code, happened_at, department_code, operator, reason, document_no)
join core.tasks as target on target.task_id = typed.task_id
where held.source_table = 'task_events' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.task_events (row_number, is_withdrawal, task_id, event_no, event_code, happened_at, department_code, operator, reason, document_no)
select distinct on (task_id, event_no)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, task_id, event_no, event_code, happened_at, department_code, operator, reason, document_no
from released_task_events
order by task_id, event_no, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_task_events as released
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
create temporary table changed_task_events on commit drop as
with compared as (
  select
    incoming.task_id, incoming.event_no,
    case
      when incoming.is_withdrawal then case when current_row.task_id is not null then 'withdrawn' end
      when not (current_row.task_id is not null) then 'new'
      when (current_row.event_code, current_row.happened_at, current_row.department_code, current_row.operator, current_row.reason, current_row.document_no)
      is distinct from (incoming.event_code, incoming.happened_at, incoming.department_code, incoming.operator, incoming.reason, incoming.document_no)
      then 'replaced'
    end as change
  from staging.task_events as incoming
  left join core.task_events as current_row on current_row.task_id = incoming.task_id and current_row.event_no = incoming.event_no
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_task_events;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.task_events (task_id, event_no, event_code, happened_at, department_code, operator, reason, document_no, batch_id, ended_batch_id, ended_by)
select current_row.task_id, current_row.event_no, current_row.event_code, current_row.happened_at, current_row.department_code, current_row.operator, current_row.reason, current_row.document_no, current_row.batch_id, $1::integer, changed.change
from core.task_events as current_row
join changed_task_events as changed on changed.task_id = current_row.task_id and changed.event_no = current_row.event_no
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.task_events as current_row
set event_code = incoming.event_code,
    happened_at = incoming.happened_at,
    department_code = incoming.department_code,
    operator = incoming.operator,
    reason = incoming.reason,
    document_no = incoming.document_no,
    batch_id = $1::integer
from staging.task_events as incoming
join changed_task_events as changed on changed.task_id = incoming.task_id and changed.event_no = incoming.event_no
where changed.change = 'replaced' and current_row.task_id = incoming.task_id and current_row.event_no = incoming.event_no;

-- == withdraw
-- a withdrawn row leaves core
delete from core.task_events as current_row
using changed_task_events as changed
where changed.change = 'withdrawn' and current_row.task_id = changed.task_id and current_row.event_no = changed.event_no;

-- == add
-- a new row enters core
insert into core.task_events (task_id, event_no, event_code, happened_at, department_code, operator, reason, document_no, batch_id)
select incoming.task_id, incoming.event_no, incoming.event_code, incoming.happened_at, incoming.department_code, incoming.operator, incoming.reason, incoming.document_no, $1::integer
from staging.task_events as incoming
join changed_task_events as changed on changed.task_id = incoming.task_id and changed.event_no = incoming.event_no
where changed.change = 'new';
