-- Briefings. Drafts are seen by the leaders, evaluators and staff of the area that writes them, published ones also by those assessed
-- in it and in the areas within it. A figure is seen by whom its own area and department are open to, wherever it is written: who may
-- not see it gets no row of it, so nothing that is shown can leak it. The application writes through functions alone.

alter table ops.briefings enable row level security;
drop policy if exists scope on ops.briefings;
create policy scope on ops.briefings for select to drb_reader using (
  (select read.has_records_right())
  and case
    when read.covers_area(area_code, city_code)
      then state = 'published' or (select current_setting('app.role', true)) in ('leader', 'evaluator', 'staff')
    else state = 'published' and (
      area_level = 'province'
      or area_level = 'city' and city_code = (select current_setting('app.scope_city', true))
    )
  end
);
grant select on ops.briefings to drb_reader;

-- What stood in a draft is no matter of those who read the published text; as it was typed it may hold numbers of all departments.
alter table ops.briefings_history enable row level security;
drop policy if exists scope on ops.briefings_history;
create policy scope on ops.briefings_history for select to drb_reader using (
  (select current_setting('app.role', true)) in ('leader', 'evaluator', 'staff')
  and (select current_setting('app.scope_department', true)) = ''
  and (select read.has_records_right())
  and read.covers_area(area_code, city_code)
);
grant select on ops.briefings_history to drb_reader;

alter table ops.briefing_figures enable row level security;
drop policy if exists scope on ops.briefing_figures;
create policy scope on ops.briefing_figures for select to drb_reader using (
  (select read.has_records_right())
  and read.covers_area(needs_area_code, needs_city_code)
  and (
    (select current_setting('app.scope_department', true)) = ''
    or department_code = (select current_setting('app.scope_department', true))
  )
  and exists (select from ops.briefings where briefings.briefing_id = briefing_figures.briefing_id)
);
grant select on ops.briefing_figures to drb_reader;

-- one row per briefing of the scope
create view read.briefings as
select
  briefing_id, title, period, area_code, city_code, area_level, body, state, author, author_name, author_role, created_at, version, changed_by,
  changed_by_name, changed_at
from ops.briefings;
-- one row per briefing × earlier version
create view read.briefings_history as
select briefing_id, title, period, area_code, body, state, version, changed_by, changed_by_name, changed_at from ops.briefings_history;
-- one row per figure × version of a briefing
create view read.briefing_figures as
select
  briefing_id, version, position, indicator_code, area_code, area_name, department_code, period, from_date, to_date, part, state, numerator, denominator,
  numerator_before, denominator_before, place, definition_version, as_of, batch_id, generation
from ops.briefing_figures;

do $$
declare
  shown text;
begin
  foreach shown in array array['briefings', 'briefings_history', 'briefing_figures']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the briefing as it is after writing. `wanted` null makes one, of the scope's own area; else `seen` must be its version.
