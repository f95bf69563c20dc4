-- one row per certificate of enforcement, as its issuer lists it
-- staging.establishment → core.establishment; what was true before goes to history.establishment.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.establishment (
  row_number integer not null,
  is_withdrawal boolean not null,
  certificate_no text,
  inspector_id text,
  unit_name text,
  region_code text,
  department_code text,
  certificate_expiry_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.establishment
  group by certificate_no
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by certificate_no order by row_number) as first_row_number
  from staging.establishment
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.establishment where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_establishment on commit drop as
with compared as (
  select
    incoming.certificate_no,
    case
      when incoming.is_withdrawal then case when current_row.certificate_no is not null then 'withdrawn' end
      when not (current_row.certificate_no is not null) then 'new'
      when (current_row.inspector_id, current_row.unit_name, current_row.region_code, current_row.department_code, current_row.certificate_expiry_date)
      is distinct from (incoming.inspector_id, incoming.unit_name, incoming.region_code, incoming.department_code, incoming.certificate_expiry_date)
      then 'replaced'
    end as change
  from staging.establishment as incoming
  left join core.establishment as current_row on current_row.certificate_no = incoming.certificate_no
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_establishment;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.establishment (certificate_no, inspector_id, unit_name, region_code, department_code, certificate_expiry_date, batch_id, ended_batch_id, ended_by)
select current_row.certificate_no, current_row.inspector_id, current_row.unit_name, current_row.region_code, current_row.department_code, current_row.certificate_expiry_date, current_row.batch_id, $1::integer, changed.change
from core.establishment as current_row
join changed_establishment as changed on changed.certificate_no = current_row.certificate_no
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.establishment as current_row
set inspector_id = incoming.inspector_id,
    unit_name = incoming.unit_name,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    certificate_expiry_date = incoming.certificate_expiry_date,
    batch_id = $1::integer
from staging.establishment as incoming
join changed_establishment as changed on changed.certificate_no = incoming.certificate_no
where changed.change = 'replaced' and current_row.certificate_no = incoming.certificate_no;

-- == withdraw
-- a withdrawn row leaves core
delete from core.establishment as current_row
using changed_establishment as changed
where changed.change = 'withdrawn' and current_row.certificate_no = changed.certificate_no;

-- == add
-- a new row enters core
insert into core.establishment (certificate_no, inspector_id, unit_name, region_code, department_code, certificate_expiry_date, batch_id)
select incoming.certificate_no, incoming.inspector_id, incoming.unit_name, incoming.region_code, incoming.department_code, incoming.certificate_expiry_date, $1::integer
from staging.establishment as incoming
join changed_establishment as changed on changed.certificate_no = incoming.certificate_no
where changed.change = 'new';
