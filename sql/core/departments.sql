-- one row per department
-- staging.departments → core.departments; what was true before goes to history.departments.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.departments (
  row_number integer not null,
  is_withdrawal boolean not null,
  department_code text,
  department_name text,
  short_name text,
  line_code text,
  valid_from_date date,
  valid_to_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.departments
  group by department_code
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by department_code order by row_number) as first_row_number
  from staging.departments
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.departments where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_departments on commit drop as
with compared as (
  select
    incoming.department_code,
    case
      when incoming.is_withdrawal then case when current_row.department_code is not null then 'withdrawn' end
      when not (current_row.department_code is not null) then 'new'
      when (current_row.department_name, current_row.short_name, current_row.line_code, current_row.valid_from_date, current_row.valid_to_date)
      is distinct from (incoming.department_name, incoming.short_name, incoming.line_code, incoming.valid_from_date, incoming.valid_to_date)
      then 'replaced'
    end as change
  from staging.departments as incoming
  left join core.departments as current_row on current_row.department_code = incoming.department_code
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_departments;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.departments (department_code, department_name, short_name, line_code, valid_from_date, valid_to_date, batch_id, ended_batch_id, ended_by)
select current_row.department_code, current_row.department_name, current_row.short_name, current_row.line_code, current_row.valid_from_date, current_row.valid_to_date, current_row.batch_id, $1::integer, changed.change
from core.departments as current_row
join changed_departments as changed on changed.department_code = current_row.department_code
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.departments as current_row
set department_name = incoming.department_name,
    short_name = incoming.short_name,
    line_code = incoming.line_code,
    valid_from_date = incoming.valid_from_date,
    valid_to_date = incoming.valid_to_date,
    batch_id = $1::integer
from staging.departments as incoming
join changed_departments as changed on changed.department_code = incoming.department_code
where changed.change = 'replaced' and current_row.department_code = incoming.department_code;

-- == withdraw
-- a withdrawn row leaves core
delete from core.departments as current_row
using changed_departments as changed
where changed.change = 'withdrawn' and current_row.department_code = changed.department_code;

-- == add
-- a new row enters core
insert into core.departments (department_code, department_name, short_name, line_code, valid_from_date, valid_to_date, batch_id)
select incoming.department_code, incoming.department_name, incoming.short_name, incoming.line_code, incoming.valid_from_date, incoming.valid_to_date, $1::integer
from staging.departments as incoming
join changed_departments as changed on changed.department_code = incoming.department_code
where changed.change = 'new';
