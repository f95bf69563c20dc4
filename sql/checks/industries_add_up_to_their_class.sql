-- one row per city × class × month whose industries do not add up to it, of indicators that know the industry
with known as (
  select distinct indicator from mart.industry_months
),
from_industries as (
  select indicator, city_code, risk_class, month_date, sum(numerator) as numerator, sum(denominator) as denominator
  from mart.industry_months
  group by indicator, city_code, risk_class, month_date
),
from_departments as (
  select indicator, city_code, risk_class, month_date, sum(numerator) as numerator, sum(denominator) as denominator
  from mart.city_class_months
  join known using (indicator)
  group by indicator, city_code, risk_class, month_date
)
select indicator, city_code, risk_class, month_date from from_industries
full join from_departments using (indicator, city_code, risk_class, month_date)
where (from_industries.numerator, from_industries.denominator) is distinct from (from_departments.numerator, from_departments.denominator)
