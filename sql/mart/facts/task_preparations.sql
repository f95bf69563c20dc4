-- one row per task: what was in order before anybody was inspected, of a task (placed_task_preparations) with its items, draws, lists,
-- matched inspectors and events (…_of_preparations). What no record shows is not in order.
with plans as (
  select tasks.task_id, tasks.source_code, tasks.started_date, plans.plan_id is not null as is_filed
  from placed_task_preparations
  join mart.fct_tasks as tasks using (task_id)
  left join core.plans on plans.plan_id = tasks.plan_id
),
listed_items as (
  -- Lists of a city hold in its counties, lists of the province everywhere.
  select inspection_items.item_code, region_areas.city_code, region_areas.area_code, inspection_items.valid_from_date,
    coalesce(inspection_items.valid_to_date, 'infinity') as valid_to_date
  from core.inspection_items
  join mart.region_areas using (region_code)
),
provinces as (
  select area_code from mart.dim_areas where level = 'province'
),
items as (
  select
    items_of_preparations.task_id,
    bool_and(
      exists (
        select
        from listed_items
        where listed_items.item_code = items_of_preparations.item_code
          and (listed_items.city_code = placed_task_preparations.city_code or listed_items.area_code in (select area_code from provinces))
          and plans.started_date between listed_items.valid_from_date and listed_items.valid_to_date
      )
    ) as is_listed
  from items_of_preparations
  join placed_task_preparations using (task_id)
  join plans using (task_id)
  group by items_of_preparations.task_id
),
draws as (
  select task_id, min(drawn_date) as drawn_date, bool_and(is_locked) as is_locked, bool_and(operator is not null) as has_operator,
    count(*) as department_count
  from draws_of_preparations
  group by task_id
),
drawings as (
  -- A draw without a time was done by the end of its day.
  select
    draws.task_id,
    draws.has_operator,
    coalesce(
      min(happened_at) filter (where event_code in ('drawn-by-system', 'chosen-by-hand')),
      (draws.drawn_date + 1)::timestamp at time zone 'Asia/Shanghai'
    ) as drawn_at,
    min(happened_at) filter (where event_code = 'list-locked') as locked_at
  from draws
  left join events_of_preparations using (task_id)
  group by draws.task_id, draws.has_operator, draws.drawn_date
),
events as (
  select
    events_of_preparations.task_id,
    bool_or(event_code = 'ad-hoc-approved' and coalesce(reason, document_no) is not null) as is_approved,
    bool_or(event_code = 'plan-attached' and happened_at < drawings.drawn_at) as has_scheme,
    bool_or(event_code = 'frame-saved' and happened_at < drawings.drawn_at) as has_frame,
    -- The operator stands in the log or in the records of the draw.
    bool_or(event_code = 'drawn-by-system' and (operator is not null or drawings.has_operator)) and not bool_or(event_code = 'chosen-by-hand') as is_system_drawn,
    bool_or(event_code = 'chosen-by-hand') as is_hand_chosen,
    (min(happened_at) filter (where event_code = 'chosen-by-hand') at time zone 'Asia/Shanghai')::date as hand_chosen_date,
    bool_or(event_code = 'list-changed' and reason is null and happened_at > drawings.locked_at) as is_changed_silently,
    bool_or(event_code = 'inspectors-drawn') and not bool_or(event_code = 'inspectors-assigned') as is_system_matched,
    bool_or(event_code = 'recusal-asked') as is_recusal_asked
  from events_of_preparations
  left join drawings using (task_id)
  group by events_of_preparations.task_id
),
objects as (
  select task_id, count(*) as object_count
  from drawn_of_preparations
  group by task_id
),
matched as (
  -- Experts assist and do not count.
  select
    matched_of_preparations.task_id,
    matched_of_preparations.department_code,
    matched_of_preparations.subject_id,
    count(*) as inspector_count,
    min(coalesce(inspectors.certificate_expiry_date, '-infinity')) as until_date
  from matched_of_preparations
  left join core.inspectors using (inspector_id)
  where matched_of_preparations.role is distinct from '专家'
  group by matched_of_preparations.task_id, matched_of_preparations.department_code, matched_of_preparations.subject_id
),
teams as (
  select task_id, count(*) filter (where inspector_count >= 2) as team_count, min(until_date) as until_date
  from matched
  group by task_id
),
final as (
  select
    placed_task_preparations.*,
    draws.drawn_date,
    coalesce(items.is_listed, false) as is_listed,
    coalesce(plans.is_filed or plans.source_code = '1' and events.is_approved, false) as is_planned,
    coalesce(events.has_scheme, false) as has_scheme,
    coalesce(events.has_frame, false) as has_frame,
    coalesce(events.is_system_drawn, false) as is_system_drawn,
    coalesce(draws.is_locked, false) and not coalesce(events.is_changed_silently, false) as is_list_kept,
    -- Every department that drew has two inspectors for every object.
    coalesce(events.is_system_matched and teams.team_count >= objects.object_count * draws.department_count, false) as is_staffed,
    case when isfinite(teams.until_date) then teams.until_date end as certificates_until_date,
    coalesce(events.is_recusal_asked, false) as is_recusal_asked,
    -- A choice by hand needs no draw to be on record.
    coalesce(draws.drawn_date, events.hand_chosen_date) as objects_chosen_date,
    coalesce(events.is_hand_chosen, false) as is_hand_chosen
  from placed_task_preparations
  join plans using (task_id)
  left join items using (task_id)
  left join draws using (task_id)
  left join events using (task_id)
  left join objects using (task_id)
  left join teams using (task_id)
)
select * from final
