-- C01P 部门联合抽查比例（按计划）: one counted row a row, one row per plan line
-- Generated from the definition by `npm run generate`.
create view read.indicator_c01p as
select
  fct_plans.plan_id,
  fct_plans.plan_name,
  fct_plans.area_code,
  fct_plans.city_code,
  fct_plans.department_code,
  fct_plans.field,
  fct_plans.scope_code,
  fct_plans.state_code,
  fct_plans.start_date,
  fct_plans.end_date,
  fct_plans.start_date as counted_date,
  case when fct_plans.scope_code = '2' then fct_plans.start_date end as met_date
from mart.fct_plans
where fct_plans.start_date is not null;
alter view read.indicator_c01p owner to drb_lookup;
