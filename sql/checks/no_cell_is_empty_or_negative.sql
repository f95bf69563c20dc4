-- one row per cell that counts nothing, or less than nothing
with cells as (
  select 'area_months' as name, indicator, city_code, month_date as day, numerator, denominator from mart.area_months
  union all select 'city_class_months', indicator, city_code, month_date, numerator, denominator from mart.city_class_months
  union all select 'city_months', indicator, city_code, month_date, numerator, denominator from mart.city_months
  union all select 'city_days', indicator, city_code, day, numerator, denominator from mart.city_days
  union all select 'industry_months', indicator, city_code, month_date, numerator, denominator from mart.industry_months
)
select name, indicator, city_code, day from cells
where numerator < 0 or denominator < 0 or (numerator = 0 and denominator = 0)
