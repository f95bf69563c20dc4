-- D03 高风险对象抽查覆盖率: one counted row a row, one row per enterprise × year, in the directory on 1 January
-- Generated from the definition by `npm run generate`.
create view read.indicator_d03 as
select
  fct_subject_years.subject_id,
  fct_subject_years.year,
  fct_subject_years.area_code,
  fct_subject_years.city_code,
  fct_subject_years.department_code,
  fct_subject_years.industry_code,
  case when (select current_setting('app.role', true)) in ('staff', 'evaluator') then fct_subject_years.risk_class end as risk_class,
  fct_subject_years.is_classified,
  fct_subject_years.year_start_date,
  fct_subject_years.draw_warn_date,
  fct_subject_years.year_end_date,
  fct_subject_years.drawn_date,
  fct_subject_years.inspected_date,
  fct_subject_years.year_start_date as counted_date,
  case when fct_subject_years.inspected_date is not null then fct_subject_years.inspected_date end as met_date,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name
from mart.fct_subject_years
left join core.subjects on subjects.subject_id = fct_subject_years.subject_id
where fct_subject_years.risk_class = 'D'
  and fct_subject_years.year_start_date is not null;
alter view read.indicator_d03 owner to drb_lookup;
