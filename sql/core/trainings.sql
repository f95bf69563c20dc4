-- one row per training session × inspector
-- staging.trainings → core.trainings; what was true before goes to history.trainings.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.trainings (
  row_number integer not null,
  is_withdrawal boolean not null,
  session_id text,
  inspector_id text,
  session_name text,
  trained_date date,
  region_code text,
  department_code text,
  is_passed boolean
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.trainings
  group by session_id, inspector_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by session_id, inspector_id order by row_number) as first_row_number
  from staging.trainings
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.trainings where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.inspectors that has not come
with named as (
  select distinct inspector_id from staging.trainings
)
select exists (
  select from named
  left join core.inspectors as target on target.inspector_id = named.inspector_id
  where target.inspector_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct inspector_id from core.trainings
)
select exists (
  select from named
  left join core.inspectors as target on target.inspector_id = named.inspector_id
  where target.inspector_id is null
) as found;

-- == find_waiting
-- rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits
create temporary table waiting_rows on commit drop as
with named as (
  select distinct inspector_id from staging.trainings
), missing as (
  select named.* from named
  left join core.inspectors as target on target.inspector_id = named.inspector_id
  where target.inspector_id is null
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    concat_ws('|', incoming.inspector_id) as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.trainings as incoming
  join missing on missing.inspector_id = incoming.inspector_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'inspectors'
    and held.waits_for_key = concat_ws('|', incoming.inspector_id)
    and held.released_batch_id is null
    and held.source_table = 'trainings'
    and held.fields ->> 'session_id' = incoming.session_id
    and held.fields ->> 'inspector_id' = incoming.inspector_id
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'inspectors' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_trainings on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.trainings, held.fields) as typed (of_staging, is_withdrawal, session_id, inspector_id, session_name, trained_date, region_code, department_code, is_passed)
join core.inspectors as target on target.inspector_id = typed.inspector_id
where held.source_table = 'trainings' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.trainings (row_number, is_withdrawal, session_id, inspector_id, session_name, trained_date, region_code, department_code, is_passed)
select distinct on (session_id, inspector_id)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, session_id, inspector_id, session_name, trained_date, region_code, department_code, is_passed
from released_trainings
order by session_id, inspector_id, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_trainings as released
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
create temporary table changed_trainings on commit drop as
with compared as (
  select
    incoming.session_id, incoming.inspector_id,
    case
      when incoming.is_withdrawal then case when current_row.session_id is not null then 'withdrawn' end
      when not (current_row.session_id is not null) then 'new'
      when (current_row.session_name, current_row.trained_date, current_row.region_code, current_row.department_code, current_row.is_passed)
      is distinct from (incoming.session_name, incoming.trained_date, incoming.region_code, incoming.department_code, incoming.is_passed)
      then 'replaced'
    end as change
  from staging.trainings as incoming
  left join core.trainings as current_row on current_row.session_id = incoming.session_id and current_row.inspector_id = incoming.inspector_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_trainings;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.trainings (session_id, inspector_id, session_name, trained_date, region_code, department_code, is_passed, batch_id, ended_batch_id, ended_by)
select current_row.session_id, current_row.inspector_id, current_row.session_name, current_row.trained_date, current_row.region_code, current_row.department_code, current_row.is_passed, current_row.batch_id, $1::integer, changed.change
from core.trainings as current_row
join changed_trainings as changed on changed.session_id = current_row.session_id and changed.inspector_id = current_row.inspector_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.trainings as current_row
set session_name = incoming.session_name,
    trained_date = incoming.trained_date,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    is_passed = incoming.is_passed,
    batch_id = $1::integer
from staging.trainings as incoming
join changed_trainings as changed on changed.session_id = incoming.session_id and changed.inspector_id = incoming.inspector_id
where changed.change = 'replaced' and current_row.session_id = incoming.session_id and current_row.inspector_id = incoming.inspector_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.trainings as current_row
using changed_trainings as changed
where changed.change = 'withdrawn' and current_row.session_id = changed.session_id and current_row.inspector_id = changed.inspector_id;

-- == add
-- a new row enters core
insert into core.trainings (session_id, inspector_id, session_name, trained_date, region_code, department_code, is_passed, batch_id)
select incoming.session_id, incoming.inspector_id, incoming.session_name, incoming.trained_date, incoming.region_code, incoming.department_code, incoming.is_passed, $1::integer
from staging.trainings as incoming
join changed_trainings as changed on changed.session_id = incoming.session_id and changed.inspector_id = incoming.inspector_id
where changed.change = 'new';
