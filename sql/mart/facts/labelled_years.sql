-- one row per active subject of the directory × year; chosen_labelled_years holds the rows of core.subjects
with first_tags as (
  -- A tag without a day stood there from the beginning.
  select subject_tags.subject_id, subject_tags.tag_kind, min(coalesce(subject_tags.tagged_date, '-infinity')) as tagged_date
  from chosen_labelled_years
  join core.subject_tags using (subject_id)
  group by subject_tags.subject_id, subject_tags.tag_kind
),
tags as (
  select
    subject_id,
    min(tagged_date) filter (where tag_kind = 'industry') as industry_date,
    min(tagged_date) filter (where tag_kind = 'area') as area_date,
    min(tagged_date) filter (where tag_kind = 'risk') as risk_date
  from first_tags
  group by subject_id
),
held as (
  select
    chosen_labelled_years.subject_id,
    task_years.year,
    region_areas.area_code,
    region_areas.city_code,
    '' as department_code,
    make_date(task_years.year, 12, 31) as year_end_date,
    greatest(chosen_labelled_years.established_date, make_date(task_years.year, 1, 1)) as listed_date,
    coalesce(tags.industry_date, 'infinity') as industry_date,
    coalesce(tags.area_date, 'infinity') as area_date,
    coalesce(tags.risk_date, 'infinity') as risk_date
  from chosen_labelled_years
  join mart.region_areas using (region_code)
  cross join mart.task_years
  left join tags using (subject_id)
  where coalesce(chosen_labelled_years.established_date, '-infinity') <= make_date(task_years.year, 12, 31)
    and coalesce(chosen_labelled_years.deregistered_date, 'infinity') > make_date(task_years.year, 12, 31)
    -- Who was struck off without a day was never there.
    and (coalesce(chosen_labelled_years.status, '存续') = '存续' or chosen_labelled_years.deregistered_date is not null)
),
final as (
  select
    subject_id,
    year,
    area_code,
    city_code,
    department_code,
    listed_date,
    nullif(concat_ws(
      ',',
      case when industry_date > year_end_date then 'industry' end,
      case when area_date > year_end_date then 'area' end,
      case when risk_date > year_end_date then 'risk' end
    ), '') as lacking,
    case when greatest(industry_date, area_date, risk_date) <= year_end_date then greatest(listed_date, industry_date, area_date, risk_date) end as labelled_date
  from held
)
select * from final
