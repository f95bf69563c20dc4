-- one row per registered entity × year in which it is active; chosen_registered_years holds the rows of core.registrations
with final as (
  select
    chosen_registered_years.subject_id,
    task_years.year,
    region_areas.area_code,
    region_areas.city_code,
    '' as department_code,
    -- A household business is its owner's name: most roles see its first character alone, so no more is kept here.
    case when chosen_registered_years.subject_type_code in ('1', '2', '4') then chosen_registered_years.subject_name else left(chosen_registered_years.subject_name, 1) || '**' end as registered_name,
    greatest(chosen_registered_years.established_date, make_date(task_years.year, 1, 1)) as listed_date,
    -- What the directory leaves open, in the order in which it is asked; a number that was never changed over to a credit code is one.
    case
      when subjects.subject_id is null then 'directory'
      else nullif(concat_ws(
        ',',
        case when coalesce(subjects.credit_code, subjects.registration_no) is null then 'credit_code' end,
        case when subjects.subject_type_code is null then 'subject_type_code' end,
        case when subjects.industry_code is null then 'industry_code' end,
        case when holders.area_code is null then 'region_code' end,
        case when subjects.established_date is null then 'established_date' end,
        case when subjects.status is distinct from '存续' then 'status' end,
        case when subjects.address is null then 'address' end
      ), '')
    end as lacking
  from chosen_registered_years
  join mart.region_areas using (region_code)
  cross join mart.task_years
  left join core.subjects on subjects.subject_id = chosen_registered_years.subject_id
  left join mart.region_areas as holders on holders.region_code = subjects.region_code
  where coalesce(chosen_registered_years.established_date, '-infinity') <= make_date(task_years.year, 12, 31)
    and coalesce(chosen_registered_years.deregistered_date, 'infinity') > make_date(task_years.year, 12, 31)
)
select * from final
