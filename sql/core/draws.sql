-- one row per task × department: one draw
-- staging.draws → core.draws; what was true before goes to history.draws.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.draws (
  row_number integer not null,
  is_withdrawal boolean not null,
  task_id text,
  department_code text,
  drawn_date date,
  frame_count integer,
  drawn_count integer,
  method text,
  operator text,
  is_locked boolean
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.draws
  group by task_id, department_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by task_id, department_code order by row_number) as first_row_number
  from staging.draws
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.draws where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.tasks that has not come
with named as (
  select distinct task_id from staging.draws
)
select exists (
  select from named
  left join core.tasks as target on target.task_id = named.task_id
  where target.task_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct task_id from core.draws
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
  select distinct task_id from staging.draws
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
  from staging.draws as incoming
  join missing on missing.task_id = incoming.task_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'tasks'
    and held.waits_for_key = concat_ws('|', incoming.task_id)
    and held.released_batch_id is null
    and held.source_table = 'draws'
    and held.fields ->> 'task_id' = incoming.task_id
    and held.fields ->> 'department_code' = incoming.department_code
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'tasks' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_draws on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.draws, held.fields) as typed (of_staging, is_withdrawal, task_id, department_code, drawn_date, frame_count, drawn_count, method, operator, is_locked)
join core.tasks as target on target.task_id = typed.task_id
where held.source_table = 'draws' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.draws (row_number, is_withdrawal, task_id, department_code, drawn_date, frame_count, drawn_count, method, operator, is_locked)
select distinct on (task_id, department_code)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, task_id, department_code, drawn_date, frame_count, drawn_count, method, operator, is_locked
from released_draws
order by task_id, department_code, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_draws as released
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
create temporary table changed_draws on commit drop as
with compared as (
  select
    incoming.task_id, incoming.department_code,
    case
      when incoming.is_withdrawal then case when current_row.task_id is not null then 'withdrawn' end
      when not (current_row.task_id is not null) then 'new'
      when (current_row.drawn_date, current_row.frame_count, current_row.drawn_count, current_row.method, current_row.operator, current_row.is_locked)
      is distinct from (incoming.drawn_date, incoming.frame_count, incoming.drawn_count, incoming.method, incoming.operator, incoming.is_locked)
      then 'replaced'
    end as change
  from staging.draws as incoming
  left join core.draws as current_row on current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_draws;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.draws (task_id, department_code, drawn_date, frame_count, drawn_count, method, operator, is_locked, batch_id, ended_batch_id, ended_by)
select current_row.task_id, current_row.department_code, current_row.drawn_date, current_row.frame_count, current_row.drawn_count, current_row.method, current_row.operator, current_row.is_locked, current_row.batch_id, $1::integer, changed.change
from core.draws as current_row
join changed_draws as changed on changed.task_id = current_row.task_id and changed.department_code = current_row.department_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.draws as current_row
set drawn_date = incoming.drawn_date,
    frame_count = incoming.frame_count,
    drawn_count = incoming.drawn_count,
    method = incoming.method,
    operator = incoming.operator,
    is_locked = incoming.is_locked,
    batch_id = $1::integer
from staging.draws as incoming
join changed_draws as changed on changed.task_id = incoming.task_id and changed.department_code = incoming.department_code
where changed.change = 'replaced' and current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.draws as current_row
using changed_draws as changed
where changed.change = 'withdrawn' and current_row.task_id = changed.task_id and current_row.department_code = changed.department_code;

-- == add
-- a new row enters core
insert into core.draws (task_id, department_code, drawn_date, frame_count, drawn_count, method, operator, is_locked, batch_id)
select incoming.task_id, incoming.department_code, incoming.drawn_date, incoming.frame_count, incoming.drawn_count, incoming.method, incoming.operator, incoming.is_locked, $1::integer
from staging.draws as incoming
join changed_draws as changed on changed.task_id = incoming.task_id and changed.department_code = incoming.department_code
where changed.change = 'new';
