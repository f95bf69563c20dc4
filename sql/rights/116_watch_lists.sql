-- Watch lists (监测清单): who works with warnings makes them for the area and department of the right, and reads those that lie in it.
-- Their subjects are those of the reader's area alone, whoever made the list.

do $$
declare
  kept text;
begin
  alter table warn.watch_lists enable row level security;
  drop policy if exists scope on warn.watch_lists;
  create policy scope on warn.watch_lists for select to drb_reader, drb_lookup using (
    (select read.sees_warnings())
    and read.covers_area(area_code, city_code)
    and (
      (select current_setting('app.scope_department', true)) = ''
      or department_code in ('', (select current_setting('app.scope_department', true)))
    )
  );
  foreach kept in array array['watch_list_acts', 'watch_list_subjects']
  loop
    execute format('alter table warn.%I enable row level security', kept);
    execute format('drop policy if exists scope on warn.%I', kept);
    execute format(
      'create policy scope on warn.%I for select to drb_reader, drb_lookup using (
        exists (select from warn.watch_lists where watch_lists.watch_list_id = %I.watch_list_id)
      )', kept, kept
    );
  end loop;
end
$$;
grant select on warn.watch_lists, warn.watch_list_acts, warn.watch_list_subjects to drb_reader;

-- one row per watch list of the scope, with how many were put on it by hand
create view read.watch_lists as
select
  watch_lists.watch_list_id, watch_lists.title, watch_lists.reason, watch_lists.area_code, watch_lists.city_code, watch_lists.department_code,
  watch_lists.query, watch_lists.expires_date, watch_lists.created_by_name, watch_lists.created_at, watch_lists.ended_at, watch_lists.ended_by_name,
  watch_lists.version, by_hand.subject_count
from warn.watch_lists
cross join lateral (
  select count(*) as subject_count from warn.watch_list_subjects where watch_list_subjects.watch_list_id = watch_lists.watch_list_id
) as by_hand;

-- one row per act on a watch list of the scope
create view read.watch_list_acts as
select act_id, watch_list_id, act, cardinality(subject_ids) as subject_count, reason, acted_by_name, acted_at from warn.watch_list_acts;
alter view read.watch_lists owner to drb_reader;
alter view read.watch_list_acts owner to drb_reader;
grant select on read.watch_lists, read.watch_list_acts to drb_app;

-- one row per subject of the reader's area that a watch list holds. A list by query chooses them as of the day: criteria that it does not
-- name do not count. Signals and problems are gathered once, not firm by firm. Called by the functions below alone.
create function read.choose_watched(wanted bigint, on_day date)
returns table (subject_id text, area_code text, reason text, expires_date date, added_by_name text)
language sql stable set search_path = pg_catalog as $$
  with list as (
    select watch_lists.*
    from warn.watch_lists
    where watch_lists.watch_list_id = wanted
      and read.sees_warnings()
      and read.covers_area(watch_lists.area_code, watch_lists.city_code)
      and (
        current_setting('app.scope_department', true) = ''
        or watch_lists.department_code in ('', current_setting('app.scope_department', true))
      )
  ),
  chosen as (
    select subjects.subject_id, by_hand.reason, by_hand.expires_date, by_hand.added_by_name
    from list
    join warn.watch_list_subjects as by_hand on by_hand.watch_list_id = list.watch_list_id
    join core.subjects on subjects.subject_id = by_hand.subject_id
    where list.query is null and coalesce(by_hand.expires_date, list.expires_date) >= on_day
    union all
    select subjects.subject_id, '', null, ''
    from list
    join mart.region_areas as places on list.area_code like '%0000' or places.city_code = list.area_code or places.area_code = list.area_code
    join core.subjects on subjects.region_code = places.region_code
    where list.query is not null
      and (list.query ->> 'industry' is null or subjects.industry_code like (list.query ->> 'industry') || '%')
      and (
        list.query ->> 'riskClass' is null
        or (
          select risk_classes.risk_class from core.risk_classes
          where risk_classes.subject_id = subjects.subject_id and risk_classes.model = '通用型' and risk_classes.class_date <= on_day
          order by risk_classes.class_date desc limit 1
        ) = list.query ->> 'riskClass'
      )
      and (
        list.query ->> 'tag' is null
        or exists (select from core.subject_tags where subject_tags.subject_id = subjects.subject_id and subject_tags.tag = list.query ->> 'tag')
      )
      and (
        list.query ->> 'signals' is null
        or subjects.subject_id in (
          select risk_signals.subject_id from core.risk_signals
          where risk_signals.signal_date between on_day - 364 and on_day
          group by risk_signals.subject_id
          having count(*) >= (select (only_list.query ->> 'signals')::integer from list as only_list)
        )
      )
      and (
        list.query ->> 'problems' is null
        or subjects.subject_id in (
          select fct_visits.subject_id from mart.fct_visits
          where fct_visits.has_problem and fct_visits.inspected_date between on_day - 730 and on_day
          group by fct_visits.subject_id
          having count(*) >= (select (only_list.query ->> 'problems')::integer from list as only_list)
        )
      )
  )
  select chosen.subject_id, places.area_code, chosen.reason, chosen.expires_date, chosen.added_by_name
  from chosen
  join core.subjects on subjects.subject_id = chosen.subject_id
  join mart.region_areas as places on places.region_code = subjects.region_code
  where read.covers_area(places.area_code, places.city_code)
