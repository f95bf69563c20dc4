-- one row per comprehensive-supervision item × list version of one area
-- staging.comprehensive_items → core.comprehensive_items; what was true before goes to history.comprehensive_items.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.comprehensive_items (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  comprehensive_item_code text,
  list_version text,
  field text,
  comprehensive_item_name text,
  department_code text,
  partner_departments text,
  rule_text text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.comprehensive_items
  group by region_code, comprehensive_item_code, list_version
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, comprehensive_item_code, list_version order by row_number) as first_row_number
  from staging.comprehensive_items
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.comprehensive_items where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_comprehensive_items on commit drop as
with compared as (
  select
    incoming.region_code, incoming.comprehensive_item_code, incoming.list_version,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.field, current_row.comprehensive_item_name, current_row.department_code, current_row.partner_departments, current_row.rule_text, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.field, incoming.comprehensive_item_name, incoming.department_code, incoming.partner_departments, incoming.rule_text, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.comprehensive_items as incoming
  left join core.comprehensive_items as current_row on current_row.region_code = incoming.region_code and current_row.comprehensive_item_code = incoming.comprehensive_item_code and current_row.list_version = incoming.list_version
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_comprehensive_items;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.comprehensive_items (region_code, comprehensive_item_code, list_version, field, comprehensive_item_name, department_code, partner_departments, rule_text, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.comprehensive_item_code, current_row.list_version, current_row.field, current_row.comprehensive_item_name, current_row.department_code, current_row.partner_departments, current_row.rule_text, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.comprehensive_items as current_row
join changed_comprehensive_items as changed on changed.region_code = current_row.region_code and changed.comprehensive_item_code = current_row.comprehensive_item_code and changed.list_version = current_row.list_version
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.comprehensive_items as current_row
set field = incoming.field,
    comprehensive_item_name = incoming.comprehensive_item_name,
    department_code = incoming.department_code,
    partner_departments = incoming.partner_departments,
    rule_text = incoming.rule_text,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.comprehensive_items as incoming
join changed_comprehensive_items as changed on changed.region_code = incoming.region_code and changed.comprehensive_item_code = incoming.comprehensive_item_code and changed.list_version = incoming.list_version
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.comprehensive_item_code = incoming.comprehensive_item_code and current_row.list_version = incoming.list_version;

-- == withdraw
-- a withdrawn row leaves core
delete from core.comprehensive_items as current_row
using changed_comprehensive_items as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.comprehensive_item_code = changed.comprehensive_item_code and current_row.list_version = changed.list_version;

-- == add
-- a new row enters core
insert into core.comprehensive_items (region_code, comprehensive_item_code, list_version, field, comprehensive_item_name, department_code, partner_departments, rule_text, valid_from_date, valid_to_date, batch_id)
select incoming.region_code, incoming.comprehensive_item_code, incoming.list_version, incoming.field, incoming.comprehensive_item_name, incoming.department_code, incoming.partner_departments, incoming.rule_text, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.comprehensive_items as incoming
join changed_comprehensive_items as changed on changed.region_code = incoming.region_code and changed.comprehensive_item_code = incoming.comprehensive_item_code and changed.list_version = incoming.list_version
where changed.change = 'new';
