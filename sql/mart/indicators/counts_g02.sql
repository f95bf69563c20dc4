-- G02 经营主体满意度: one row per area × department × class × industry × day
-- Generated from the definition by `npm run generate`.
create view read.counts_g02 as
with entries as (
  select
    fct_survey_answers.area_code,
    fct_survey_answers.city_code,
    fct_survey_answers.department_code,
    '' as risk_class,
    '' as industry_code,
    fct_survey_answers.answered_date as day,
    case when fct_survey_answers.is_satisfied then 1 else 0 end as numerator,
    1 as denominator
  from mart.fct_survey_answers
  where fct_survey_answers.is_satisfied is not null
    and fct_survey_answers.answered_date is not null
)
select
  area_code,
  city_code,
  department_code,
  risk_class,
  industry_code,
  day,
  sum(numerator)::bigint as numerator,
  sum(denominator)::bigint as denominator
from entries
group by area_code, city_code, department_code, risk_class, industry_code, day;
alter view read.counts_g02 owner to drb_lookup;
