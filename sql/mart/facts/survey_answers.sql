-- one row per answer of a satisfaction survey; chosen_survey_answers holds the rows of core.surveys
with final as (
  select
    chosen_survey_answers.answer_id,
    region_areas.area_code,
    region_areas.city_code,
    coalesce(chosen_survey_answers.department_code, '') as department_code,
    chosen_survey_answers.channel,
    chosen_survey_answers.answered_date,
    chosen_survey_answers.is_satisfied
  from chosen_survey_answers
  join mart.region_areas using (region_code)
)
select * from final
