-- one row per pilot of comprehensive supervision
-- staging.pilots → core.pilots; what was true before goes to history.pilots.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.pilots (
  row_number integer not null,
  is_withdrawal boolean not null,
  pilot_id text,
  pilot_name text,
  field text,
  comprehensive_item_code text,
  region_code text,
  department_code text,
  rule_text text,
  started_date date,
  finished_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.pilots
  group by pilot_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by pilot_id order by row_number) as first_row_number
  from staging.pilots
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.pilots where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_pilots on commit drop as
with compared as (
  select
    incoming.pilot_id,
    case
      when incoming.is_withdrawal then case when current_row.pilot_id is not null then 'withdrawn' end
      when not (current_row.pilot_id is not null) then 'new'
      when (current_row.pilot_name, current_row.field, current_row.comprehensive_item_code, current_row.region_code, current_row.department_code, current_row.rule_text, current_row.started_date, current_row.finished_date)
      is distinct from (incoming.pilot_name, incoming.field, incoming.comprehensive_item_code, incoming.region_code, incoming.department_code, incoming.rule_text, incoming.started_date, incoming.finished_date)
      then 'replaced'
    end as change
  from staging.pilots as incoming
  left join core.pilots as current_row on current_row.pilot_id = incoming.pilot_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_pilots;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.pilots (pilot_id, pilot_name, field, comprehensive_item_code, region_code, department_code, rule_text, started_date, finished_date, batch_id, ended_batch_id, ended_by)
select current_row.pilot_id, current_row.pilot_name, current_row.field, current_row.comprehensive_item_code, current_row.region_code, current_row.department_code, current_row.rule_text, current_row.started_date, current_row.finished_date, current_row.batch_id, $1::integer, changed.change
from core.pilots as current_row
join changed_pilots as changed on changed.pilot_id = current_row.pilot_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.pilots as current_row
set pilot_name = incoming.pilot_name,
    field = incoming.field,
    comprehensive_item_code = incoming.comprehensive_item_code,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    rule_text = incoming.rule_text,
    started_date = incoming.started_date,
    finished_date = incoming.finished_date,
    batch_id = $1::integer
from staging.pilots as incoming
join changed_pilots as changed on changed.pilot_id = incoming.pilot_id
where changed.change = 'replaced' and current_row.pilot_id = incoming.pilot_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.pilots as current_row
using changed_pilots as changed
where changed.change = 'withdrawn' and current_row.pilot_id = changed.pilot_id;

-- == add
-- a new row enters core
insert into core.pilots (pilot_id, pilot_name, field, comprehensive_item_code, region_code, department_code, rule_text, started_date, finished_date, batch_id)
select incoming.pilot_id, incoming.pilot_name, incoming.field, incoming.comprehensive_item_code, incoming.region_code, incoming.department_code, incoming.rule_text, incoming.started_date, incoming.finished_date, $1::integer
from staging.pilots as incoming
join changed_pilots as changed on changed.pilot_id = incoming.pilot_id
where changed.change = 'new';
