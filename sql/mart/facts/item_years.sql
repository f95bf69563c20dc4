-- one row per item in force × area × year; chosen_item_years holds the rows of core.inspection_items to be made, with their area
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
listed as (
  -- An item with a cycle falls due in its first year and every so many years after it; one without, every year.
  select
    in_force.*,
    cycle_years is null
      or cycle_years <= 1
      or first_due_year is null
      or (year >= first_due_year and (year - first_due_year) % cycle_years = 0) as is_due,
    make_date(year, 1, 1) as year_start_date,
    make_date(year, 12, 31) as year_end_date
  from in_force
),
provinces as (
  select area_code from mart.dim_areas where level = 'province'
),
editions as (
  select distinct on (listed_years.year) listed_years.year, dated_settings.value as least_edition
  from (select distinct year from listed) as listed_years
  join ops.dated_settings on dated_settings.name = 'guideline-edition' and dated_settings.from_year <= listed_years.year
  order by listed_years.year, dated_settings.from_year desc
),
guided as (
  -- Lists and guidelines of a city hold in it, those of the province everywhere.
  select listed.area_code, listed.item_code, listed.year, min(greatest(item_guidelines.valid_from_date, listed.year_start_date)) as guideline_date
  from listed
  join editions using (year)
  join core.item_guidelines
    on item_guidelines.item_code = listed.item_code
    and item_guidelines.edition >= editions.least_edition
    and item_guidelines.valid_from_date <= listed.year_end_date
    and coalesce(item_guidelines.valid_to_date, 'infinity') >= listed.year_start_date
  join mart.region_areas as holders on holders.region_code = item_guidelines.region_code
  where holders.city_code = listed.city_code or holders.area_code in (select area_code from provinces)
  group by listed.area_code, listed.item_code, listed.year
),
duties as (
  -- Of several counterparts the city's own counts, and of its versions the last.
  select distinct on (listed.area_code, listed.item_code, listed.year)
    listed.area_code, listed.item_code, listed.year, duty_items.basis, duty_items.standard, duty_items.valid_from_date
  from listed
  join core.duty_items
    on duty_items.duty_item_code = listed.duty_item_code
    and duty_items.valid_from_date <= listed.year_end_date
    and coalesce(duty_items.valid_to_date, 'infinity') >= listed.year_start_date
  join mart.region_areas as holders on holders.region_code = duty_items.region_code
  where holders.city_code = listed.city_code or holders.area_code in (select area_code from provinces)
  order by
    listed.area_code, listed.item_code, listed.year,
    holders.city_code = listed.city_code desc, duty_items.valid_from_date desc, duty_items.list_version desc, duty_items.region_code
),
supervisions as (
  select distinct on (listed.area_code, listed.item_code, listed.year)
    listed.area_code, listed.item_code, listed.year, supervision_items.basis, supervision_items.standard, supervision_items.valid_from_date
  from listed
  join core.supervision_items
    on supervision_items.supervision_item_code = listed.supervision_item_code
    and supervision_items.valid_from_date <= listed.year_end_date
    and coalesce(supervision_items.valid_to_date, 'infinity') >= listed.year_start_date
  join mart.region_areas as holders on holders.region_code = supervision_items.region_code
  where holders.city_code = listed.city_code or holders.area_code in (select area_code from provinces)
  order by
    listed.area_code, listed.item_code, listed.year,
    holders.city_code = listed.city_code desc, supervision_items.valid_from_date desc, supervision_items.list_version desc, supervision_items.region_code
),
compared as (
  -- What a list leaves open agrees with nothing.
  select
    listed.*,
    duties.item_code is not null as has_duty_item,
    supervisions.item_code is not null as has_supervision_item,
    coalesce(listed.basis = duties.basis and listed.basis = supervisions.basis, false) as is_basis_same,
    coalesce(listed.standard = duties.standard and listed.standard = supervisions.standard, false) as is_standard_same,
    greatest(listed.year_start_date, listed.valid_from_date, duties.valid_from_date, supervisions.valid_from_date) as agreed_date
  from listed
  left join duties using (area_code, item_code, year)
  left join supervisions using (area_code, item_code, year)
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
    compared.area_code,
    compared.item_code,
    compared.year,
    compared.city_code,
    compared.department_code,
    compared.item_name,
    compared.is_due,
    compared.year_start_date,
    covered.covered_date,
    covered.covered_task_id,
    guided.guideline_date,
    compared.has_duty_item,
    compared.has_supervision_item,
    compared.is_basis_same,
    compared.is_standard_same,
    -- Equal to both lists it stands in both.
    case when compared.is_basis_same and compared.is_standard_same then compared.agreed_date end as same_source_date
  from compared
  left join covered using (city_code, item_code, year)
  left join guided using (area_code, item_code, year)
)
select * from final
