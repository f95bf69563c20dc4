-- A rule tried on the past before its thresholds are saved: what it would have raised at each month's end, and what came of it.

-- one row per month: how many warnings a query rule would have raised anew by the end of the month with these thresholds, how many of
-- them are about a subject, how many of those were visited within 180 days after, and in how many of those visits a problem was found.
-- `is_settled`: whether those 180 days had passed by the day that is asked from. Evaluators of the province alone.
create function read.try_rule(code text, thresholds jsonb, from_month date, to_month date, as_of date)
returns table (month_date date, raised_count bigint, subject_count bigint, visited_count bigint, right_count bigint, is_settled boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked_month date;
  found_keys text[];
  found_subjects text[];
  tried_months date[] := '{}';
  tried_keys text[] := '{}';
  tried_subjects text[] := '{}';
  rule regprocedure := to_regprocedure(format('detect.%I(date, jsonb, text[])', lower(code)));
begin
  if coalesce(current_setting('app.role', true), '') <> 'evaluator' or coalesce(current_setting('app.scope_level', true), '') <> 'province'
    or coalesce(current_setting('app.scope_department', true), '') <> '' then
    raise exception 'rules are tried by evaluators of the province' using errcode = '42501';
  end if;
  if rule is null then
    raise exception 'no rule % is asked by day', code using errcode = 'P0002';
  end if;
  if from_month > to_month or to_month > as_of or to_month >= from_month + interval '24 months' then
    raise exception 'a trial goes over 1 to 24 months that have begun' using errcode = '22023';
  end if;
  perform set_config('work_mem', '128MB', true), set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true);
  -- The month before the first tells what was known already. Pages read only, so that it is kept in arrays.
  for asked_month in select generate_series(date_trunc('month', from_month::timestamp) - interval '1 month', date_trunc('month', to_month::timestamp), interval '1 month')::date
  loop
    execute format('select coalesce(array_agg(key), ''{}''), coalesce(array_agg(subject_id), ''{}'') from detect.%I($1, $2, null)', lower(code))
      into found_keys, found_subjects using least((asked_month + interval '1 month')::date - 1, as_of), thresholds;
    tried_months := tried_months || array_fill(asked_month, array[cardinality(found_keys)]);
    tried_keys := tried_keys || found_keys;
    tried_subjects := tried_subjects || found_subjects;
  end loop;
  return query
    with tried as (
      select tried_one.asked_month as month_date, tried_one.key, tried_one.subject_id,
        least((tried_one.asked_month + interval '1 month')::date - 1, as_of) as found_date
      from unnest(tried_months, tried_keys, tried_subjects) as tried_one (asked_month, key, subject_id)
    ),
    fresh as (
      select tried.month_date, tried.subject_id, tried.found_date
      from tried
      where tried.month_date >= date_trunc('month', from_month::timestamp)::date
        and not exists (
          select from tried as before
          where before.key = tried.key and before.month_date = (tried.month_date - interval '1 month')::date
        )
    ),
    followed as (
      select
        fresh.month_date, fresh.subject_id,
        coalesce(bool_or(visits.inspected_date is not null), false) as is_visited,
        coalesce(bool_or(visits.has_problem), false) as is_right
      from fresh
      left join mart.fct_visits as visits
        on visits.subject_id = fresh.subject_id and visits.is_counted and visits.is_checkable
        and visits.inspected_date > fresh.found_date and visits.inspected_date <= least(fresh.found_date + 180, as_of)
      where fresh.subject_id is not null
      group by fresh.month_date, fresh.subject_id
    ),
    months as (
      select generate_series(date_trunc('month', from_month::timestamp), date_trunc('month', to_month::timestamp), interval '1 month')::date as month_date
    )
    select
      months.month_date,
      (select count(*) from fresh where fresh.month_date = months.month_date),
      (select count(*) from followed where followed.month_date = months.month_date),
      (select count(*) filter (where is_visited) from followed where followed.month_date = months.month_date),
      (select count(*) filter (where is_right) from followed where followed.month_date = months.month_date),
      least((months.month_date + interval '1 month')::date - 1, as_of) + 180 <= as_of
    from months
    order by months.month_date;
end
$$;
revoke execute on function read.try_rule(text, jsonb, date, date, date) from public;
grant execute on function read.try_rule(text, jsonb, date, date, date) to drb_app;
