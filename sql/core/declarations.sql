-- one row per sender × source table × month: what a sender says it delivered
-- staging.declarations → core.declarations; what was true before goes to history.declarations.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.declarations (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  source_table text,
  month_date date,
  declared_count integer,
  declared_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.declarations
  group by region_code, source_table, month_date
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, source_table, month_date order by row_number) as first_row_number
  from staging.declarations
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.declarations where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_declarations on commit drop as
with compared as (
  select
    incoming.region_code, incoming.source_table, incoming.month_date,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.declared_count, current_row.declared_date)
      is distinct from (incoming.declared_count, incoming.declared_date)
      then 'replaced'
    end as change
  from staging.declarations as incoming
  left join core.declarations as current_row on current_row.region_code = incoming.region_code and current_row.source_table = incoming.source_table and current_row.month_date = incoming.month_date
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_declarations;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.declarations (region_code, source_table, month_date, declared_count, declared_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.source_table, current_row.month_date, current_row.declared_count, current_row.declared_date, current_row.batch_id, $1::integer, changed.change
from core.declarations as current_row
join changed_declarations as changed on changed.region_code = current_row.region_code and changed.source_table = current_row.source_table and changed.month_date = current_row.month_date
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.declarations as current_row
set declared_count = incoming.declared_count,
    declared_date = incoming.declared_date,
    batch_id = $1::integer
from staging.declarations as incoming
join changed_declarations as changed on changed.region_code = incoming.region_code and changed.source_table = incoming.source_table and changed.month_date = incoming.month_date
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.source_table = incoming.source_table and current_row.month_date = incoming.month_date;

-- == withdraw
-- a withdrawn row leaves core
delete from core.declarations as current_row
using changed_declarations as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.source_table = changed.source_table and current_row.month_date = changed.month_date;

-- == add
-- a new row enters core
insert into core.declarations (region_code, source_table, month_date, declared_count, declared_date, batch_id)
select incoming.region_code, incoming.source_table, incoming.month_date, incoming.declared_count, incoming.declared_date, $1::integer
from staging.declarations as incoming
join changed_declarations as changed on changed.region_code = incoming.region_code and changed.source_table = incoming.source_table and changed.month_date = incoming.month_date
where changed.change = 'new';
