-- one row per event that speaks of a risk of a subject
-- staging.risk_signals → core.risk_signals; what was true before goes to history.risk_signals.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.risk_signals (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  signal_id text,
  kind_code text,
  signal_date date,
  source text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.risk_signals
  group by subject_id, signal_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id, signal_id order by row_number) as first_row_number
  from staging.risk_signals
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.risk_signals where row_number = any ($1::integer[]);

-- == has_missing
-- whether a staged row names one of core.subjects that has not come
with named as (
  select distinct subject_id from staging.risk_signals
)
select exists (
  select from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
) as found;

-- == has_missing_in_core
-- the same of a table that was filled without staging
with named as (
  select distinct subject_id from core.risk_signals
)
select exists (
  select from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
) as found;

-- == find_waiting
-- rows whose counterpart has not come: they wait, unless the same row waits already; a withdrawal waits for a row that waits
create temporary table waiting_rows on commit drop as
with named as (
  select distinct subject_id from staging.risk_signals
), missing as (
  select named.* from named
  left join core.subjects as target on target.subject_id = named.subject_id
  where target.subject_id is null
), waiting as (
  select
    incoming.row_number,
    incoming.is_withdrawal,
    concat_ws('|', incoming.subject_id) as waits_for_key,
    to_jsonb(incoming) - 'row_number' as fields,
    latest.fields as fields_before
  from staging.risk_signals as incoming
  join missing on missing.subject_id = incoming.subject_id
  left join lateral (
    select held.fields from ops.held_rows as held
    where held.waits_for = 'subjects'
    and held.waits_for_key = concat_ws('|', incoming.subject_id)
    and held.released_batch_id is null
    and held.source_table = 'risk_signals'
    and held.fields ->> 'subject_id' = incoming.subject_id
    and held.fields ->> 'signal_id' = incoming.signal_id
    order by held.delivery_id desc, held.row_number desc
    limit 1
  ) as latest on true
)
select row_number, 'subjects' as waits_for, waits_for_key, fields, fields is distinct from fields_before as is_new
from waiting
where not is_withdrawal or fields_before is not null;

-- == find_released
-- held rows whose counterpart is in core now; of one key the row that came last counts
create temporary table released_risk_signals on commit drop as
select held.delivery_id, held.row_number, typed.*
from ops.held_rows as held
cross join lateral jsonb_populate_record(null::staging.risk_signals, held.fields) as typed (of_staging, is_withdrawal, subject_id, signal_id, kind_code, signal_date, source)
join core.subjects as target on target.subject_id = typed.subject_id
where held.source_table = 'risk_signals' and held.released_batch_id is null;

-- == stage_released
-- they enter the load like rows of a file
insert into staging.risk_signals (row_number, is_withdrawal, subject_id, signal_id, kind_code, signal_date, source)
select distinct on (subject_id, signal_id)
  row_number() over (order by delivery_id, row_number),
  is_withdrawal, subject_id, signal_id, kind_code, signal_date, source
from released_risk_signals
order by subject_id, signal_id, delivery_id desc, row_number desc;

-- == mark_released
-- they wait no longer, and the delivery that brought them says so
with released as (
  update ops.held_rows as held
  set released_batch_id = $1::integer
  from released_risk_signals as released
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
create temporary table changed_risk_signals on commit drop as
with compared as (
  select
    incoming.subject_id, incoming.signal_id,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.kind_code, current_row.signal_date, current_row.source)
      is distinct from (incoming.kind_code, incoming.signal_date, incoming.source)
      then 'replaced'
    end as change
  from staging.risk_signals as incoming
  left join core.risk_signals as current_row on current_row.subject_id = incoming.subject_id and current_row.signal_id = incoming.signal_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_risk_signals;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.risk_signals (subject_id, signal_id, kind_code, signal_date, source, batch_id, ended_batch_id, ended_by)
select current_row.subject_id, current_row.signal_id, current_row.kind_code, current_row.signal_date, current_row.source, current_row.batch_id, $1::integer, changed.change
from core.risk_signals as current_row
join changed_risk_signals as changed on changed.subject_id = current_row.subject_id and changed.signal_id = current_row.signal_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.risk_signals as current_row
set kind_code = incoming.kind_code,
    signal_date = incoming.signal_date,
    source = incoming.source,
    batch_id = $1::integer
from staging.risk_signals as incoming
join changed_risk_signals as changed on changed.subject_id = incoming.subject_id and changed.signal_id = incoming.signal_id
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id and current_row.signal_id = incoming.signal_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.risk_signals as current_row
using changed_risk_signals as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id and current_row.signal_id = changed.signal_id;

-- == add
-- a new row enters core
insert into core.risk_signals (subject_id, signal_id, kind_code, signal_date, source, batch_id)
select incoming.subject_id, incoming.signal_id, incoming.kind_code, incoming.signal_date, incoming.source, $1::integer
from staging.risk_signals as incoming
join changed_risk_signals as changed on changed.subject_id = incoming.subject_id and changed.signal_id = incoming.signal_id
where changed.change = 'new';
