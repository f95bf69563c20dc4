-- one row per day that differs from its weekday
-- staging.holidays → core.holidays; what was true before goes to history.holidays.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.holidays (
  row_number integer not null,
  is_withdrawal boolean not null,
  holiday_date date,
  kind text,
  holiday_name text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.holidays
  group by holiday_date
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by holiday_date order by row_number) as first_row_number
  from staging.holidays
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.holidays where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_holidays on commit drop as
with compared as (
  select
    incoming.holiday_date,
    case
      when incoming.is_withdrawal then case when current_row.holiday_date is not null then 'withdrawn' end
      when not (current_row.holiday_date is not null) then 'new'
      when (current_row.kind, current_row.holiday_name)
      is distinct from (incoming.kind, incoming.holiday_name)
      then 'replaced'
    end as change
  from staging.holidays as incoming
  left join core.holidays as current_row on current_row.holiday_date = incoming.holiday_date
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_holidays;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.holidays (holiday_date, kind, holiday_name, batch_id, ended_batch_id, ended_by)
select current_row.holiday_date, current_row.kind, current_row.holiday_name, current_row.batch_id, $1::integer, changed.change
from core.holidays as current_row
join changed_holidays as changed on changed.holiday_date = current_row.holiday_date
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.holidays as current_row
set kind = incoming.kind,
    holiday_name = incoming.holiday_name,
    batch_id = $1::integer
from staging.holidays as incoming
join changed_holidays as changed on changed.holiday_date = incoming.holiday_date
where changed.change = 'replaced' and current_row.holiday_date = incoming.holiday_date;

-- == withdraw
-- a withdrawn row leaves core
delete from core.holidays as current_row
using changed_holidays as changed
where changed.change = 'withdrawn' and current_row.holiday_date = changed.holiday_date;

-- == add
-- a new row enters core
insert into core.holidays (holiday_date, kind, holiday_name, batch_id)
select incoming.holiday_date, incoming.kind, incoming.holiday_name, $1::integer
from staging.holidays as incoming
join changed_holidays as changed on changed.holiday_date = incoming.holiday_date
where changed.change = 'new';
