-- A04 检查对象名录库完备率: one counted row a row, one row per registered entity active in a year × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_a04 as
select
  fct_registered_years.subject_id,
  fct_registered_years.year,
  fct_registered_years.area_code,
  fct_registered_years.city_code,
  fct_registered_years.department_code,
  fct_registered_years.registered_name,
  fct_registered_years.listed_date,
  fct_registered_years.lacking,
  fct_registered_years.listed_date as counted_date,
  case when fct_registered_years.lacking is null then fct_registered_years.listed_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name
from mart.fct_registered_years
left join core.subjects on subjects.subject_id = fct_registered_years.subject_id
where fct_registered_years.listed_date is not null;
alter view read.indicator_a04 owner to drb_lookup;
