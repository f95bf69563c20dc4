-- one row per certificate of enforcement that holds on 1 January × year; chosen_certified_years holds the rows of core.establishment
with candidates as (
  -- Whoever bears the number of the person; where the list names none, whoever bears the certificate.
  select chosen_certified_years.certificate_no as listed_no, inspectors.*
  from chosen_certified_years
  join core.inspectors using (inspector_id)
  union all
  select chosen_certified_years.certificate_no, inspectors.*
  from chosen_certified_years
  join core.inspectors using (certificate_no)
  where chosen_certified_years.inspector_id is null
),
holders as (
  select distinct on (listed_no) listed_no, inspector_id, certificate_no, certificate_expiry_date, item_range, status
  from candidates
  order by listed_no, status = '在岗' desc, inspector_id
),
final as (
  select
    chosen_certified_years.certificate_no,
    task_years.year,
    region_areas.area_code,
    region_areas.city_code,
    chosen_certified_years.department_code,
    holders.inspector_id,
    chosen_certified_years.unit_name,
    make_date(task_years.year, 1, 1) as year_start_date,
    holders.certificate_expiry_date,
    case
      when holders.inspector_id is null then 'directory'
      else nullif(concat_ws(
        ',',
        case when holders.status is distinct from '在岗' then 'post' end,
        case when holders.certificate_no is distinct from chosen_certified_years.certificate_no then 'certificate_no' end,
        case when coalesce(holders.certificate_expiry_date, '-infinity') < make_date(task_years.year, 1, 1) then 'certificate_expiry_date' end,
        case when holders.item_range is null then 'item_range' end
      ), '')
    end as lacking
  from chosen_certified_years
  join mart.region_areas using (region_code)
  cross join mart.task_years
  left join holders on holders.listed_no = chosen_certified_years.certificate_no
  where coalesce(chosen_certified_years.certificate_expiry_date, 'infinity') >= make_date(task_years.year, 1, 1)
)
select * from final
