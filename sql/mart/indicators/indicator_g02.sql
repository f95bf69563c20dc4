-- G02 经营主体满意度: one counted row a row, one row per answer of a satisfaction survey
-- Generated from the definition by `npm run generate`.
create view read.indicator_g02 as
select
  fct_survey_answers.answer_id,
  fct_survey_answers.area_code,
  fct_survey_answers.city_code,
  fct_survey_answers.department_code,
  fct_survey_answers.channel,
  fct_survey_answers.answered_date,
  fct_survey_answers.is_satisfied,
  fct_survey_answers.answered_date as counted_date,
  case when fct_survey_answers.is_satisfied then fct_survey_answers.answered_date end as met_date
from mart.fct_survey_answers
where fct_survey_answers.is_satisfied is not null
  and fct_survey_answers.answered_date is not null;
alter view read.indicator_g02 owner to drb_lookup;