$$;

-- one row: how many subjects a watch list holds in the reader's area; counted up to `most`
create function read.count_watched(wanted bigint, on_day date, most integer) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer from (select from read.choose_watched(wanted, on_day) limit most) as counted
$$;

-- one row per subject of a watch list after a given one, in the order of their ids; `known_class` is the newest of the general
-- model, and the name of a household is told to those who go there
create function read.list_watched(wanted bigint, on_day date, after text, most integer)
returns table (
  subject_id text, subject_name text, area_code text, industry_code text, known_class text, inspected_date date, signal_count integer,
  open_warning_count integer, reason text, expires_date date, added_by_name text
)
language sql stable security definer set search_path = pg_catalog as $$
  with page as (
    select * from read.choose_watched(wanted, on_day) as watched
    where after is null or watched.subject_id > after
    order by watched.subject_id
    limit most
  )
  select
    page.subject_id,
    case
      when subjects.subject_type_code = '3' and current_setting('app.role', true) <> 'staff' then left(subjects.subject_name, 1) || '**'
      else subjects.subject_name
    end,
    page.area_code, subjects.industry_code,
    (
      select risk_classes.risk_class from core.risk_classes
      where risk_classes.subject_id = page.subject_id and risk_classes.model = '通用型' and risk_classes.class_date <= on_day
      order by risk_classes.class_date desc limit 1
    ),
    (select max(fct_visits.inspected_date) from mart.fct_visits where fct_visits.subject_id = page.subject_id and fct_visits.inspected_date <= on_day),
    (
      select count(*)::integer from core.risk_signals
      where risk_signals.subject_id = page.subject_id and risk_signals.signal_date between on_day - 364 and on_day
    ),
    (select count(*)::integer from warn.warnings where warnings.subject_id = page.subject_id and warnings.is_open),
    page.reason, page.expires_date, page.added_by_name
  from page
  join core.subjects on subjects.subject_id = page.subject_id
  order by page.subject_id
$$;

