-- What a rule finds on a day, and what several rules ask alike. Functions are plain SQL without settings of their own, so that the
-- planner writes them into the query that asks, and `only_keys` becomes a lookup by index.
create type detect.found as (
  key text,
  level text,
  area_code text,
  city_code text,
  department_code text,
  industry_code text,
  subject_id text,
  task_id text,
  item_code text,
  score integer,
  evidence jsonb,
  raised_date date,
  due_date date
);

-- The same day so many months earlier; the last of its month where there is none.
create function detect.months_before(day date, months integer) returns date
language sql immutable strict parallel safe
return (day - make_interval(months => months))::date;

create function detect.year_start(day date) returns date
language sql immutable strict parallel safe
return make_date(extract(year from day)::integer, 1, 1);
