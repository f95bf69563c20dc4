-- one row per region code that core uses and that leads to no area in force: its rows would count nowhere
with used as (
  select region_code from core.tasks
  union select region_code from core.plans
  union select region_code from core.drawn_subjects
  union select region_code from core.inspection_items
  union select region_code from core.subjects where region_code is not null
)
select used.region_code from used
left join mart.region_areas using (region_code)
where region_areas.area_code is null
