-- one row per plan line of the province without its fact, or fact without its plan line
with known as (
  select plans.plan_id, true as is_known
  from core.plans
  join mart.region_areas using (region_code)
)
select plan_id from known
full join mart.fct_plans using (plan_id)
where known.is_known is null or fct_plans.area_code is null
