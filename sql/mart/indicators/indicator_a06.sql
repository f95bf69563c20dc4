-- A06 标签化覆盖率: one counted row a row, one row per active subject of the directory × year
-- Generated from the definition by `npm run generate`.
create view read.indicator_a06 as
select
  fct_labelled_years.subject_id,
  fct_labelled_years.year,
  fct_labelled_years.area_code,
  fct_labelled_years.city_code,
  fct_labelled_years.department_code,
  fct_labelled_years.listed_date,
  fct_labelled_years.lacking,
  fct_labelled_years.labelled_date,
  fct_labelled_years.listed_date as counted_date,
  case when fct_labelled_years.labelled_date is not null then fct_labelled_years.labelled_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name
from mart.fct_labelled_years
left join core.subjects on subjects.subject_id = fct_labelled_years.subject_id
where fct_labelled_years.listed_date is not null;
alter view read.indicator_a06 owner to drb_lookup;
