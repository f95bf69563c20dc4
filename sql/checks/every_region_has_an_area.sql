-- one row per region code that core uses and that leads to no area in force: its rows would count nowhere.
-- Regions of another tree than the province's are meant to.
with recursive tree as (
  select regions.region_code
  from core.regions
  join ops.settings on settings.name = 'province' and settings.value = regions.region_code
  union
  select regions.region_code
  from core.regions
  join tree on tree.region_code = regions.parent_code
),
used as (
  select region_code from core.tasks
  union select region_code from core.plans
  union select region_code from core.drawn_subjects
  union select region_code from core.inspection_items
  union select region_code from core.subjects where region_code is not null
),
elsewhere as (
  select region_code from core.regions
  except select region_code from tree
)
select used.region_code from used
left join mart.region_areas using (region_code)
left join elsewhere using (region_code)
where region_areas.area_code is null and elsewhere.region_code is null
