-- one row per subject × task × department × item: one result
-- staging.results → core.results; what was true before goes to history.results.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.results (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  task_id text,
  department_code text,
  item_code text,
  state_code text,
  inspected_date date,
  result_code text,
  methods text,
  channel text,
  entered_date date,
  reviewed_date date,
  published_date date,
  off_site_means text,
  entered_by text,
  reviewed_by text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.results
  group by subject_id, task_id, department_code, item_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id, task_id, department_code, item_code order by row_number) as first_row_number
  from staging.results
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.results where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.tasks that has not come
with named as (
  select distinct task_id from staging.results
)
select exists (
  select from named
  left join core.tasks as target on target.task_id = named.task_id
  where target.task_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct task_id from core.results
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
  select distinct task_id from staging.results
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
  from staging.results as incoming
  join missing on missing.task_id = incoming.task_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'tasks'
    and held.waits_for_key = concat_ws('|', incoming.task_id)
    and held.released_batch_id is null
    and held.source_table = 'results'
    and held.fields ->> 'subject_id' = incoming.subject_id
    and held.fields ->> 'task_id' = incoming.task_id
    and held.fields ->> 'department_code' = incoming.department_code
    and held.fields ->> 'item_code' = incoming.item_code
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'tasks' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_results on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.results, held.fields) as typed (of_staging, is_withdrawal, subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, methods, channel, entered_date, reviewed_date, published_date, off_site_means, entered_by, reviewed_by)
join core.tasks as target on target.task_id = typed.task_id
where held.source_table = 'results' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.results (row_number, is_withdrawal, subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, methods, channel, entered_date, reviewed_date, published_date, off_site_means, entered_by, reviewed_by)
select distinct on (subject_id, task_id, department_code, item_code)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, methods, channel, entered_date, reviewed_date, published_date, off_site_means, entered_by, reviewed_by
from released_results
order by subject_id, task_id, department_code, item_code, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_results as released
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
create temporary table changed_results on commit drop as
with compared as (
  select
    incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.state_code, current_row.inspected_date, current_row.result_code, current_row.methods, current_row.channel, current_row.entered_date, current_row.reviewed_date, current_row.published_date, current_row.off_site_means, current_row.entered_by, current_row.reviewed_by)
      is distinct from (incoming.state_code, incoming.inspected_date, incoming.result_code, incoming.methods, incoming.channel, incoming.entered_date, incoming.reviewed_date, incoming.published_date, incoming.off_site_means, incoming.entered_by, incoming.reviewed_by)
      then 'replaced'
    end as change
  from staging.results as incoming
  left join core.results as current_row on current_row.subject_id = incoming.subject_id and current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code and current_row.item_code = incoming.item_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_results;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.results (result_id, subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, methods, channel, entered_date, reviewed_date, published_date, off_site_means, entered_by, reviewed_by, batch_id, ended_batch_id, ended_by)
select current_row.result_id, current_row.subject_id, current_row.task_id, current_row.department_code, current_row.item_code, current_row.state_code, current_row.inspected_date, current_row.result_code, current_row.methods, current_row.channel, current_row.entered_date, current_row.reviewed_date, current_row.published_date, current_row.off_site_means, current_row.entered_by, current_row.reviewed_by, current_row.batch_id, $1::integer, changed.change
from core.results as current_row
join changed_results as changed on changed.subject_id = current_row.subject_id and changed.task_id = current_row.task_id and changed.department_code = current_row.department_code and changed.item_code = current_row.item_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.results as current_row
set state_code = incoming.state_code,
    inspected_date = incoming.inspected_date,
    result_code = incoming.result_code,
    methods = incoming.methods,
    channel = incoming.channel,
    entered_date = incoming.entered_date,
    reviewed_date = incoming.reviewed_date,
    published_date = incoming.published_date,
    off_site_means = incoming.off_site_means,
    entered_by = incoming.entered_by,
    reviewed_by = incoming.reviewed_by,
    batch_id = $1::integer
from staging.results as incoming
join changed_results as changed on changed.subject_id = incoming.subject_id and changed.task_id = incoming.task_id and changed.department_code = incoming.department_code and changed.item_code = incoming.item_code
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id and current_row.task_id = incoming.task_id and current_row.department_code = incoming.department_code and current_row.item_code = incoming.item_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.results as current_row
using changed_results as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id and current_row.task_id = changed.task_id and current_row.department_code = changed.department_code and current_row.item_code = changed.item_code;

-- == add
-- a new row enters core
insert into core.results (subject_id, task_id, department_code, item_code, state_code, inspected_date, result_code, methods, channel, entered_date, reviewed_date, published_date, off_site_means, entered_by, reviewed_by, batch_id)
select incoming.subject_id, incoming.task_id, incoming.department_code, incoming.item_code, incoming.state_code, incoming.inspected_date, incoming.result_code, incoming.methods, incoming.channel, incoming.entered_date, incoming.reviewed_date, incoming.published_date, incoming.off_site_means, incoming.entered_by, incoming.reviewed_by, $1::integer
from staging.results as incoming
join changed_results as changed on changed.subject_id = incoming.subject_id and changed.task_id = incoming.task_id and changed.department_code = incoming.department_code and changed.item_code = incoming.item_code
where changed.change = 'new';
