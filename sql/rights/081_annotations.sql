-- What people write beside figures. Leaders, evaluators and staff see the annotations of their area, published or not, and all
-- see the published ones of their area and of the areas above it. Comments are seen by those who wrote them and by the leaders
-- and evaluators of the area. Nobody sees what is said of another city. The application writes through functions alone.

-- one row: whether an area (with its city) lies within the scope
create function read.covers_area(area text, city text) returns boolean
language sql stable parallel safe
return coalesce(case current_setting('app.scope_level', true)
  when 'province' then true
  when 'city' then city = current_setting('app.scope_city', true)
  when 'county' then area = current_setting('app.scope_area', true)
end, false);
grant execute on function read.covers_area(text, text) to drb_app, drb_reader, drb_lookup;

do $$
declare
  kept text;
begin
  foreach kept in array array['annotations', 'annotations_history']
  loop
    execute format('alter table ops.%I enable row level security', kept);
    execute format('drop policy if exists scope on ops.%I', kept);
    execute format(
      $policy$
        create policy scope on ops.%I for select to drb_reader using (
          (select read.has_records_right())
          and case
            when read.covers_area(area_code, city_code)
              then is_published or (select current_setting('app.role', true)) in ('leader', 'evaluator', 'staff')
            else is_published and (
              area_level = 'province'
              or area_level = 'city' and city_code = (select current_setting('app.scope_city', true))
            )
          end
        )
      $policy$,
      kept
    );
    execute format('grant select on ops.%I to drb_reader', kept);
  end loop;
  foreach kept in array array['figure_comments', 'figure_comments_history']
  loop
    execute format('alter table ops.%I enable row level security', kept);
    execute format('drop policy if exists scope on ops.%I', kept);
    execute format(
      $policy$
        create policy scope on ops.%I for select to drb_reader using (
          (select current_setting('app.role', true)) in ('leader', 'evaluator', 'city', 'department')
          and read.covers_area(area_code, city_code)
          and (
            (select current_setting('app.scope_department', true)) = ''
            or department_code = (select current_setting('app.scope_department', true))
          )
        )
      $policy$,
      kept
    );
    execute format('grant select on ops.%I to drb_reader', kept);
  end loop;
end
$$;

-- one row per annotation of the scope
create view read.annotations as
select
  annotation_id, indicator_code, area_code, city_code, area_level, from_date, to_date, word, body, is_published, author, author_name, author_role,
  created_at, version, changed_by, changed_by_name, changed_at, is_withdrawn
from ops.annotations;
-- one row per annotation × earlier version
create view read.annotations_history as
select annotation_id, indicator_code, from_date, to_date, word, body, is_published, version, changed_by, changed_by_name, changed_at, is_withdrawn
from ops.annotations_history;
-- one row per comment of the scope
create view read.figure_comments as
select
  comment_id, indicator_code, area_code, city_code, department_code, period, body, numerator, denominator, batch_id, author, author_name,
  created_at, version, changed_by, changed_by_name, changed_at, is_withdrawn
from ops.figure_comments;
-- one row per comment × earlier version
create view read.figure_comments_history as
select comment_id, body, numerator, denominator, batch_id, version, changed_by, changed_by_name, changed_at, is_withdrawn
from ops.figure_comments_history;

do $$
declare
  shown text;
begin
  foreach shown in array array['annotations', 'annotations_history', 'figure_comments', 'figure_comments_history']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the annotation as it is after writing. `wanted` null makes one; else `seen` must be its version.
