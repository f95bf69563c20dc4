-- C06 重复入户率: one counted row a row, one row per subject × year with an on-site inspection
-- Generated from the definition by `npm run generate`.
create view read.indicator_c06 as
select
  fct_visited_years.subject_id,
  fct_visited_years.year,
  fct_visited_years.area_code,
  fct_visited_years.city_code,
  fct_visited_years.department_code,
  case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_visited_years.risk_class end as risk_class,
  case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_visited_years.is_low_risk end as is_low_risk,
  fct_visited_years.first_date,
  fct_visited_years.second_date,
  fct_visited_years.first_date as counted_date,
  case when fct_visited_years.second_date is not null then fct_visited_years.second_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name
from mart.fct_visited_years
left join core.subjects on subjects.subject_id = fct_visited_years.subject_id
where fct_visited_years.is_low_risk
  and fct_visited_years.first_date is not null;
alter view read.indicator_c06 owner to drb_lookup;
