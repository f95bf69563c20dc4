-- one row per city × month whose days do not add up to it
with from_days as (
  select indicator, city_code, date_trunc('month', day::timestamp)::date as month_date, sum(numerator) as numerator, sum(denominator) as denominator
  from mart.city_days
  group by indicator, city_code, date_trunc('month', day::timestamp)::date
)
select indicator, city_code, month_date from mart.city_months
full join from_days using (indicator, city_code, month_date)
where (city_months.numerator, city_months.denominator) is distinct from (from_days.numerator, from_days.denominator)