-- Fails with 42501 where the scope may not write, P0002 for an area or annotation that there is not, 40001 when it was changed meanwhile.
create function read.write_annotation(
  wanted bigint, seen integer, indicator text, area text, first_day date, last_day date, short_word text, long_body text, published boolean,
  actor text, actor_name text
) returns table (annotation_id bigint, version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  place record;
  kept record;
begin
  if coalesce(current_setting('app.role', true), '') not in ('leader', 'evaluator') or current_setting('app.scope_department') <> '' then
    raise exception 'this scope annotates nothing' using errcode = '42501';
  end if;
  select * into place from mart.dim_areas where dim_areas.area_code = area;
  if not found then
    raise exception 'no area %', area using errcode = 'P0002';
  end if;
  if not read.covers_area(place.area_code, place.city_code) then
    raise exception 'area % lies outside the scope', area using errcode = '42501';
  end if;
  if wanted is null then
    return query insert into ops.annotations as made (
      indicator_code, area_code, city_code, area_level, from_date, to_date, word, body, is_published, author, author_name, author_role, changed_by, changed_by_name
    ) values (
      indicator, area, place.city_code, place.level, first_day, last_day, short_word, long_body, published, actor, actor_name,
      current_setting('app.role'), actor, actor_name
    ) returning made.annotation_id, made.version;
    return;
  end if;
  select * into kept from ops.annotations where annotations.annotation_id = wanted for update;
  if not found or not read.covers_area(kept.area_code, kept.city_code) then
    raise exception 'no annotation %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen or kept.is_withdrawn then
    raise exception 'annotation % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  return query update ops.annotations as made
  set
    indicator_code = indicator, area_code = area, city_code = place.city_code, area_level = place.level, from_date = first_day, to_date = last_day,
    word = short_word, body = long_body, is_published = published, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name,
    changed_at = now()
  where made.annotation_id = wanted
  returning made.annotation_id, made.version;
end
$$;

-- one row: the version that says it is withdrawn. Fails as write_annotation does.
create function read.withdraw_annotation(wanted bigint, seen integer, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept record;
begin
  if coalesce(current_setting('app.role', true), '') not in ('leader', 'evaluator') or current_setting('app.scope_department') <> '' then
    raise exception 'this scope annotates nothing' using errcode = '42501';
  end if;
  select * into kept from ops.annotations where annotations.annotation_id = wanted for update;
  if not found or not read.covers_area(kept.area_code, kept.city_code) then
    raise exception 'no annotation %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen or kept.is_withdrawn then
    raise exception 'annotation % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  update ops.annotations as made
  set is_withdrawn = true, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where made.annotation_id = wanted;
  return kept.version + 1;
end
$$;

-- one row: the version saved of what the scope's own area (or department) says of a figure; a null body withdraws it.
-- `seen` is 0 where nothing was said. Fails with 42501 where the scope does not speak for an area, 40001 when it was changed meanwhile.
create function read.write_comment(
  indicator text, asked_period text, seen integer, long_body text, over bigint, under bigint, batch integer, actor text, actor_name text
) returns table (comment_id bigint, version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  place record;
  kept record;
  department text := current_setting('app.scope_department', true);
begin
  if coalesce(current_setting('app.role', true), '') not in ('city', 'department') or (current_setting('app.role') = 'department') <> (department <> '') then
    raise exception 'this scope speaks for nobody who is assessed' using errcode = '42501';
  end if;
  select * into place from mart.dim_areas where dim_areas.area_code = current_setting('app.scope_area');
  if not found then
    raise exception 'no area %', current_setting('app.scope_area') using errcode = 'P0002';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.figure_comments'), hashtext(concat_ws('|', indicator, place.area_code, department, asked_period)));
  select * into kept from ops.figure_comments as said
  where said.indicator_code = indicator and said.area_code = place.area_code and said.department_code = department and said.period = asked_period;
  if coalesce(kept.version, 0) <> seen then
    raise exception 'the comment is at version %', kept.version using errcode = '40001';
  end if;
  if kept.version is null then
    if long_body is null then
      raise exception 'nothing was said' using errcode = 'P0002';
    end if;
    return query insert into ops.figure_comments as made (
      indicator_code, area_code, city_code, department_code, period, body, numerator, denominator, batch_id, author, author_name, changed_by, changed_by_name
    ) values (indicator, place.area_code, place.city_code, department, asked_period, long_body, over, under, batch, actor, actor_name, actor, actor_name)
    returning made.comment_id, made.version;
    return;
  end if;
  return query update ops.figure_comments as made
  set
    body = coalesce(long_body, kept.body), numerator = over, denominator = under, batch_id = batch, is_withdrawn = long_body is null,
    version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where made.comment_id = kept.comment_id
  returning made.comment_id, made.version;
end
$$;

revoke execute on function read.write_annotation(bigint, integer, text, text, date, date, text, text, boolean, text, text) from public;
revoke execute on function read.withdraw_annotation(bigint, integer, text, text) from public;
revoke execute on function read.write_comment(text, text, integer, text, bigint, bigint, integer, text, text) from public;
grant execute on function read.write_annotation(bigint, integer, text, text, date, date, text, text, boolean, text, text) to drb_app;
grant execute on function read.withdraw_annotation(bigint, integer, text, text) to drb_app;
grant execute on function read.write_comment(text, text, integer, text, bigint, bigint, integer, text, text) to drb_app;
