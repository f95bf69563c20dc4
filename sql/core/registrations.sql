-- one row per registered market subject, as its registration says
-- staging.registrations → core.registrations; what was true before goes to history.registrations.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.registrations (
  row_number integer not null,
  is_withdrawal boolean not null,
  subject_id text,
  subject_name text,
  subject_type_code text,
  region_code text,
  established_date date,
  deregistered_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.registrations
  group by subject_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by subject_id order by row_number) as first_row_number
  from staging.registrations
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.registrations where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_registrations on commit drop as
with compared as (
  select
    incoming.subject_id,
    case
      when incoming.is_withdrawal then case when current_row.subject_id is not null then 'withdrawn' end
      when not (current_row.subject_id is not null) then 'new'
      when (current_row.subject_name, current_row.subject_type_code, current_row.region_code, current_row.established_date, current_row.deregistered_date)
      is distinct from (incoming.subject_name, incoming.subject_type_code, incoming.region_code, incoming.established_date, incoming.deregistered_date)
      then 'replaced'
    end as change
  from staging.registrations as incoming
  left join core.registrations as current_row on current_row.subject_id = incoming.subject_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_registrations;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.registrations (subject_id, subject_name, subject_type_code, region_code, established_date, deregistered_date, batch_id, ended_batch_id, ended_by)
select current_row.subject_id, current_row.subject_name, current_row.subject_type_code, current_row.region_code, current_row.established_date, current_row.deregistered_date, current_row.batch_id, $1::integer, changed.change
from core.registrations as current_row
join changed_registrations as changed on changed.subject_id = current_row.subject_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.registrations as current_row
set subject_name = incoming.subject_name,
    subject_type_code = incoming.subject_type_code,
    region_code = incoming.region_code,
    established_date = incoming.established_date,
    deregistered_date = incoming.deregistered_date,
    batch_id = $1::integer
from staging.registrations as incoming
join changed_registrations as changed on changed.subject_id = incoming.subject_id
where changed.change = 'replaced' and current_row.subject_id = incoming.subject_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.registrations as current_row
using changed_registrations as changed
where changed.change = 'withdrawn' and current_row.subject_id = changed.subject_id;

-- == add
-- a new row enters core
insert into core.registrations (subject_id, subject_name, subject_type_code, region_code, established_date, deregistered_date, batch_id)
select incoming.subject_id, incoming.subject_name, incoming.subject_type_code, incoming.region_code, incoming.established_date, incoming.deregistered_date, $1::integer
from staging.registrations as incoming
join changed_registrations as changed on changed.subject_id = incoming.subject_id
where changed.change = 'new';
