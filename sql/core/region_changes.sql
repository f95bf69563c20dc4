-- one row per retired region code × successor
-- staging.region_changes → core.region_changes; what was true before goes to history.region_changes.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.region_changes (
  row_number integer not null,
  is_withdrawal boolean not null,
  old_code text,
  old_name text,
  new_code text,
  new_name text,
  note text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.region_changes
  group by old_code, new_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by old_code, new_code order by row_number) as first_row_number
  from staging.region_changes
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.region_changes where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_region_changes on commit drop as
with compared as (
  select
    incoming.old_code, incoming.new_code,
    case
      when incoming.is_withdrawal then case when current_row.old_code is not null then 'withdrawn' end
      when not (current_row.old_code is not null) then 'new'
      when (current_row.old_name, current_row.new_name, current_row.note)
      is distinct from (incoming.old_name, incoming.new_name, incoming.note)
      then 'replaced'
    end as change
  from staging.region_changes as incoming
  left join core.region_changes as current_row on current_row.old_code = incoming.old_code and current_row.new_code = incoming.new_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_region_changes;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.region_changes (old_code, old_name, new_code, new_name, note, batch_id, ended_batch_id, ended_by)
select current_row.old_code, current_row.old_name, current_row.new_code, current_row.new_name, current_row.note, current_row.batch_id, $1::integer, changed.change
from core.region_changes as current_row
join changed_region_changes as changed on changed.old_code = current_row.old_code and changed.new_code = current_row.new_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.region_changes as current_row
set old_name = incoming.old_name,
    new_name = incoming.new_name,
    note = incoming.note,
    batch_id = $1::integer
from staging.region_changes as incoming
join changed_region_changes as changed on changed.old_code = incoming.old_code and changed.new_code = incoming.new_code
where changed.change = 'replaced' and current_row.old_code = incoming.old_code and current_row.new_code = incoming.new_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.region_changes as current_row
using changed_region_changes as changed
where changed.change = 'withdrawn' and current_row.old_code = changed.old_code and current_row.new_code = changed.new_code;

-- == add
-- a new row enters core
insert into core.region_changes (old_code, old_name, new_code, new_name, note, batch_id)
select incoming.old_code, incoming.old_name, incoming.new_code, incoming.new_name, incoming.note, $1::integer
from staging.region_changes as incoming
join changed_region_changes as changed on changed.old_code = incoming.old_code and changed.new_code = incoming.new_code
where changed.change = 'new';
