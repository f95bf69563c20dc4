-- one row per plan line of core without its fact, or fact without its plan line
select plan_id from core.plans
full join mart.fct_plans using (plan_id)
where plans.batch_id is null or fct_plans.area_code is null
