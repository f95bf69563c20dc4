-- one row per campaign that the province owes in a year; chosen_campaign_duties holds the rows of core.campaigns, with their area and year
with demands as (
  -- The demand of a year is the latest that holds from it on.
  select distinct on (task_years.year) task_years.year, dated_settings.value as duty_count
  from mart.task_years
  join ops.dated_settings on dated_settings.name = 'provincial-campaigns' and dated_settings.from_year <= task_years.year
  order by task_years.year, dated_settings.from_year desc
),
duties as (
  select demands.year, duty_number
  from demands
  cross join generate_series(1, demands.duty_count) as duty_number
),
finished as (
  -- The first campaign to be finished meets the first duty.
  select
    year, area_code, ordinal, campaign_name, finished_date,
    row_number() over (partition by area_code, year order by finished_date, ordinal) as duty_number
  from chosen_campaign_duties
  where finished_date is not null
),
final as (
  select
    dim_areas.area_code,
    duties.year,
    duties.duty_number,
    dim_areas.city_code,
    '' as department_code,
    make_date(duties.year, 1, 1) as year_start_date,
    finished.finished_date as done_date,
    finished.ordinal as campaign_ordinal,
    finished.campaign_name
  from duties
  join mart.dim_areas on dim_areas.level = 'province'
  left join finished using (area_code, year, duty_number)
)
select * from final
