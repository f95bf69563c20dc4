-- A05 执法检查人员名录库完备率: one counted row a row, one row per certificate valid on 1 January × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_a05 as
select
  fct_certified_years.certificate_no,
  fct_certified_years.year,
  fct_certified_years.area_code,
  fct_certified_years.city_code,
  fct_certified_years.department_code,
  fct_certified_years.inspector_id,
  fct_certified_years.unit_name,
  fct_certified_years.year_start_date,
  fct_certified_years.certificate_expiry_date,
  fct_certified_years.lacking,
  fct_certified_years.year_start_date as counted_date,
  case when fct_certified_years.lacking is null then fct_certified_years.year_start_date end as met_date
from mart.fct_certified_years
where fct_certified_years.year_start_date is not null;
alter view read.indicator_a05 owner to drb_lookup;
