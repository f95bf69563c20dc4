-- one row per cell that moved rows of fct_survey_answers change: indicator × area × department × class × month,
-- indicator × city × day; a row may count on two days, once in each part of the ratio.
-- Generated from the definitions by `npm run generate`.
with sums_by_answered_date as (
  select
    moved_survey_answers.city_code,
    moved_survey_answers.area_code,
    moved_survey_answers.department_code,
    '' as cell_class,
    (date_trunc('month', moved_survey_answers.answered_date::timestamp))::date as month_date,
    moved_survey_answers.answered_date as day,
    coalesce(sum(moved_survey_answers.sign) filter (where moved_survey_answers.is_satisfied), 0) as g02_numerator,
    sum(moved_survey_answers.sign) as g02_denominator
  from moved_survey_answers
  where moved_survey_answers.is_satisfied is not null
    and moved_survey_answers.answered_date is not null
  group by grouping sets (
    (area_code, city_code, department_code, cell_class, month_date),
    (city_code, day)
  )
),
cells_by_answered_date as (
  select
    cells.indicator,
    city_code,
    area_code,
    department_code,
    cell_class as risk_class,
    null::text as industry_code,
    month_date,
    day,
    cells.numerator,
    cells.denominator
  from sums_by_answered_date
  cross join lateral (
    values ('G02', g02_numerator, g02_denominator)
  ) as cells (indicator, numerator, denominator)
  where cells.numerator <> 0 or cells.denominator <> 0
),
final as (
  select * from cells_by_answered_date
)
select * from final
