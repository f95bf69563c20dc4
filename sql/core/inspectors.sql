-- one row per inspector
-- staging.inspectors → core.inspectors; what was true before goes to history.inspectors.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.inspectors (
  row_number integer not null,
  is_withdrawal boolean not null,
  inspector_id text,
  inspector_name text,
  region_code text,
  department_code text,
  certificate_no text,
  certificate_expiry_date date,
  is_expert boolean,
  status text,
  item_range text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.inspectors
  group by inspector_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by inspector_id order by row_number) as first_row_number
  from staging.inspectors
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.inspectors where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_inspectors on commit drop as
with compared as (
  select
    incoming.inspector_id,
    case
      when incoming.is_withdrawal then case when current_row.inspector_id is not null then 'withdrawn' end
      when not (current_row.inspector_id is not null) then 'new'
      when (current_row.inspector_name, current_row.region_code, current_row.department_code, current_row.certificate_no, current_row.certificate_expiry_date, current_row.is_expert, current_row.status, current_row.item_range)
      is distinct from (incoming.inspector_name, incoming.region_code, incoming.department_code, incoming.certificate_no, incoming.certificate_expiry_date, incoming.is_expert, incoming.status, incoming.item_range)
      then 'replaced'
    end as change
  from staging.inspectors as incoming
  left join core.inspectors as current_row on current_row.inspector_id = incoming.inspector_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_inspectors;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.inspectors (inspector_id, inspector_name, region_code, department_code, certificate_no, certificate_expiry_date, is_expert, status, item_range, batch_id, ended_batch_id, ended_by)
select current_row.inspector_id, current_row.inspector_name, current_row.region_code, current_row.department_code, current_row.certificate_no, current_row.certificate_expiry_date, current_row.is_expert, current_row.status, current_row.item_range, current_row.batch_id, $1::integer, changed.change
from core.inspectors as current_row
join changed_inspectors as changed on changed.inspector_id = current_row.inspector_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.inspectors as current_row
set inspector_name = incoming.inspector_name,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    certificate_no = incoming.certificate_no,
    certificate_expiry_date = incoming.certificate_expiry_date,
    is_expert = incoming.is_expert,
    status = incoming.status,
    item_range = incoming.item_range,
    batch_id = $1::integer
from staging.inspectors as incoming
join changed_inspectors as changed on changed.inspector_id = incoming.inspector_id
where changed.change = 'replaced' and current_row.inspector_id = incoming.inspector_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.inspectors as current_row
using changed_inspectors as changed
where changed.change = 'withdrawn' and current_row.inspector_id = changed.inspector_id;

-- == add
-- a new row enters core
insert into core.inspectors (inspector_id, inspector_name, region_code, department_code, certificate_no, certificate_expiry_date, is_expert, status, item_range, batch_id)
select incoming.inspector_id, incoming.inspector_name, incoming.region_code, incoming.department_code, incoming.certificate_no, incoming.certificate_expiry_date, incoming.is_expert, incoming.status, incoming.item_range, $1::integer
from staging.inspectors as incoming
join changed_inspectors as changed on changed.inspector_id = incoming.inspector_id
where changed.change = 'new';
