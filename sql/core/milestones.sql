-- one row per work point × step of one area and year
-- staging.milestones → core.milestones; what was true before goes to history.milestones.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.milestones (
  row_number integer not null,
  is_withdrawal boolean not null,
  region_code text,
  plan_year integer,
  work_point integer,
  step_no integer,
  step_name text,
  department_code text,
  planned_date date,
  done_date date,
  document_no text,
  document_name text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.milestones
  group by region_code, plan_year, work_point, step_no
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by region_code, plan_year, work_point, step_no order by row_number) as first_row_number
  from staging.milestones
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.milestones where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_milestones on commit drop as
with compared as (
  select
    incoming.region_code, incoming.plan_year, incoming.work_point, incoming.step_no,
    case
      when incoming.is_withdrawal then case when current_row.region_code is not null then 'withdrawn' end
      when not (current_row.region_code is not null) then 'new'
      when (current_row.step_name, current_row.department_code, current_row.planned_date, current_row.done_date, current_row.document_no, current_row.document_name)
      is distinct from (incoming.step_name, incoming.department_code, incoming.planned_date, incoming.done_date, incoming.document_no, incoming.document_name)
      then 'replaced'
    end as change
  from staging.milestones as incoming
  left join core.milestones as current_row on current_row.region_code = incoming.region_code and current_row.plan_year = incoming.plan_year and current_row.work_point = incoming.work_point and current_row.step_no = incoming.step_no
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_milestones;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.milestones (region_code, plan_year, work_point, step_no, step_name, department_code, planned_date, done_date, document_no, document_name, batch_id, ended_batch_id, ended_by)
select current_row.region_code, current_row.plan_year, current_row.work_point, current_row.step_no, current_row.step_name, current_row.department_code, current_row.planned_date, current_row.done_date, current_row.document_no, current_row.document_name, current_row.batch_id, $1::integer, changed.change
from core.milestones as current_row
join changed_milestones as changed on changed.region_code = current_row.region_code and changed.plan_year = current_row.plan_year and changed.work_point = current_row.work_point and changed.step_no = current_row.step_no
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.milestones as current_row
set step_name = incoming.step_name,
    department_code = incoming.department_code,
    planned_date = incoming.planned_date,
    done_date = incoming.done_date,
    document_no = incoming.document_no,
    document_name = incoming.document_name,
    batch_id = $1::integer
from staging.milestones as incoming
join changed_milestones as changed on changed.region_code = incoming.region_code and changed.plan_year = incoming.plan_year and changed.work_point = incoming.work_point and changed.step_no = incoming.step_no
where changed.change = 'replaced' and current_row.region_code = incoming.region_code and current_row.plan_year = incoming.plan_year and current_row.work_point = incoming.work_point and current_row.step_no = incoming.step_no;

-- == withdraw
-- a withdrawn row leaves core
delete from core.milestones as current_row
using changed_milestones as changed
where changed.change = 'withdrawn' and current_row.region_code = changed.region_code and current_row.plan_year = changed.plan_year and current_row.work_point = changed.work_point and current_row.step_no = changed.step_no;

-- == add
-- a new row enters core
insert into core.milestones (region_code, plan_year, work_point, step_no, step_name, department_code, planned_date, done_date, document_no, document_name, batch_id)
select incoming.region_code, incoming.plan_year, incoming.work_point, incoming.step_no, incoming.step_name, incoming.department_code, incoming.planned_date, incoming.done_date, incoming.document_no, incoming.document_name, $1::integer
from staging.milestones as incoming
join changed_milestones as changed on changed.region_code = incoming.region_code and changed.plan_year = incoming.plan_year and changed.work_point = incoming.work_point and changed.step_no = incoming.step_no
where changed.change = 'new';
