-- one row per task; chosen_tasks holds the rows of core.tasks to be made
with parties as (
  -- The organiser is a party too, whether or not the list of departments names it.
  select task_id, department_code from chosen_tasks
  union
  select chosen_tasks.task_id, task_departments.department_code
  from chosen_tasks
  join core.task_departments using (task_id)
),
lines as (
  -- Offices of one line at two levels are one department.
  select parties.task_id, count(distinct departments.line_code)::integer as line_count
  from parties
  join core.departments using (department_code)
  group by parties.task_id
),
drawing_parents as (
  -- A task whose children draw would count beside them.
  select distinct children.parent_task_id as task_id
  from chosen_tasks
  join core.tasks as children on children.parent_task_id = chosen_tasks.task_id
  where exists (select from core.draws where draws.task_id = children.task_id)
),
region_levels as (
  select region_areas.region_code, array_position(array['province', 'city', 'county'], dim_areas.level) as level_number
  from mart.region_areas
  join mart.dim_areas using (area_code)
),
below as (
  -- Tasks that hang under a task of a level above.
  select chosen_tasks.task_id
  from chosen_tasks
  join region_levels as own_levels using (region_code)
  join core.tasks as parents on parents.task_id = chosen_tasks.parent_task_id
  join region_levels as parent_levels on parent_levels.region_code = parents.region_code
  where parent_levels.level_number < own_levels.level_number
),
modes as (
  -- 省抽市查, 市级发起,下派区级检查: the level that draws or organises comes first, the one that inspects last; 区 is a county's level.
  select
    task_id,
    translate(left(mode, 1), '区', '县') as organising_level,
    translate(substring(mode from '([省市县区])[^省市县区]*$'), '区', '县') as implementing_level
  from chosen_tasks
  where mode ~ '^[省市县区]'
),
final as (
  select
    chosen_tasks.task_id,
    chosen_tasks.task_name,
    region_areas.area_code,
    region_areas.city_code,
    chosen_tasks.department_code,
    chosen_tasks.field,
    chosen_tasks.state_code,
    chosen_tasks.state_code not in ('00', '99') and drawing_parents.task_id is null as is_counted,
    coalesce(lines.line_count, 0) as line_count,
    chosen_tasks.is_class_rule,
    chosen_tasks.source_code,
    chosen_tasks.object_kind_code,
    coalesce(chosen_tasks.origin_code = 'label', false) as is_label_made,
    below.task_id is not null or coalesce(modes.organising_level <> modes.implementing_level, false) as is_multi_level,
    chosen_tasks.plan_id,
    chosen_tasks.started_date,
    chosen_tasks.end_date,
    chosen_tasks.finished_date,
    chosen_tasks.batch_id
  from chosen_tasks
  join mart.region_areas using (region_code)
  left join lines using (task_id)
  left join drawing_parents using (task_id)
  left join below using (task_id)
  left join modes using (task_id)
)
select * from final
