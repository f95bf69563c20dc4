-- What the facts look up: the area in force behind a region code, and working days.

-- one row per region code that was ever in use: the area in force that its rows count in now.
create table mart.region_areas (
  region_code text primary key,
  area_code text not null,
  city_code text not null
);

-- Raises in the place of a day that the calendar cannot answer for; a guess would move a legal limit.
create function mart.refuse_day(day date) returns date
language plpgsql stable strict parallel safe as $$
begin
  raise exception 'working days around % are not known: the calendar holds no complete year % or no year after it',
      day, extract(year from day)
    using errcode = 'DR001',
      hint = format('Load the holidays table of %s and of %s, then load this file again.',
        extract(year from day), extract(year from day) + 1);
end
$$;

-- The n-th working day after a day (day 1 is the first working day after it). For one day; bulk work joins mart.publication_limits.
create function mart.add_working_days(day date, n integer) returns date
language sql stable strict parallel safe
return coalesce(
  (
    select target.day
    from mart.calendar_days as start
    join mart.calendar_days as target on target.working_index = start.working_index + n and target.is_working
    where start.day = add_working_days.day
  ),
  mart.refuse_day(add_working_days.day)
);

-- one row per calendar day on which an inspection may end: the working days that publication is measured by.
-- Days whose 20th working day lies beyond the calendar are not in it.
create view mart.publication_limits as
select
  inspected.day as inspected_date,
  warn.day as publish_warn_date,
  due.day as publish_due_date,
  due.day + 1 as publish_overdue_date
from mart.calendar_days as inspected
join mart.calendar_days as warn on warn.working_index = inspected.working_index + 15 and warn.is_working
join mart.calendar_days as due on due.working_index = inspected.working_index + 20 and due.is_working;

-- Which city owes which source table for which month, as of a day: months from the first that anybody declared for that table,
-- once the days of grace after their end have passed. It reads every city's declarations, whoever asks, so it runs as its owner.
create function mart.missing_declarations(as_of date)
returns table (city_code text, source_table text, month_date date)
language sql stable security definer set search_path = pg_catalog as $$
  with first_months as (
    select declarations.source_table, min(declarations.month_date)::timestamp as first_month
    from core.declarations
    group by declarations.source_table
  ),
  grace as (
    select value::integer as days from ops.settings where name = 'declaration_grace_days'
  ),
  owed as (
    select first_months.source_table, owed_month::date as month_date
    from first_months
    cross join grace
    cross join generate_series(
      first_months.first_month,
      date_trunc('month', (as_of - grace.days)::timestamp) - interval '1 month',
      interval '1 month'
    ) as owed_month
  )
  select dim_areas.area_code, owed.source_table, owed.month_date
  from owed
  cross join mart.dim_areas
  where dim_areas.level = 'city'
    and not exists (
      select
      from core.declarations
      where declarations.region_code = dim_areas.area_code
        and declarations.source_table = owed.source_table
        and declarations.month_date = owed.month_date
    )
$$;
