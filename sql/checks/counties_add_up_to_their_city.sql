-- one row per city × month whose areas do not add up to it, or whose classes do not
with from_areas as (
  select indicator, city_code, month_date, sum(numerator) as numerator, sum(denominator) as denominator
  from mart.area_months
  group by indicator, city_code, month_date
),
from_classes as (
  select indicator, city_code, month_date, sum(numerator) as numerator, sum(denominator) as denominator
  from mart.city_class_months
  group by indicator, city_code, month_date
)
select indicator, city_code, month_date from mart.city_months
full join from_areas using (indicator, city_code, month_date)
full join from_classes using (indicator, city_code, month_date)
where (city_months.numerator, city_months.denominator) is distinct from (from_areas.numerator, from_areas.denominator)
  or (city_months.numerator, city_months.denominator) is distinct from (from_classes.numerator, from_classes.denominator)
