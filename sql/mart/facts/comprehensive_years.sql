-- one row per comprehensive-supervision item in force × area × year; chosen_comprehensive_years holds the rows of core.comprehensive_items, with their area
with in_force as (
  -- Of several versions in one year the one that came into force last; listed from the first of them on.
  select distinct on (chosen_comprehensive_years.area_code, chosen_comprehensive_years.comprehensive_item_code, task_years.year)
    task_years.year,
    chosen_comprehensive_years.*,
    greatest(
      min(chosen_comprehensive_years.valid_from_date) over (partition by chosen_comprehensive_years.area_code, chosen_comprehensive_years.comprehensive_item_code, task_years.year),
      make_date(task_years.year, 1, 1)
    ) as listed_date
  from chosen_comprehensive_years
  join mart.task_years
    on chosen_comprehensive_years.valid_from_date <= make_date(task_years.year, 12, 31)
    and coalesce(chosen_comprehensive_years.valid_to_date, 'infinity') >= make_date(task_years.year, 1, 1)
  order by
    chosen_comprehensive_years.area_code, chosen_comprehensive_years.comprehensive_item_code, task_years.year,
    chosen_comprehensive_years.valid_from_date desc, chosen_comprehensive_years.list_version desc, chosen_comprehensive_years.region_code
),
carried as (
  -- The list of the province is carried out anywhere in it, that of a city in the city.
  select distinct on (in_force.area_code, in_force.comprehensive_item_code, in_force.year)
    in_force.area_code, in_force.comprehensive_item_code, in_force.year, tasks.task_id, tasks.started_date
  from in_force
  join core.tasks
    on tasks.comprehensive_item_code = in_force.comprehensive_item_code
    and tasks.started_date between make_date(in_force.year, 1, 1) and make_date(in_force.year, 12, 31)
    and tasks.state_code not in ('00', '99')
  join mart.region_areas as places on places.region_code = tasks.region_code
  where places.city_code = in_force.city_code or in_force.area_code in (select area_code from mart.dim_areas where level = 'province')
  order by in_force.area_code, in_force.comprehensive_item_code, in_force.year, tasks.started_date, tasks.task_id
),
final as (
  select
    in_force.area_code,
    in_force.comprehensive_item_code,
    in_force.year,
    in_force.city_code,
    in_force.department_code,
    in_force.field,
    in_force.comprehensive_item_name,
    in_force.list_version,
    in_force.listed_date,
    in_force.rule_text is not null as has_rules,
    carried.task_id as first_task_id,
    carried.started_date as first_task_date,
    case when in_force.rule_text is not null and carried.task_id is not null then greatest(carried.started_date, in_force.listed_date) end as carried_out_date
  from in_force
  left join carried using (area_code, comprehensive_item_code, year)
)
select * from final
