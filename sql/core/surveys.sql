-- one row per answer of a satisfaction survey
-- staging.surveys → core.surveys; what was true before goes to history.surveys.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.surveys (
  row_number integer not null,
  is_withdrawal boolean not null,
  answer_id text,
  region_code text,
  department_code text,
  answered_date date,
  channel text,
  is_satisfied boolean
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.surveys
  group by answer_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by answer_id order by row_number) as first_row_number
  from staging.surveys
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.surveys where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_surveys on commit drop as
with compared as (
  select
    incoming.answer_id,
    case
      when incoming.is_withdrawal then case when current_row.answer_id is not null then 'withdrawn' end
      when not (current_row.answer_id is not null) then 'new'
      when (current_row.region_code, current_row.department_code, current_row.answered_date, current_row.channel, current_row.is_satisfied)
      is distinct from (incoming.region_code, incoming.department_code, incoming.answered_date, incoming.channel, incoming.is_satisfied)
      then 'replaced'
    end as change
  from staging.surveys as incoming
  left join core.surveys as current_row on current_row.answer_id = incoming.answer_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_surveys;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.surveys (answer_id, region_code, department_code, answered_date, channel, is_satisfied, batch_id, ended_batch_id, ended_by)
select current_row.answer_id, current_row.region_code, current_row.department_code, current_row.answered_date, current_row.channel, current_row.is_satisfied, current_row.batch_id, $1::integer, changed.change
from core.surveys as current_row
join changed_surveys as changed on changed.answer_id = current_row.answer_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.surveys as current_row
set region_code = incoming.region_code,
    department_code = incoming.department_code,
    answered_date = incoming.answered_date,
    channel = incoming.channel,
    is_satisfied = incoming.is_satisfied,
    batch_id = $1::integer
from staging.surveys as incoming
join changed_surveys as changed on changed.answer_id = incoming.answer_id
where changed.change = 'replaced' and current_row.answer_id = incoming.answer_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.surveys as current_row
using changed_surveys as changed
where changed.change = 'withdrawn' and current_row.answer_id = changed.answer_id;

-- == add
-- a new row enters core
insert into core.surveys (answer_id, region_code, department_code, answered_date, channel, is_satisfied, batch_id)
select incoming.answer_id, incoming.region_code, incoming.department_code, incoming.answered_date, incoming.channel, incoming.is_satisfied, $1::integer
from staging.surveys as incoming
join changed_surveys as changed on changed.answer_id = incoming.answer_id
where changed.change = 'new';
