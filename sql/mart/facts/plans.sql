-- one row per plan line; chosen_plans holds the rows of core.plans to be made
with final as (
  select
    chosen_plans.plan_id,
    chosen_plans.plan_name,
    region_areas.area_code,
    region_areas.city_code,
    chosen_plans.department_code,
    chosen_plans.field,
    chosen_plans.scope_code,
    chosen_plans.state_code,
    chosen_plans.start_date,
    chosen_plans.end_date
  from chosen_plans
  join mart.region_areas using (region_code)
)
select * from final
