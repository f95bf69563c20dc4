-- one row per task × department × item inspected on a day on which neither its city's list nor the province's holds the item;
-- where neither has ever delivered a list, nothing can be said
with inspected as (
  select inspected_items.*, tasks.region_code, region_areas.city_code
  from inspected_items
  join core.tasks using (task_id)
  join mart.region_areas using (region_code)
  where inspected_items.first_date is not null
),
lists as (
  select
    region_areas.city_code,
    inspection_items.item_code,
    range_agg(daterange(inspection_items.valid_from_date, inspection_items.valid_to_date, '[]')) as in_force
  from core.inspection_items
  join mart.region_areas using (region_code)
  group by region_areas.city_code, inspection_items.item_code
),
listing as (
  select distinct city_code from lists
),
province as (
  select value as city_code from ops.settings where name = 'province'
),
judged as (
  select
    inspected.*,
    coalesce(own.in_force, '{}') + coalesce(common.in_force, '{}') as in_force
  from inspected
  cross join province
  left join lists as own on own.city_code = inspected.city_code and own.item_code = inspected.item_code
  left join lists as common on common.city_code = province.city_code and common.item_code = inspected.item_code
  where inspected.city_code in (select listing.city_code from listing)
    or province.city_code in (select listing.city_code from listing)
),
final as (
  select
    concat_ws('|', task_id, department_code, item_code) as record_key,
    task_id,
    null::text as subject_id,
    department_code,
    region_code,
    jsonb_build_object('item', item_code, 'first', first_date, 'last', last_date, 'count', result_count) as facts
  from judged
  where not in_force @> daterange(first_date, last_date, '[]')
)
select * from final