-- one row: id of the list as saved; `wanted` null makes a new one, else `seen` must be its version. A query list has no subjects by hand.
-- Fails with 42501 for who does not work with warnings, P0002 for a list that is not the scope's or has ended, 40001 when it was changed.
create function read.save_watch_list(
  wanted bigint, seen integer, list_title text, why text, criteria jsonb, last_day date, actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.watch_lists%rowtype;
  made bigint;
begin
  if not read.sees_warnings() then
    raise exception 'this right keeps no watch lists' using errcode = '42501';
  end if;
  if wanted is null then
    insert into warn.watch_lists (title, reason, area_code, city_code, department_code, query, expires_date, created_by, created_by_name)
    values (
      list_title, why, current_setting('app.scope_area'), current_setting('app.scope_city'), current_setting('app.scope_department'), criteria, last_day,
      actor, actor_name
    ) returning watch_list_id into made;
    insert into warn.watch_list_acts (watch_list_id, act, reason, acted_by, acted_by_name) values (made, 'made', why, actor, actor_name);
    return made;
  end if;
  kept := read.claim_watch_list(wanted, seen);
  update warn.watch_lists
  set title = list_title, reason = why, query = case when kept.query is null then null else criteria end, expires_date = last_day, version = kept.version + 1
  where watch_list_id = wanted;
  insert into warn.watch_list_acts (watch_list_id, act, reason, acted_by, acted_by_name) values (wanted, 'changed', why, actor, actor_name);
  return wanted;
end
$$;

-- one row: the list, locked until the transaction ends. Fails as `save_watch_list` does.
create function read.claim_watch_list(wanted bigint, seen integer) returns warn.watch_lists
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.watch_lists%rowtype;
begin
  if not read.sees_warnings() then
    raise exception 'this right keeps no watch lists' using errcode = '42501';
  end if;
  select * into kept from warn.watch_lists where watch_list_id = wanted for update;
  if not found or kept.ended_at is not null or not read.covers_area(kept.area_code, kept.city_code)
    or current_setting('app.scope_department') not in ('', kept.department_code) then
    raise exception 'no watch list %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'watch list % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  return kept;
end
$$;

-- one row: how many were put on the list, and which ids are of no subject in its area and the scope. None is put on when one is not.
create function read.put_on_watch_list(wanted bigint, seen integer, ids text[], why text, last_day date, actor text, actor_name text)
returns table (added_count integer, unknown_ids text[])
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.watch_lists%rowtype := read.claim_watch_list(wanted, seen);
  unknown text[];
  come text[];
begin
  if kept.query is not null then
    raise exception 'watch list % goes by its query', wanted using errcode = '22023';
  end if;
  select coalesce(array_agg(asked.id order by asked.id), '{}') into unknown
  from (select distinct unnest(ids) as id) as asked
  where not exists (
    select from core.subjects
    join mart.region_areas as places on places.region_code = subjects.region_code
    where subjects.subject_id = asked.id
      and read.covers_area(places.area_code, places.city_code)
      and (kept.area_code like '%0000' or places.city_code = kept.area_code or places.area_code = kept.area_code)
  );
  if cardinality(unknown) > 0 then
    return query select 0, unknown;
    return;
  end if;
  with put as (
    insert into warn.watch_list_subjects (watch_list_id, subject_id, reason, expires_date, added_by_name)
    select distinct wanted, asked.id, why, last_day, actor_name from unnest(ids) as asked (id)
    on conflict (watch_list_id, subject_id) do nothing
    returning subject_id
  )
  select coalesce(array_agg(put.subject_id order by put.subject_id), '{}') into come from put;
  if cardinality(come) > 0 then
    update warn.watch_lists set version = kept.version + 1 where watch_list_id = wanted;
    insert into warn.watch_list_acts (watch_list_id, act, subject_ids, reason, acted_by, acted_by_name)
    values (wanted, 'added', come, why, actor, actor_name);
  end if;
  return query select cardinality(come), unknown;
end
$$;

-- one row: how many were taken off. Fails as `save_watch_list` does.
create function read.take_off_watch_list(wanted bigint, seen integer, ids text[], why text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.watch_lists%rowtype := read.claim_watch_list(wanted, seen);
  gone text[];
begin
  with taken as (
    delete from warn.watch_list_subjects where watch_list_id = wanted and subject_id = any (ids) returning subject_id
  )
  select coalesce(array_agg(taken.subject_id order by taken.subject_id), '{}') into gone from taken;
  if cardinality(gone) > 0 then
    update warn.watch_lists set version = kept.version + 1 where watch_list_id = wanted;
    insert into warn.watch_list_acts (watch_list_id, act, subject_ids, reason, acted_by, acted_by_name)
    values (wanted, 'removed', gone, why, actor, actor_name);
  end if;
  return cardinality(gone);
end
$$;

-- nothing; the list has ended and stays readable. Fails as `save_watch_list` does.
create function read.end_watch_list(wanted bigint, seen integer, why text, actor text, actor_name text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.watch_lists%rowtype := read.claim_watch_list(wanted, seen);
begin
  update warn.watch_lists set ended_at = now(), ended_by_name = actor_name, version = kept.version + 1 where watch_list_id = wanted;
  insert into warn.watch_list_acts (watch_list_id, act, reason, acted_by, acted_by_name) values (wanted, 'ended', why, actor, actor_name);
end
$$;

revoke execute on function read.choose_watched(bigint, date), read.count_watched(bigint, date, integer) from public;
revoke execute on function read.list_watched(bigint, date, text, integer), read.claim_watch_list(bigint, integer) from public;
revoke execute on function read.save_watch_list(bigint, integer, text, text, jsonb, date, text, text) from public;
revoke execute on function read.put_on_watch_list(bigint, integer, text[], text, date, text, text) from public;
revoke execute on function read.take_off_watch_list(bigint, integer, text[], text, text, text), read.end_watch_list(bigint, integer, text, text, text) from public;
grant execute on function read.count_watched(bigint, date, integer), read.list_watched(bigint, date, text, integer) to drb_app;
grant execute on function read.save_watch_list(bigint, integer, text, text, jsonb, date, text, text) to drb_app;
grant execute on function read.put_on_watch_list(bigint, integer, text[], text, date, text, text) to drb_app;
grant execute on function read.take_off_watch_list(bigint, integer, text[], text, text, text), read.end_watch_list(bigint, integer, text, text, text) to drb_app;
