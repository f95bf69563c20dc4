-- one row per task
-- staging.tasks → core.tasks; what was true before goes to history.tasks.
-- Generated from etl/entities by `npm run generate`; each step is one statement.

-- == create_staging
-- rows of the load under way; made in its transaction, gone after it
create unlogged table staging.tasks (
  row_number integer not null,
  is_withdrawal boolean not null,
  task_id text,
  task_name text,
  state_code text,
  source_code text,
  plan_id text,
  parent_task_id text,
  region_code text,
  department_code text,
  field text,
  mode text,
  draw_kind_code text,
  object_kind_code text,
  scope_code text,
  is_class_rule boolean,
  origin_code text,
  comprehensive_item_code text,
  started_date date,
  end_date date,
  finished_date date
);

-- == has_duplicates
-- whether a key stands twice in the file
select exists (
  select from staging.tasks
  group by task_id
  having count(*) > 1
) as found;

-- == find_duplicates
-- of lines with one key the first is taken; the others are refused and name it
with numbered as (
  select row_number, first_value(row_number) over (partition by task_id order by row_number) as first_row_number
  from staging.tasks
)
select row_number, first_row_number from numbered where row_number <> first_row_number order by row_number;

-- == drop_rows
-- rows that were refused or that wait leave the load
delete from staging.tasks where row_number = any ($1::integer[]);

-- == compare
-- what the load changes, one row per key, as 'new', 'replaced' or 'withdrawn'; rows that say what core says already are left out
create temporary table changed_tasks on commit drop as
with compared as (
  select
    incoming.task_id,
    case
      when incoming.is_withdrawal then case when current_row.task_id is not null then 'withdrawn' end
      when not (current_row.task_id is not null) then 'new'
      when (current_row.task_name, current_row.state_code, current_row.source_code, current_row.plan_id, current_row.parent_task_id, current_row.region_code, current_row.department_code, current_row.field, current_row.mode, current_row.draw_kind_code, current_row.object_kind_code, current_row.scope_code, current_row.is_class_rule, current_row.origin_code, current_row.comprehensive_item_code, current_row.started_date, current_row.end_date, current_row.finished_date)
      is distinct from (incoming.task_name, incoming.state_code, incoming.source_code, incoming.plan_id, incoming.parent_task_id, incoming.region_code, incoming.department_code, incoming.field, incoming.mode, incoming.draw_kind_code, incoming.object_kind_code, incoming.scope_code, incoming.is_class_rule, incoming.origin_code, incoming.comprehensive_item_code, incoming.started_date, incoming.end_date, incoming.finished_date)
      then 'replaced'
    end as change
  from staging.tasks as incoming
  left join core.tasks as current_row on current_row.task_id = incoming.task_id
)
select * from compared where change is not null;

-- == count_changes
-- rows by kind of change
select
  count(*) filter (where change = 'new') as new_count,
  count(*) filter (where change = 'replaced') as replaced_count,
  count(*) filter (where change = 'withdrawn') as withdrawn_count
from changed_tasks;

-- == keep_history
-- rows about to end keep the two batches between which they were true
insert into history.tasks (task_id, task_name, state_code, source_code, plan_id, parent_task_id, region_code, department_code, field, mode, draw_kind_code, object_kind_code, scope_code, is_class_rule, origin_code, comprehensive_item_code, started_date, end_date, finished_date, batch_id, ended_batch_id, ended_by)
select current_row.task_id, current_row.task_name, current_row.state_code, current_row.source_code, current_row.plan_id, current_row.parent_task_id, current_row.region_code, current_row.department_code, current_row.field, current_row.mode, current_row.draw_kind_code, current_row.object_kind_code, current_row.scope_code, current_row.is_class_rule, current_row.origin_code, current_row.comprehensive_item_code, current_row.started_date, current_row.end_date, current_row.finished_date, current_row.batch_id, $1::integer, changed.change
from core.tasks as current_row
join changed_tasks as changed on changed.task_id = current_row.task_id
where changed.change <> 'new';

-- == replace
-- a corrected row takes its new values in place
update core.tasks as current_row
set task_name = incoming.task_name,
    state_code = incoming.state_code,
    source_code = incoming.source_code,
    plan_id = incoming.plan_id,
    parent_task_id = incoming.parent_task_id,
    region_code = incoming.region_code,
    department_code = incoming.department_code,
    field = incoming.field,
    mode = incoming.mode,
    draw_kind_code = incoming.draw_kind_code,
    object_kind_code = incoming.object_kind_code,
    scope_code = incoming.scope_code,
    is_class_rule = incoming.is_class_rule,
    origin_code = incoming.origin_code,
    comprehensive_item_code = incoming.comprehensive_item_code,
    started_date = incoming.started_date,
    end_date = incoming.end_date,
    finished_date = incoming.finished_date,
    batch_id = $1::integer
from staging.tasks as incoming
join changed_tasks as changed on changed.task_id = incoming.task_id
where changed.change = 'replaced' and current_row.task_id = incoming.task_id;

-- == withdraw
-- a withdrawn row leaves core
delete from core.tasks as current_row
using changed_tasks as changed
where changed.change = 'withdrawn' and current_row.task_id = changed.task_id;

-- == add
-- a new row enters core
insert into core.tasks (task_id, task_name, state_code, source_code, plan_id, parent_task_id, region_code, department_code, field, mode, draw_kind_code, object_kind_code, scope_code, is_class_rule, origin_code, comprehensive_item_code, started_date, end_date, finished_date, batch_id)
select incoming.task_id, incoming.task_name, incoming.state_code, incoming.source_code, incoming.plan_id, incoming.parent_task_id, incoming.region_code, incoming.department_code, incoming.field, incoming.mode, incoming.draw_kind_code, incoming.object_kind_code, incoming.scope_code, incoming.is_class_rule, incoming.origin_code, incoming.comprehensive_item_code, incoming.started_date, incoming.end_date, incoming.finished_date, $1::integer
from staging.tasks as incoming
join changed_tasks as changed on changed.task_id = incoming.task_id
where changed.change = 'new';
