-- A01 抽查事项覆盖率: one counted row a row, one row per item in force × area × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_a01 as
select
  fct_item_years.item_code,
  fct_item_years.item_name,
  fct_item_years.year,
  fct_item_years.area_code,
  fct_item_years.city_code,
  fct_item_years.department_code,
  fct_item_years.is_due,
  fct_item_years.year_start_date,
  fct_item_years.covered_date,
  fct_item_years.covered_task_id,
  fct_item_years.guideline_date,
  fct_item_years.has_duty_item,
  fct_item_years.has_supervision_item,
  fct_item_years.is_basis_same,
  fct_item_years.is_standard_same,
  fct_item_years.same_source_date,
  fct_item_years.year_start_date as counted_date,
  case when fct_item_years.covered_date is not null then fct_item_years.covered_date end as met_date
from mart.fct_item_years
where fct_item_years.is_due
  and fct_item_years.year_start_date is not null;
alter view read.indicator_a01 owner to drb_lookup;
