-- one row per day of the years whose holidays are loaded
with years as (
  -- A notice also names days of the years beside its own; a year is loaded when its National Day is.
  select extract(year from holiday_date)::integer as year
  from core.holidays
  where kind = 'off' and extract(month from holiday_date) = 10 and extract(day from holiday_date) = 1
),
numbered_years as (
  -- A missing year leaves a gap in the count of working days, so that no limit is reckoned across it.
  select year, 1000 * (year - row_number() over (order by year) - min(year) over () + 1) as gap
  from years
),
days as (
  select day::date as day, numbered_years.gap
  from numbered_years
  cross join generate_series(
    make_date(numbered_years.year, 1, 1)::timestamp,
    make_date(numbered_years.year, 12, 31)::timestamp,
    interval '1 day'
  ) as day
),
judged as (
  -- Monday to Friday, unless the notice says otherwise.
  select
    days.day,
    days.gap,
    coalesce(holidays.kind = 'work', extract(isodow from days.day) <= 5) as is_working
  from days
  left join core.holidays on holidays.holiday_date = days.day
),
final as (
  select
    day,
    is_working,
    (gap + count(*) filter (where is_working) over (order by day))::integer as working_index
  from judged
)
select * from final
