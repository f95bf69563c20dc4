-- C08 综合监管重点事项落实率: one counted row a row, one row per comprehensive item in force × area × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_c08 as
select
  fct_comprehensive_years.comprehensive_item_code,
  fct_comprehensive_years.comprehensive_item_name,
  fct_comprehensive_years.year,
  fct_comprehensive_years.area_code,
  fct_comprehensive_years.city_code,
  fct_comprehensive_years.department_code,
  fct_comprehensive_years.field,
  fct_comprehensive_years.list_version,
  fct_comprehensive_years.listed_date,
  fct_comprehensive_years.has_rules,
  fct_comprehensive_years.first_task_id,
  fct_comprehensive_years.first_task_date,
  fct_comprehensive_years.carried_out_date,
  fct_comprehensive_years.listed_date as counted_date,
  case when fct_comprehensive_years.carried_out_date is not null then fct_comprehensive_years.carried_out_date end as met_date
from mart.fct_comprehensive_years
where fct_comprehensive_years.listed_date is not null;
alter view read.indicator_c08 owner to drb_lookup;
