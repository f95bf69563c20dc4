-- one row per region
-- staging.regions → core.regions; what was true before goes to history.regions.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.regions (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  region_name text,
  parent_code text,
  level text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.regions
  group by region_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code order by row_number) as first_row_number
  from staging.regions
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.regions where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_regions on commit drop as
with compared as (
  select
    incoming.region_code,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.region_name, current_row.parent_code, current_row.level, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.region_name, incoming.parent_code, incoming.level, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.regions as incoming
  left join core.regions as current_row on current_row.region_code = incoming.region_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_regions;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.regions (region_code, region_name, parent_code, level, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.region_name, current_row.parent_code, current_row.level, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.regions as current_row
join changed_regions as changed on changed.region_code = current_row.region_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.regions as current_row
set region_name = incoming.region_name,
    parent_code = incoming.parent_code,
    level = incoming.level,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.regions as incoming
join changed_regions as changed on changed.region_code = incoming.region_code
where changed.change = 'replaced' and current_row.region_code = incoming.region_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.regions as current_row
using changed_regions as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code;

-- == add
-- a new row enters core
insert into core.regions (region_code, region_name, parent_code, level, valid_from_date, valid_to_date, batch_id)
select incoming.region_code, incoming.region_name, incoming.parent_code, incoming.level, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.regions as incoming
join changed_regions as changed on changed.region_code = incoming.region_code
where changed.change = 'new';
