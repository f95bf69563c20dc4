-- one row per inspector or expert in the directory × year; chosen_inspector_years holds the rows of core.inspectors
with trained as (
  -- A session whose test was failed is none.
  select trainings.inspector_id, extract(year from trainings.trained_date)::integer as year, min(trainings.trained_date) as trained_date
  from chosen_inspector_years
  join core.trainings using (inspector_id)
  where trainings.is_passed is not false
  group by trainings.inspector_id, extract(year from trainings.trained_date)::integer
),
final as (
  select
    chosen_inspector_years.inspector_id,
    task_years.year,
    region_areas.area_code,
    region_areas.city_code,
    chosen_inspector_years.department_code,
    coalesce(chosen_inspector_years.is_expert, false) as is_expert,
    make_date(task_years.year, 1, 1) as year_start_date,
    trained.trained_date
  from chosen_inspector_years
  join mart.region_areas using (region_code)
  cross join mart.task_years
  left join trained using (inspector_id, year)
  where chosen_inspector_years.status = '在岗'
)
select * from final
