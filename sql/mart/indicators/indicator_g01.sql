-- G01 培训覆盖率: one counted row a row, one row per inspector or expert in the directory × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_g01 as
select
  fct_inspector_years.inspector_id,
  fct_inspector_years.year,
  fct_inspector_years.area_code,
  fct_inspector_years.city_code,
  fct_inspector_years.department_code,
  fct_inspector_years.is_expert,
  fct_inspector_years.year_start_date,
  fct_inspector_years.trained_date,
  fct_inspector_years.year_start_date as counted_date,
  case when fct_inspector_years.trained_date is not null then fct_inspector_years.trained_date end as met_date
from mart.fct_inspector_years
where fct_inspector_years.year_start_date is not null;
alter view read.indicator_g01 owner to drb_lookup;