-- `figures`: what each tag stands for, an object with the names of the columns of ops.briefing_figures.
-- Fails with 42501 where the scope may not write or see a figure, P0002 for a briefing that there is not, 40001 when it was changed
-- meanwhile, 55006 when it is published or withdrawn.
create function read.write_briefing(
  wanted bigint, seen integer, new_title text, new_period text, new_body text, figures jsonb, actor text, actor_name text
) returns table (briefing_id bigint, version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  place record;
  kept record;
  made record;
begin
  if coalesce(current_setting('app.role', true), '') not in ('leader', 'evaluator', 'staff') or current_setting('app.scope_department') <> '' then
    raise exception 'this scope writes no briefings' using errcode = '42501';
  end if;
  if exists (
    select from jsonb_to_recordset(figures) as asked (needs_area_code text, needs_city_code text)
    where not read.covers_area(needs_area_code, needs_city_code)
  ) then
    raise exception 'a figure lies outside the scope' using errcode = '42501';
  end if;
  if wanted is null then
    select * into place from mart.dim_areas where dim_areas.area_code = current_setting('app.scope_area');
    if not found then
      raise exception 'no area %', current_setting('app.scope_area') using errcode = 'P0002';
    end if;
    insert into ops.briefings as written (
      title, period, area_code, city_code, area_level, body, author, author_name, author_role, changed_by, changed_by_name
    ) values (
      new_title, new_period, place.area_code, place.city_code, place.level, new_body, actor, actor_name, current_setting('app.role'), actor, actor_name
    ) returning written.briefing_id, written.version into made;
  else
    select * into kept from ops.briefings where briefings.briefing_id = wanted for update;
    if not found or not read.covers_area(kept.area_code, kept.city_code) then
      raise exception 'no briefing %', wanted using errcode = 'P0002';
    end if;
    if kept.state <> 'draft' then
      raise exception 'briefing % is %', wanted, kept.state using errcode = '55006';
    end if;
    if kept.version <> seen then
      raise exception 'briefing % is at version %', wanted, kept.version using errcode = '40001';
    end if;
    update ops.briefings as written
    set
      title = new_title, period = new_period, body = new_body, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name,
      changed_at = now()
    where written.briefing_id = wanted
    returning written.briefing_id, written.version into made;
  end if;
  insert into ops.briefing_figures (
    briefing_id, version, position, indicator_code, area_code, area_name, department_code, needs_area_code, needs_city_code, period, from_date,
    to_date, part, state, numerator, denominator, numerator_before, denominator_before, place, definition_version, as_of, batch_id, generation
  )
  select
    made.briefing_id, made.version, asked.position, asked.indicator_code, asked.area_code, asked.area_name, asked.department_code,
    asked.needs_area_code, asked.needs_city_code, asked.period, asked.from_date, asked.to_date, asked.part, asked.state, asked.numerator,
    asked.denominator, asked.numerator_before, asked.denominator_before, asked.place, asked.definition_version, asked.as_of, asked.batch_id,
    asked.generation
  from jsonb_populate_recordset(null::ops.briefing_figures, figures) as asked;
  return query select made.briefing_id, made.version;
end
$$;

-- one row: the version in which the briefing is published, or a published one withdrawn; its figures stay those of the version seen.
-- Fails as write_briefing does; 55006 when its state has no such next.
create function read.move_briefing(wanted bigint, seen integer, next_state text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept record;
begin
  if coalesce(current_setting('app.role', true), '') not in ('leader', 'evaluator', 'staff') or current_setting('app.scope_department') <> '' then
    raise exception 'this scope writes no briefings' using errcode = '42501';
  end if;
  select * into kept from ops.briefings where briefings.briefing_id = wanted for update;
  if not found or not read.covers_area(kept.area_code, kept.city_code) then
    raise exception 'no briefing %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'briefing % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if (kept.state, next_state) not in (('draft', 'published'), ('published', 'withdrawn'), ('draft', 'withdrawn')) then
    raise exception 'briefing % is %', wanted, kept.state using errcode = '55006';
  end if;
  update ops.briefings as moved
  set state = next_state, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where moved.briefing_id = wanted;
  insert into ops.briefing_figures (
    briefing_id, version, position, indicator_code, area_code, area_name, department_code, needs_area_code, needs_city_code, period, from_date,
    to_date, part, state, numerator, denominator, numerator_before, denominator_before, place, definition_version, as_of, batch_id, generation
  )
  select
    briefing_id, kept.version + 1, position, indicator_code, area_code, area_name, department_code, needs_area_code, needs_city_code, period,
    from_date, to_date, part, state, numerator, denominator, numerator_before, denominator_before, place, definition_version, as_of, batch_id, generation
  from ops.briefing_figures as old
  where old.briefing_id = wanted and old.version = kept.version;
  return kept.version + 1;
end
$$;

revoke execute on function read.write_briefing(bigint, integer, text, text, text, jsonb, text, text) from public;
revoke execute on function read.move_briefing(bigint, integer, text, text, text) from public;
grant execute on function read.write_briefing(bigint, integer, text, text, text, jsonb, text, text) to drb_app;
grant execute on function read.move_briefing(bigint, integer, text, text, text) to drb_app;
