-- one row per item × edition of the guideline of one area
-- staging.item_guidelines → core.item_guidelines; what was true before goes to history.item_guidelines.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.item_guidelines (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  item_code text,
  edition integer,
  guideline_name text,
  department_code text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.item_guidelines
  group by region_code, item_code, edition
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, item_code, edition order by row_number) as first_row_number
  from staging.item_guidelines
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.item_guidelines where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_item_guidelines on commit drop as
with compared as (
  select
    incoming.region_code, incoming.item_code, incoming.edition,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.guideline_name, current_row.department_code, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.guideline_name, incoming.department_code, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.item_guidelines as incoming
  left join core.item_guidelines as current_row on current_row.region_code = incoming.region_code and current_row.item_code = incoming.item_code and current_row.edition = incoming.edition
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_item_guidelines;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.item_guidelines (region_code, item_code, edition, guideline_name, department_code, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.item_code, current_row.edition, current_row.guideline_name, current_row.department_code, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.item_guidelines as current_row
join changed_item_guidelines as changed on changed.region_code = current_row.region_code and changed.item_code = current_row.item_code and changed.edition = current_row.edition
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.item_guidelines as current_row
set guideline_name = incoming.guideline_name,
    department_code = incoming.department_code,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.item_guidelines as incoming
join changed_item_guidelines as changed on changed.region_code = incoming.region_code and changed.item_code = incoming.item_code and changed.edition = incoming.edition
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.item_code = incoming.item_code and current_row.edition = incoming.edition;

-- == withdraw
-- a withdrawn row leaves core
delete from core.item_guidelines as current_row
using changed_item_guidelines as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.item_code = changed.item_code and current_row.edition = changed.edition;

-- == add
-- a new row enters core
insert into core.item_guidelines (region_code, item_code, edition, guideline_name, department_code, valid_from_date, valid_to_date, batch_id)
select incoming.region_code, incoming.item_code, incoming.edition, incoming.guideline_name, incoming.department_code, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.item_guidelines as incoming
join changed_item_guidelines as changed on changed.region_code = incoming.region_code and changed.item_code = incoming.item_code and changed.edition = incoming.edition
where changed.change = 'new';
