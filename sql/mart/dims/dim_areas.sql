-- one row per area in force of the province's own tree: province, city, county. Regions under another root are no areas here.
with recursive tree as (
  select regions.region_code
  from core.regions
  join ops.settings on settings.name = 'province' and settings.value = regions.region_code
  union
  select regions.region_code
  from core.regions
  join tree on tree.region_code = regions.parent_code
),
in_force as (
  select region_code, region_name, level, parent_code
  from core.regions
  join tree using (region_code)
  where valid_to_date is null and level in ('province', 'city', 'county')
),
placed as (
  -- A county counts in its city; a city and the province count as themselves.
  select
    region_code as area_code,
    region_name as area_name,
    level,
    case when level = 'county' then parent_code else region_code end as city_code
  from in_force
),
final as (
  select placed.area_code, placed.area_name, placed.level, placed.city_code, cities.area_name as city_name
  from placed
  join placed as cities on cities.area_code = placed.city_code
)
select * from final
