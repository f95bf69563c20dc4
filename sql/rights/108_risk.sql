-- Risk classes in inspection: draws and problems by field and class, and how classes moved, as sums for all who see figures; which
-- enterprises stand behind a sum is told to those who may know the class of a single one. All of it in the scope alone.
drop policy if exists lookup on core.risk_classes;
create policy lookup on core.risk_classes for select to drb_lookup using (true);
grant select on core.risk_classes to drb_lookup;

-- one row per region code × area of the scope: what a reader may count in
create function read.scope_areas()
returns table (region_code text, area_code text, city_code text)
language sql stable set search_path = pg_catalog as $$
  select region_areas.region_code, region_areas.area_code, region_areas.city_code
  from mart.region_areas
  where (select read.has_records_right()) and read.covers_area(region_areas.area_code, region_areas.city_code)
$$;

-- one row per visit of the scope: which field its task is of; what was drawn for it and when
create view read.field_visits as
select fct_visits.subject_id, fct_visits.task_id, coalesce(tasks.field, '') as field, fct_visits.city_code, fct_visits.area_code, fct_visits.drawn_date
from mart.fct_visits
join core.tasks on tasks.task_id = fct_visits.task_id
where fct_visits.is_counted;

-- one row per area × field × class of 1 January: classified enterprises of the year's directory that were drawn in tasks of the field
create function read.field_draws(from_day date, to_day date)
returns table (city_code text, area_code text, field text, risk_class text, drawn_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  with drawn as (
    select distinct field_visits.subject_id, field_visits.field
    from read.field_visits
    where field_visits.drawn_date between from_day and to_day
  )
  select years.city_code, years.area_code, drawn.field, years.risk_class, count(*)::integer
  from drawn
  join mart.fct_subject_years as years on years.subject_id = drawn.subject_id and years.year = extract(year from from_day)::integer
  where years.is_classified
  group by years.city_code, years.area_code, drawn.field, years.risk_class
$$;

-- one row per area × field × class at the draw: visits drawn in the days, and of those inspected in them the checkable ones and those with a problem
create function read.field_problems(from_day date, to_day date)
returns table (city_code text, area_code text, field text, risk_class text, drawn_count integer, checkable_count integer, problem_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  select
    fct_visits.city_code, fct_visits.area_code, coalesce(tasks.field, ''), coalesce(fct_visits.risk_class, ''),
    (count(*) filter (where fct_visits.drawn_date between from_day and to_day))::integer,
    (count(*) filter (where fct_visits.is_checkable and fct_visits.inspected_date between from_day and to_day))::integer,
    (count(*) filter (where fct_visits.is_checkable and fct_visits.has_problem and fct_visits.inspected_date between from_day and to_day))::integer
  from mart.fct_visits
  join core.tasks on tasks.task_id = fct_visits.task_id
  where fct_visits.is_counted
    and (fct_visits.drawn_date between from_day and to_day or fct_visits.inspected_date between from_day and to_day)
  group by fct_visits.city_code, fct_visits.area_code, coalesce(tasks.field, ''), coalesce(fct_visits.risk_class, '')
$$;

-- one row per subject of the scope whose class of a model stood on one of two days. A class stands for twelve months from its day, or until
-- the next; '' is none, '-' out of the directory.
create function read.moved_classes(of_model text, from_day date, to_day date)
returns table (subject_id text, city_code text, area_code text, from_class text, to_class text)
language sql stable security definer set search_path = pg_catalog as $$
  with stood_before as (
    select distinct on (risk_classes.subject_id) risk_classes.subject_id, risk_classes.risk_class
    from core.risk_classes
    where risk_classes.model = of_model and risk_classes.class_date <= from_day and risk_classes.class_date > (from_day - interval '1 year')::date
    order by risk_classes.subject_id, risk_classes.class_date desc
  ),
  stands_after as (
    select distinct on (risk_classes.subject_id) risk_classes.subject_id, risk_classes.risk_class
    from core.risk_classes
    where risk_classes.model = of_model and risk_classes.class_date <= to_day and risk_classes.class_date > (to_day - interval '1 year')::date
    order by risk_classes.subject_id, risk_classes.class_date desc
  ),
  told as (
    select subject_id, stood_before.risk_class as before_class, stands_after.risk_class as after_class
    from stood_before
    full join stands_after using (subject_id)
  ),
  final as (
    select
      told.subject_id, areas.city_code, areas.area_code,
      case when coalesce(subjects.deregistered_date, 'infinity') <= from_day then '-' else coalesce(told.before_class, '') end as from_class,
      case when coalesce(subjects.deregistered_date, 'infinity') <= to_day then '-' else coalesce(told.after_class, '') end as to_class
    from told
    join core.subjects on subjects.subject_id = told.subject_id
    join read.scope_areas() as areas on areas.region_code = subjects.region_code
  )
  select * from final where from_class <> '-'
$$;

-- one row per area × class on one day × class on another
create function read.class_moves(of_model text, from_day date, to_day date)
returns table (city_code text, area_code text, from_class text, to_class text, subject_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  select moved.city_code, moved.area_code, moved.from_class, moved.to_class, count(*)::integer
  from read.moved_classes(of_model, from_day, to_day) as moved
  group by moved.city_code, moved.area_code, moved.from_class, moved.to_class
$$;

-- one row per month end × area × class; null is every enterprise of the directory on that day, whether it had a class or not
create function read.class_months(of_model text, first_day date, last_day date)
returns table (day date, city_code text, area_code text, risk_class text, subject_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  with days as (
    select least((date_trunc('month', months.first_of_month) + interval '1 month - 1 day')::date, last_day) as day
    from generate_series(date_trunc('month', first_day::timestamp), last_day::timestamp, interval '1 month') as months (first_of_month)
  ),
  enterprises as (
    select subjects.subject_id, subjects.established_date, subjects.deregistered_date, areas.city_code, areas.area_code
    from core.subjects
    join read.scope_areas() as areas on areas.region_code = subjects.region_code
    where subjects.subject_type_code = '1' and subjects.established_date is not null
  ),
  stretches as (
    select
      risk_classes.subject_id, risk_classes.risk_class, risk_classes.class_date,
      least(
        coalesce(lead(risk_classes.class_date) over (partition by risk_classes.subject_id order by risk_classes.class_date), 'infinity'),
        (risk_classes.class_date + interval '1 year')::date
      ) as ended_date
    from core.risk_classes
    where risk_classes.model = of_model and risk_classes.class_date between (first_day - interval '1 year')::date and last_day
  ),
  classified as (
    select days.day, enterprises.city_code, enterprises.area_code, stretches.risk_class, count(*)::integer as subject_count
    from stretches
    join enterprises on enterprises.subject_id = stretches.subject_id
    join days
      on days.day >= stretches.class_date and days.day < stretches.ended_date
      and days.day > enterprises.established_date and days.day < coalesce(enterprises.deregistered_date, 'infinity')
    group by days.day, enterprises.city_code, enterprises.area_code, stretches.risk_class
  ),
  everybody as (
    select days.day, enterprises.city_code, enterprises.area_code, null::text as risk_class, count(*)::integer as subject_count
    from enterprises
    join days on days.day > enterprises.established_date and days.day < coalesce(enterprises.deregistered_date, 'infinity')
    group by days.day, enterprises.city_code, enterprises.area_code
  )
  select * from classified
  union all
  select * from everybody
$$;

-- one row per subject of the scope with a class of either model on the day; '' is none
create function read.crossed_classes(on_day date, one_model text, other_model text)
returns table (subject_id text, city_code text, area_code text, one_class text, other_class text)
language sql stable security definer set search_path = pg_catalog as $$
  with standing as (
    select distinct on (risk_classes.subject_id, risk_classes.model) risk_classes.subject_id, risk_classes.model, risk_classes.risk_class
    from core.risk_classes
    where risk_classes.model in (one_model, other_model)
      and risk_classes.class_date <= on_day and risk_classes.class_date > (on_day - interval '1 year')::date
    order by risk_classes.subject_id, risk_classes.model, risk_classes.class_date desc
  ),
  crossed as (
    select
      standing.subject_id,
      coalesce(max(standing.risk_class) filter (where standing.model = one_model), '') as one_class,
      coalesce(max(standing.risk_class) filter (where standing.model = other_model), '') as other_class
    from standing
    group by standing.subject_id
  )
  select crossed.subject_id, areas.city_code, areas.area_code, crossed.one_class, crossed.other_class
  from crossed
  join core.subjects on subjects.subject_id = crossed.subject_id
  join read.scope_areas() as areas on areas.region_code = subjects.region_code
  where coalesce(subjects.deregistered_date, 'infinity') > on_day
$$;

-- one row per area × class of one model × class of the other
create function read.class_crosswalk(on_day date, one_model text, other_model text)
returns table (city_code text, area_code text, one_class text, other_class text, subject_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  select crossed.city_code, crossed.area_code, crossed.one_class, crossed.other_class, count(*)::integer
  from read.crossed_classes(on_day, one_model, other_model) as crossed
  group by crossed.city_code, crossed.area_code, crossed.one_class, crossed.other_class
$$;

-- one row per model that classed a subject of the scope within a year of the day, the one with most subjects first
create function read.class_models(on_day date)
returns table (model text, subject_count integer, newest_date date)
language sql stable security definer set search_path = pg_catalog as $$
  select risk_classes.model, count(distinct risk_classes.subject_id)::integer, max(risk_classes.class_date)
  from core.risk_classes
  join core.subjects on subjects.subject_id = risk_classes.subject_id
  join read.scope_areas() as areas on areas.region_code = subjects.region_code
  where risk_classes.class_date <= on_day and risk_classes.class_date > (on_day - interval '1 year')::date
  group by risk_classes.model
  order by 2 desc, 1
$$;

-- one row per subject that moved so, after a given one in the order of their ids; none for who may not know classes
create function read.list_moved(of_model text, from_day date, to_day date, from_code text, to_code text, in_area text, after_id text, most integer)
returns table (subject_id text, area_code text)
language sql stable security definer set search_path = pg_catalog as $$
  select moved.subject_id, moved.area_code
  from read.moved_classes(of_model, from_day, to_day) as moved
  where (select read.may_see_class())
    and moved.from_class = from_code and moved.to_class = to_code
    and (in_area = moved.area_code or in_area = moved.city_code or right(in_area, 4) = '0000')
    and moved.subject_id > after_id
  order by moved.subject_id
  limit least(most, 2000)
$$;

-- the same of those that stand so in two models
create function read.list_crossed(on_day date, one_model text, other_model text, one_code text, other_code text, in_area text, after_id text, most integer)
returns table (subject_id text, area_code text)
language sql stable security definer set search_path = pg_catalog as $$
  select crossed.subject_id, crossed.area_code
  from read.crossed_classes(on_day, one_model, other_model) as crossed
  where (select read.may_see_class())
    and crossed.one_class = one_code and crossed.other_class = other_code
    and (in_area = crossed.area_code or in_area = crossed.city_code or right(in_area, 4) = '0000')
    and crossed.subject_id > after_id
  order by crossed.subject_id
  limit least(most, 2000)
$$;

alter view read.field_visits owner to drb_lookup;
grant select on read.field_visits to drb_app;
do $$
declare
  signature text;
  inner_functions text[] := array['read.scope_areas()', 'read.moved_classes(text, date, date)', 'read.crossed_classes(date, text, text)'];
  outer_functions text[] := array[
    'read.field_draws(date, date)', 'read.field_problems(date, date)', 'read.class_moves(text, date, date)', 'read.class_months(text, date, date)',
    'read.class_crosswalk(date, text, text)', 'read.class_models(date)', 'read.list_moved(text, date, date, text, text, text, text, integer)',
    'read.list_crossed(date, text, text, text, text, text, text, integer)'
  ];
begin
  foreach signature in array inner_functions || outer_functions
  loop
    execute format('alter function %s owner to drb_lookup', signature);
    execute format('revoke execute on function %s from public', signature);
  end loop;
  foreach signature in array outer_functions
  loop
    execute format('grant execute on function %s to drb_app', signature);
  end loop;
end
$$;
