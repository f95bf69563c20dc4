-- one row per power-and-duty item × list version of one area
-- staging.duty_items → core.duty_items; what was true before goes to history.duty_items.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.duty_items (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  duty_item_code text,
  list_version text,
  duty_item_name text,
  basis text,
  standard text,
  department_code text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.duty_items
  group by region_code, duty_item_code, list_version
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, duty_item_code, list_version order by row_number) as first_row_number
  from staging.duty_items
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.duty_items where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_duty_items on commit drop as
with compared as (
  select
    incoming.region_code, incoming.duty_item_code, incoming.list_version,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.duty_item_name, current_row.basis, current_row.standard, current_row.department_code, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.duty_item_name, incoming.basis, incoming.standard, incoming.department_code, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.duty_items as incoming
  left join core.duty_items as current_row on current_row.region_code = incoming.region_code and current_row.duty_item_code = incoming.duty_item_code and current_row.list_version = incoming.list_version
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_duty_items;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.duty_items (region_code, duty_item_code, list_version, duty_item_name, basis, standard, department_code, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.duty_item_code, current_row.list_version, current_row.duty_item_name, current_row.basis, current_row.standard, current_row.department_code, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.duty_items as current_row
join changed_duty_items as changed on changed.region_code = current_row.region_code and changed.duty_item_code = current_row.duty_item_code and changed.list_version = current_row.list_version
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.duty_items as current_row
set duty_item_name = incoming.duty_item_name,
    basis = incoming.basis,
    standard = incoming.standard,
    department_code = incoming.department_code,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.duty_items as incoming
join changed_duty_items as changed on changed.region_code = incoming.region_code and changed.duty_item_code = incoming.duty_item_code and changed.list_version = incoming.list_version
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.duty_item_code = incoming.duty_item_code and current_row.list_version = incoming.list_version;

-- == withdraw
-- a withdrawn row leaves core
delete from core.duty_items as current_row
using changed_duty_items as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.duty_item_code = changed.duty_item_code and current_row.list_version = changed.list_version;

-- == add
-- a new row enters core
insert into core.duty_items (region_code, duty_item_code, list_version, duty_item_name, basis, standard, department_code, valid_from_date, valid_to_date, batch_id)
select incoming.region_code, incoming.duty_item_code, incoming.list_version, incoming.duty_item_name, incoming.basis, incoming.standard, incoming.department_code, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.duty_items as incoming
join changed_duty_items as changed on changed.region_code = incoming.region_code and changed.duty_item_code = incoming.duty_item_code and changed.list_version = incoming.list_version
where changed.change = 'new';
