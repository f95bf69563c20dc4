-- one row per region code that was ever in use: the area in force that its rows count in now
with recursive successors as (
  -- A retired code that was split has several successors; its rows stay with what those have in common, their city.
  select
    region_changes.old_code as region_code,
    case when count(distinct region_changes.new_code) = 1 then min(region_changes.new_code) else min(regions.parent_code) end as next_code
  from core.region_changes
  left join core.regions on regions.region_code = region_changes.new_code
  group by region_changes.old_code
),
steps as (
  -- Any other code that is no area in force, such as a development zone, goes to the region above it.
  select region_code, coalesce(successors.next_code, regions.parent_code) as next_code
  from core.regions
  full join successors using (region_code)
  where region_code not in (select area_code from mart.dim_areas)
),
walk as (
  select region_code, next_code, 1 as step_count
  from steps
  union all
  select walk.region_code, steps.next_code, walk.step_count + 1
  from walk
  join steps on steps.region_code = walk.next_code
  where walk.step_count < 10
),
final as (
  select area_code as region_code, area_code, city_code
  from mart.dim_areas
  union all
  select walk.region_code, dim_areas.area_code, dim_areas.city_code
  from walk
  join mart.dim_areas on dim_areas.area_code = walk.next_code
)
select * from final
