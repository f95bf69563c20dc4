-- Which way of counting the joint ratio rules is everybody's to know; the province's evaluators enter it.
alter table ops.joint_rulings enable row level security;
drop policy if exists scope on ops.joint_rulings;
create policy scope on ops.joint_rulings for select to drb_reader using ((select read.has_scope()));
grant select on ops.joint_rulings to drb_reader;

-- one row per ruling as it was entered; is_newest: none was entered later for the same first day
create view read.joint_rulings as
select
  ruling_id, from_date, indicator_code, document, note, saved_by_name, saved_at,
  ruling_id = max(ruling_id) over (partition by from_date) as is_newest
from ops.joint_rulings;
alter view read.joint_rulings owner to drb_reader;
grant select on read.joint_rulings to drb_app;

-- one row: number of the ruling. Fails with 42501 for all but the province's evaluators, with 40001 when another ruling than `seen`
-- is the last one entered (0: none), with P0002 when there is nothing to take back. The same once more changes nothing.
create function read.enter_joint_ruling(seen bigint, first_day date, indicator text, paper text, remark text, actor text, actor_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  last_entered bigint;
  standing ops.joint_rulings%rowtype;
  made bigint;
begin
  if coalesce(current_setting('app.role', true), '') <> 'evaluator' or current_setting('app.scope_level', true) <> 'province'
    or current_setting('app.scope_department', true) <> '' then
    raise exception 'this right enters no rulings' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.joint_rulings'));
  select coalesce(max(ruling_id), 0) into last_entered from ops.joint_rulings;
  select * into standing from ops.joint_rulings where from_date = first_day order by ruling_id desc limit 1;
  if standing.ruling_id is not null and standing.indicator_code is not distinct from indicator and standing.document = paper and standing.note = remark then
    return standing.ruling_id;
  end if;
  if last_entered <> seen then
    raise exception 'the last ruling is %', last_entered using errcode = '40001';
  end if;
  if indicator is null and standing.indicator_code is null then
    raise exception 'no ruling from %', first_day using errcode = 'P0002';
  end if;
  insert into ops.joint_rulings (from_date, indicator_code, document, note, saved_by, saved_by_name)
  values (first_day, indicator, paper, remark, actor, actor_name) returning ruling_id into made;
  return made;
end
$$;
revoke execute on function read.enter_joint_ruling(bigint, date, text, text, text, text, text) from public;
grant execute on function read.enter_joint_ruling(bigint, date, text, text, text, text, text) to drb_app;
