-- one row per fact row or cell whose area is not in force or lies in another city
with placed as (
  select distinct 'fct_tasks' as name, area_code, city_code from mart.fct_tasks
  union all select distinct 'fct_plans', area_code, city_code from mart.fct_plans
  union all select distinct 'fct_item_years', area_code, city_code from mart.fct_item_years
  union all select distinct 'fct_visits', area_code, city_code from mart.fct_visits
  union all select distinct 'fct_results', area_code, city_code from mart.fct_results
  union all select distinct 'fct_task_preparations', area_code, city_code from mart.fct_task_preparations
  union all select distinct 'fct_task_courses', area_code, city_code from mart.fct_task_courses
  union all select distinct 'fct_visited_years', area_code, city_code from mart.fct_visited_years
  union all select distinct 'fct_subject_years', area_code, city_code from mart.fct_subject_years
  union all select distinct 'fct_campaign_duties', area_code, city_code from mart.fct_campaign_duties
  union all select distinct 'fct_inspector_years', area_code, city_code from mart.fct_inspector_years
  union all select distinct 'fct_survey_answers', area_code, city_code from mart.fct_survey_answers
  union all select distinct 'fct_warning_cases', area_code, city_code from mart.fct_warning_cases
  union all select distinct 'fct_registered_years', area_code, city_code from mart.fct_registered_years
  union all select distinct 'fct_certified_years', area_code, city_code from mart.fct_certified_years
  union all select distinct 'fct_labelled_years', area_code, city_code from mart.fct_labelled_years
  union all select distinct 'fct_comprehensive_years', area_code, city_code from mart.fct_comprehensive_years
  union all select distinct 'area_months', area_code, city_code from mart.area_months
)
select placed.name, placed.area_code, placed.city_code from placed
left join mart.dim_areas using (area_code, city_code)
where dim_areas.level is null
