-- one row per enterprise × year in which it stood in the directory on 1 January, with its class of the general model if it had one;
-- chosen_subject_years holds the rows of core.subjects
with enterprises as (
  select subject_id, region_code, left(industry_code, 1) as industry_code, established_date, deregistered_date
  from chosen_subject_years
  where subject_type_code = '1' and established_date is not null
),
dated_classes as (
  -- A class stands on 1 January when it was given in the twelve months up to and including that day.
  select subject_id, extract(year from class_date - 1)::integer + 1 as year, class_date, risk_class
  from enterprises
  join classes_of_subjects using (subject_id)
  where model = '通用型'
),
classes as (
  -- Of several the latest counts.
  select distinct on (subject_id, year) subject_id, year, risk_class
  from dated_classes
  order by subject_id, year, class_date desc
),
task_years as (
  select year from mart.task_years
),
years as (
  -- In a year without tasks there is nothing that enterprises could have been drawn for.
  select enterprises.subject_id, task_years.year, classes.risk_class
  from enterprises
  cross join task_years
  left join classes using (subject_id, year)
  union all
  select subject_id, year, risk_class
  from classes
  where year not in (select year from task_years)
),
final as (
  select
    enterprises.subject_id,
    years.year,
    region_areas.area_code,
    region_areas.city_code,
    '' as department_code,
    enterprises.industry_code,
    years.risk_class,
    years.risk_class is not null as is_classified,
    make_date(years.year, 1, 1) as year_start_date,
    make_date(years.year, 10, 1) as draw_warn_date,
    make_date(years.year, 12, 31) as year_end_date
  from enterprises
  join years using (subject_id)
  join mart.region_areas using (region_code)
  where enterprises.established_date < make_date(years.year, 1, 1)
    and coalesce(enterprises.deregistered_date, 'infinity') > make_date(years.year, 1, 1)
)
select * from final
