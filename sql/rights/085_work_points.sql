-- Work points are everybody's to read who works with figures. The province's evaluators file steps and say who answers for a point;
-- the department that answers for it files its steps as well. The application writes through functions that ask for the right, keep
-- every version and take none for another.
do $$
declare
  filed text;
begin
  foreach filed in array array['ops.work_steps', 'ops.work_owners']
  loop
    execute format('alter table %s enable row level security', filed);
    execute format('drop policy if exists scope on %s', filed);
    execute format('create policy scope on %s for select to drb_reader using ((select read.has_records_right()))', filed);
    execute format('grant select on %s to drb_reader', filed);
  end loop;
end
$$;

-- one row per step × version
create view read.work_steps as
select
  plan_year, point_number, step_number, version, step_name, planned_date, done_date, document_number, document_title, note, is_removed,
  saved_by, saved_as, saved_at, superseded_at
from ops.work_steps;
-- one row per point × version
create view read.work_owners as
select plan_year, point_number, version, department_code, contact, saved_by, saved_as, saved_at, superseded_at from ops.work_owners;
alter view read.work_steps owner to drb_reader;
alter view read.work_owners owner to drb_reader;
grant select on read.work_steps, read.work_owners to drb_app;

-- one row: whether the scope's right assigns work points, as the province's evaluator does
create function read.may_assign_work_points() returns boolean
language sql stable set search_path = pg_catalog
return coalesce(
  current_setting('app.role', true) = 'evaluator'
  and current_setting('app.scope_level', true) = 'province'
  and current_setting('app.scope_department', true) = '',
  false
);

-- nothing; fails with 42501 when the scope's right may not file steps of a point
create function read.assert_may_file_work_steps(plan integer, point integer) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if read.may_assign_work_points() or (
    current_setting('app.role', true) = 'department'
    and current_setting('app.scope_level', true) = 'province'
    and exists (
      select from ops.work_owners
      where plan_year = plan and point_number = point and superseded_at is null
        and department_code = current_setting('app.scope_department', true)
    )
  ) then
    return;
  end if;
  raise exception 'this right files no steps of point %', point using errcode = '42501';
end
$$;

-- one row: number and version of the step as it is now. `step` 0 files a new one, otherwise `seen` is the version that was looked at.
-- Fails with 40001 when another version is the newest, with P0002 when there is no such step. The same once more changes nothing.
create function read.save_work_step(plan integer, point integer, step integer, seen integer, fields jsonb, actor text)
returns table (saved_step integer, saved_version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  wanted ops.work_steps%rowtype := jsonb_populate_record(null::ops.work_steps, fields);
  newest ops.work_steps%rowtype;
begin
  perform read.assert_may_file_work_steps(plan, point);
  perform pg_advisory_xact_lock(hashtext('ops.work_steps'), plan * 100 + point);
  if step = 0 then
    select * into newest from ops.work_steps as known
    where known.plan_year = plan and known.point_number = point and known.superseded_at is null and not known.is_removed
      and to_jsonb(known) @> fields;
    if found then
      return query select newest.step_number, newest.version;
      return;
    end if;
    wanted.step_number := (select coalesce(max(known.step_number), 0) + 1 from ops.work_steps as known where known.plan_year = plan and known.point_number = point);
    newest.version := 0;
  else
    select * into newest from ops.work_steps as known
    where known.plan_year = plan and known.point_number = point and known.step_number = step and known.superseded_at is null;
    if not found then
      raise exception 'no step % of point %', step, point using errcode = 'P0002';
    end if;
    if to_jsonb(newest) @> fields then
      return query select newest.step_number, newest.version;
      return;
    end if;
    if newest.version <> seen then
      raise exception 'step % is at version %', step, newest.version using errcode = '40001';
    end if;
    wanted.step_number := step;
    update ops.work_steps as known set superseded_at = now()
    where known.plan_year = plan and known.point_number = point and known.step_number = step and known.superseded_at is null;
  end if;
  insert into ops.work_steps (
    plan_year, point_number, step_number, version, step_name, planned_date, done_date, document_number, document_title, note, is_removed, saved_by, saved_as
  ) values (
    plan, point, wanted.step_number, newest.version + 1, wanted.step_name, wanted.planned_date, wanted.done_date, wanted.document_number,
    wanted.document_title, wanted.note, wanted.is_removed, actor, current_setting('app.role')
  );
  return query select wanted.step_number, newest.version + 1;
end
$$;

-- one row: the version saved. Fails with 40001 when another version than `seen` is the newest (0: none), with P0002 for a department
-- that there is not. The same once more changes nothing.
create function read.save_work_owner(plan integer, point integer, seen integer, department text, person text, actor text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  newest record;
begin
  if not read.may_assign_work_points() then
    raise exception 'this right assigns no work points' using errcode = '42501';
  end if;
  if not exists (select from core.departments where department_code = department) then
    raise exception 'no department %', department using errcode = 'P0002';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.work_owners'), plan * 100 + point);
  select known.version, known.department_code, known.contact into newest from ops.work_owners as known
  where known.plan_year = plan and known.point_number = point and known.superseded_at is null;
  if newest.department_code = department and newest.contact = person then
    return newest.version;
  end if;
  if coalesce(newest.version, 0) <> seen then
    raise exception 'the owner of point % is at version %', point, newest.version using errcode = '40001';
  end if;
  update ops.work_owners as known set superseded_at = now()
  where known.plan_year = plan and known.point_number = point and known.superseded_at is null;
  insert into ops.work_owners (plan_year, point_number, version, department_code, contact, saved_by, saved_as)
  values (plan, point, coalesce(newest.version, 0) + 1, department, person, actor, current_setting('app.role'));
  return coalesce(newest.version, 0) + 1;
end
$$;

revoke execute on function read.may_assign_work_points() from public;
revoke execute on function read.assert_may_file_work_steps(integer, integer) from public;
revoke execute on function read.save_work_step(integer, integer, integer, integer, jsonb, text) from public;
revoke execute on function read.save_work_owner(integer, integer, integer, text, text, text) from public;
grant execute on function read.save_work_step(integer, integer, integer, integer, jsonb, text) to drb_app;
grant execute on function read.save_work_owner(integer, integer, integer, text, text, text) to drb_app;
