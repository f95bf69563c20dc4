-- one row per plan line
-- staging.plans → core.plans; what was true before goes to history.plans.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.plans (
  row_number integer not null,
  is_withdrawal boolean not null,
  plan_id text,
  plan_year integer,
  plan_name text,
  field text,
  region_code text,
  department_code text,
  partner_departments text,
  scope_code text,
  state_code text,
  start_date date,
  end_date date,
  organising_level text,
  implementing_level text,
  mode text,
  planned_count integer,
  ratio_text text,
  least_ratio numeric,
  most_ratio numeric,
  frequency_text text,
  least_frequency_count integer,
  most_frequency_count integer,
  frequency_period text
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.plans
  group by plan_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by plan_id order by row_number) as first_row_number
  from staging.plans
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.plans where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_plans on commit drop as
with compared as (
  select
    incoming.plan_id,
    case
      when incoming.is_withdrawal then case when current_row.plan_id is not null then 'withdrawn' end
      when not (current_row.plan_id is not null) then 'new'
      when (current_row.plan_year, current_row.plan_name, current_row.field, current_row.region_code, current_row.department_code, current_row.partner_departments, current_row.scope_code, current_row.state_code, current_row.start_date, current_row.end_date, current_row.organising_level, current_row.implementing_level, current_row.mode, current_row.planned_count, current_row.ratio_text, current_row.least_ratio, current_row.most_ratio, current_row.frequency_text, current_row.least_frequency_count, current_row.most_frequency_count, current_row.frequency_period)
      is distinct from (incoming.plan_year, incoming.plan_name, incoming.field, incoming.region_code, incoming.department_code, incoming.partner_departments, incoming.scope_code, incoming.state_code, incoming.start_date, incoming.end_date, incoming.organising_level, incoming.implementing_level, incoming.mode, incoming.planned_count, incoming.ratio_text, incoming.least_ratio, incoming.most_ratio, incoming.frequency_text, incoming.least_frequency_count, incoming.most_frequency_count, incoming.frequency_period)
      then 'replaced'
    end as change
  from staging.plans as incoming
  left join core.plans as current_row on current_row.plan_id = incoming.plan_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_plans;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.plans (plan_id, plan_year, plan_name, field, region_code, department_code, partner_departments, scope_code, state_code, start_date, end_date, organising_level, implementing_level, mode, planned_count, ratio_text, least_ratio, most_ratio, frequency_text, least_frequency_count, most_frequency_count, frequency_period, batch_id, ended_batch_id, ended_by)
select current_row.plan_id, current_row.plan_year, current_row.plan_name, current_row.field, current_row.region_code, current_row.department_code, current_row.partner_departments, current_row.scope_code, current_row.state_code, current_row.start_date, current_row.end_date, current_row.organising_level, current_row.implementing_level, current_row.mode, current_row.planned_count, current_row.ratio_text, current_row.least_ratio, current_row.most_ratio, current_row.frequency_text, current_row.least_frequency_count, current_row.most_frequency_count, current_row.frequency_period, current_row.batch_id, $1::integer, changed.change
from core.plans as current_row
join changed_plans as changed on changed.plan_id = current_row.plan_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.plans as current_row
set plan_year = incoming.plan_year,
    plan_name = incoming.plan_name,
    field = incoming.field,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    partner_departments = incoming.partner_departments,
    scope_code = incoming.scope_code,
    state_code = incoming.state_code,
    start_date = incoming.start_date,
    end_date = incoming.end_date,
    organising_level = incoming.organising_level,
    implementing_level = incoming.implementing_level,
    mode = incoming.mode,
    planned_count = incoming.planned_count,
    ratio_text = incoming.ratio_text,
    least_ratio = incoming.least_ratio,
    most_ratio = incoming.most_ratio,
    frequency_text = incoming.frequency_text,
    least_frequency_count = incoming.least_frequency_count,
    most_frequency_count = incoming.most_frequency_count,
    frequency_period = incoming.frequency_period,
    batch_id = $1::integer
from staging.plans as incoming
join changed_plans as changed on changed.plan_id = incoming.plan_id
where changed.change = 'replaced' and current_row.plan_id = incoming.plan_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.plans as current_row
using changed_plans as changed
where changed.change = 'withdrawn' and current_row.plan_id = changed.plan_id;

-- == add
-- a new row enters core
insert into core.plans (plan_id, plan_year, plan_name, field, region_code, department_code, partner_departments, scope_code, state_code, start_date, end_date, organising_level, implementing_level, mode, planned_count, ratio_text, least_ratio, most_ratio, frequency_text, least_frequency_count, most_frequency_count, frequency_period, batch_id)
select incoming.plan_id, incoming.plan_year, incoming.plan_name, incoming.field, incoming.region_code, incoming.department_code, incoming.partner_departments, incoming.scope_code, incoming.state_code, incoming.start_date, incoming.end_date, incoming.organising_level, incoming.implementing_level, incoming.mode, incoming.planned_count, incoming.ratio_text, incoming.least_ratio, incoming.most_ratio, incoming.frequency_text, incoming.least_frequency_count, incoming.most_frequency_count, incoming.frequency_period, $1::integer
from staging.plans as incoming
join changed_plans as changed on changed.plan_id = incoming.plan_id
where changed.change = 'new';
