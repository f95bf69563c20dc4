-- one row per item due × area × year; chosen_item_years holds the rows of core.inspection_items to be made, with their area
with span as (
  -- Years before the first task and after the last one have nothing to be held against.
  select extract(year from min(started_date))::integer as first_year, extract(year from max(started_date))::integer as last_year
  from core.tasks
  join mart.region_areas using (region_code)
),
years as (
  select year from span cross join generate_series(span.first_year, span.last_year) as year
),
in_force as (
  -- Of several versions in one year the one that came into force last.
  select distinct on (chosen_item_years.area_code, chosen_item_years.item_code, years.year)
    years.year,
    chosen_item_years.*
  from chosen_item_years
  join years
    on chosen_item_years.valid_from_date <= make_date(years.year, 12, 31)
    and coalesce(chosen_item_years.valid_to_date, 'infinity') >= make_date(years.year, 1, 1)
  order by
    chosen_item_years.area_code, chosen_item_years.item_code, years.year,
    chosen_item_years.valid_from_date desc, chosen_item_years.list_version desc, chosen_item_years.region_code
),
due as (
  -- An item with a cycle falls due in its first year and every so many years after it; one without, every year.
  select *
  from in_force
  where cycle_years is null
    or cycle_years <= 1
    or first_due_year is null
    or (year >= first_due_year and (year - first_due_year) % cycle_years = 0)
),
chosen_items as (
  select distinct city_code, item_code from chosen_item_years
),
finished as (
  select
    chosen_items.city_code,
    chosen_items.item_code,
    extract(year from tasks.finished_date)::integer as year,
    tasks.finished_date,
    tasks.task_id
  from chosen_items
  join core.task_items using (item_code)
  join core.tasks using (task_id)
  join mart.region_areas on region_areas.region_code = tasks.region_code and region_areas.city_code = chosen_items.city_code
  where tasks.state_code = '06' and tasks.finished_date is not null
),
covered as (
  select distinct on (city_code, item_code, year) city_code, item_code, year, finished_date as covered_date, task_id as covered_task_id
  from finished
  order by city_code, item_code, year, finished_date, task_id
),
final as (
  select
    due.area_code,
    due.item_code,
    due.year,
    due.city_code,
    due.department_code,
    due.item_name,
    make_date(due.year, 1, 1) as year_start_date,
    covered.covered_date,
    covered.covered_task_id
  from due
  left join covered using (city_code, item_code, year)
)
select * from final
