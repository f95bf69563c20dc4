-- one row per item × list version of one area
-- staging.inspection_items → core.inspection_items; what was true before goes to history.inspection_items.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.inspection_items (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  item_code text,
  list_version text,
  item_name text,
  sub_item text,
  basis text,
  department_code text,
  field text,
  object_kind text,
  item_kind text,
  ratio_text text,
  frequency_text text,
  cycle_years integer,
  first_due_year integer,
  duty_item_code text,
  supervision_item_code text,
  standard text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.inspection_items
  group by region_code, item_code, list_version
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, item_code, list_version order by row_number) as first_row_number
  from staging.inspection_items
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.inspection_items where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_inspection_items on commit drop as
with compared as (
  select
    incoming.region_code, incoming.item_code, incoming.list_version,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.item_name, current_row.sub_item, current_row.basis, current_row.department_code, current_row.field, current_row.object_kind, current_row.item_kind, current_row.ratio_text, current_row.frequency_text, current_row.cycle_years, current_row.first_due_year, current_row.duty_item_code, current_row.supervision_item_code, current_row.standard, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.item_name, incoming.sub_item, incoming.basis, incoming.department_code, incoming.field, incoming.object_kind, incoming.item_kind, incoming.ratio_text, incoming.frequency_text, incoming.cycle_years, incoming.first_due_year, incoming.duty_item_code, incoming.supervision_item_code, incoming.standard, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.inspection_items as incoming
  left join core.inspection_items as current_row on current_row.region_code = incoming.region_code and current_row.item_code = incoming.item_code and current_row.list_version = incoming.list_version
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_inspection_items;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.inspection_items (region_code, item_code, list_version, item_name, sub_item, basis, department_code, field, object_kind, item_kind, ratio_text, frequency_text, cycle_years, first_due_year, duty_item_code, supervision_item_code, standard, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.item_code, current_row.list_version, current_row.item_name, current_row.sub_item, current_row.basis, current_row.department_code, current_row.field, current_row.object_kind, current_row.item_kind, current_row.ratio_text, current_row.frequency_text, current_row.cycle_years, current_row.first_due_year, current_row.duty_item_code, current_row.supervision_item_code, current_row.standard, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.inspection_items as current_row
join changed_inspection_items as changed on changed.region_code = current_row.region_code and changed.item_code = current_row.item_code and changed.list_version = current_row.list_version
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.inspection_items as current_row
set item_name = incoming.item_name,
    sub_item = incoming.sub_item,
    basis = incoming.basis,
    department_code = incoming.department_code,
    field = incoming.field,
    object_kind = incoming.object_kind,
    item_kind = incoming.item_kind,
    ratio_text = incoming.ratio_text,
    frequency_text = incoming.frequency_text,
    cycle_years = incoming.cycle_years,
    first_due_year = incoming.first_due_year,
    duty_item_code = incoming.duty_item_code,
    supervision_item_code = incoming.supervision_item_code,
    standard = incoming.standard,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.inspection_items as incoming
join changed_inspection_items as changed on changed.region_code = incoming.region_code and changed.item_code = incoming.item_code and changed.list_version = incoming.list_version
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.item_code = incoming.item_code and current_row.list_version = incoming.list_version;

-- == withdraw
-- a withdrawn row leaves core
delete from core.inspection_items as current_row
using changed_inspection_items as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.item_code = changed.item_code and current_row.list_version = changed.list_version;

-- == add
-- a new row enters core
insert into core.inspection_items (region_code, item_code, list_version, item_name, sub_item, basis, department_code, field, object_kind, item_kind, ratio_text, frequency_text, cycle_years, first_due_year, duty_item_code, supervision_item_code, standard, valid_from_date, valid_to_date, batch_id)
select incoming.region_code, incoming.item_code, incoming.list_version, incoming.item_name, incoming.sub_item, incoming.basis, incoming.department_code, incoming.field, incoming.object_kind, incoming.item_kind, incoming.ratio_text, incoming.frequency_text, incoming.cycle_years, incoming.first_due_year, incoming.duty_item_code, incoming.supervision_item_code, incoming.standard, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.inspection_items as incoming
join changed_inspection_items as changed on changed.region_code = incoming.region_code and changed.item_code = incoming.item_code and changed.list_version = incoming.list_version
where changed.change = 'new';
