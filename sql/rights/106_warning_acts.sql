-- What people do about warnings. app/domain/warning-life.ts says the same of single warnings; a test holds the two together.

-- one row: the state that an act leads to from a state, null where it is not open there
create or replace function warn.find_next_state(act text, state text) returns text
language sql immutable set search_path = pg_catalog
return case
  when act = 'assign' and state in ('new', 'assigned') then 'assigned'
  when act = 'assign' and state = 'in-hand' then 'in-hand'
  when act = 'give-back' and state = 'assigned' then 'new'
  when act = 'take-in-hand' and state in ('new', 'assigned', 'in-hand') then 'in-hand'
  when act = 'link' and state in ('new', 'assigned', 'in-hand') then state
  when act = 'note' then state
  when act in ('confirm', 'refute') and state = 'in-hand' then 'settled'
  when act = 'dismiss' and state in ('new', 'assigned', 'in-hand') then 'settled'
  when act = 'check' and state = 'settled' then 'checked'
  when act = 'send-back' and state = 'settled' then 'in-hand'
end;

-- one row per warning acted on, with the version in which it now stands: all of them or none. `wanted` holds [{"id", "seen"}], 5,000 at
-- most; `detail` what the act needs: {"assignee"}, {"way"}, {"task"}. Fails with 42501 for a role that works with no warnings; P0002 when
-- one is not in the scope; 40001 when one was changed after it was seen, with its state as the detail; 55006 when a state does not allow
-- the act ('state'), the same person would check ('same-person'), or nobody's conclusion would be sent back ('mended'); 22023 for a text
-- that is missing, an account that may not be given one of them, or a task that there is not.
create function read.act_on_warnings(on_day date, wanted jsonb, act text, detail jsonb, note text, actor text, actor_name text)
returns table (warning_id bigint, version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked integer := jsonb_array_length(wanted);
  held integer;
  ids bigint[];
  seens integer[];
  obstacle text;
  given auth.accounts%rowtype;
  task text := detail ->> 'task';
begin
  if not read.sees_warnings() then
    raise exception 'this right works with no warnings' using errcode = '42501';
  end if;
  if asked not between 1 and 5000 then
    raise exception 'from 1 to 5000 warnings at once' using errcode = '22023', detail = 'too-many';
  end if;
  if act in ('confirm', 'refute', 'dismiss', 'send-back') and char_length(btrim(note)) < 4 or act = 'note' and btrim(note) = ''
    or act = 'take-in-hand' and detail ->> 'way' = 'ask' and char_length(btrim(note)) < 4 then
    raise exception 'the reason is too short' using errcode = '22023', detail = 'reason';
  end if;
  if act = 'take-in-hand' and coalesce(detail ->> 'way', '') not in ('task', 'inspect', 'ask') then
    raise exception 'no such way: %', detail ->> 'way' using errcode = '22023', detail = 'way';
  end if;
  if act = 'link' and task is null then
    raise exception 'no task' using errcode = '22023', detail = 'task';
  end if;
  select array_agg((one ->> 'id')::bigint), array_agg((one ->> 'seen')::integer), count(distinct one ->> 'id') into ids, seens, held
  from jsonb_array_elements(wanted) as one;
  if held <> asked then
    raise exception 'a warning is named twice' using errcode = '22023', detail = 'too-many';
  end if;
  -- in the order of their numbers, so that two do not wait for each other
  perform from warn.warnings where warnings.warning_id in (select unnest(ids))
  order by warnings.warning_id for update;
  select count(*) into held
  from warn.warnings
  join unnest(ids) as asked_warnings (warning_id) on asked_warnings.warning_id = warnings.warning_id
  where read.covers_area(warnings.area_code, warnings.city_code)
    and (
      current_setting('app.scope_department', true) = ''
      or warnings.department_code in ('', current_setting('app.scope_department', true))
    );
  if held <> asked then
    raise exception 'no such warning in the scope' using errcode = 'P0002';
  end if;
  select warnings.state into obstacle
  from warn.warnings join unnest(ids, seens) as asked_warnings (warning_id, seen) on asked_warnings.warning_id = warnings.warning_id
  where warnings.version <> asked_warnings.seen order by warnings.warning_id limit 1;
  if found then
    raise exception 'a warning was changed meanwhile' using errcode = '40001', detail = obstacle;
  end if;
  select case
      when warn.find_next_state(act, warnings.state) is null then 'state'
      when warnings.outcome = 'mended' then 'mended'
      else 'same-person'
    end into obstacle
  from warn.warnings join unnest(ids) as asked_warnings (warning_id) on asked_warnings.warning_id = warnings.warning_id
  where warn.find_next_state(act, warnings.state) is null
    or act in ('check', 'send-back') and warnings.settled_by = actor
    or act = 'send-back' and warnings.outcome = 'mended'
  order by warnings.warning_id limit 1;
  if found then
    raise exception 'a warning does not allow this' using errcode = '55006', detail = obstacle;
  end if;
  if act = 'assign' then
    select * into given from auth.accounts where sign_in_name = detail ->> 'assignee' and is_active and role in ('evaluator', 'staff');
    if given.account_id is null or exists (
      select from warn.warnings join unnest(ids) as asked_warnings (warning_id) on asked_warnings.warning_id = warnings.warning_id
      where not (given.area_code like '__0000' or given.area_code in (warnings.area_code, warnings.city_code))
        or given.department_code <> '' and warnings.department_code not in ('', given.department_code)
    ) then
      raise exception 'this account cannot be given the warning' using errcode = '22023', detail = 'assignee';
    end if;
  end if;
  if task is not null and act in ('link', 'take-in-hand') and (
    select count(*)
    from warn.warnings join unnest(ids) as asked_warnings (warning_id) on asked_warnings.warning_id = warnings.warning_id
    where exists (
        select from core.tasks
        where tasks.task_id = task
          and (tasks.region_code in (warnings.area_code, warnings.city_code) or tasks.region_code like '__0000')
      ) or exists (select from ops.joint_proposals where joint_proposals.task_id = task and joint_proposals.city_code = warnings.city_code)
  ) <> asked then
    raise exception 'no such task where the warning is' using errcode = '22023', detail = 'task';
  end if;
  insert into warn.acts (warning_id, act, from_state, to_state, note, detail, acted_date, acted_by, acted_by_name)
  select
    warnings.warning_id,
    case act_on_warnings.act
      when 'assign' then 'assigned' when 'give-back' then 'assigned' when 'take-in-hand' then 'taken-in-hand' when 'link' then 'linked'
      when 'note' then 'noted' when 'check' then 'checked' when 'send-back' then 'sent-back' else 'settled'
    end,
    warnings.state, warn.find_next_state(act_on_warnings.act, warnings.state), btrim(act_on_warnings.note),
    case act_on_warnings.act
      when 'assign' then jsonb_build_object('assignee', given.sign_in_name, 'name', given.display_name)
      when 'give-back' then jsonb_build_object('assignee', null)
      when 'take-in-hand' then jsonb_build_object('way', act_on_warnings.detail ->> 'way', 'task', task)
      when 'link' then jsonb_build_object('task', task)
      when 'confirm' then '{"outcome": "confirmed"}' when 'refute' then '{"outcome": "not-confirmed"}' when 'dismiss' then '{"outcome": "false-alarm"}'
      when 'send-back' then jsonb_build_object('outcome', warnings.outcome, 'settled_by_name', warnings.settled_by_name)
      else '{}'
    end,
    on_day, actor, actor_name
  from warn.warnings join unnest(ids) as asked_warnings (warning_id) on asked_warnings.warning_id = warnings.warning_id
  order by warnings.warning_id;
  return query
  update warn.warnings
  set
    state = warn.find_next_state(act_on_warnings.act, warnings.state),
    assignee = case
      when act_on_warnings.act = 'assign' then given.sign_in_name
      when act_on_warnings.act = 'give-back' then null
      when act_on_warnings.act = 'take-in-hand' then coalesce(warnings.assignee, actor)
      else warnings.assignee
    end,
    assignee_name = case
      when act_on_warnings.act = 'assign' then given.display_name
      when act_on_warnings.act = 'give-back' then null
      when act_on_warnings.act = 'take-in-hand' and warnings.assignee is null then actor_name
      else warnings.assignee_name
    end,
    hand_way = case when act_on_warnings.act = 'take-in-hand' then act_on_warnings.detail ->> 'way' else warnings.hand_way end,
    linked_task_id = case when act_on_warnings.act in ('take-in-hand', 'link') then coalesce(task, warnings.linked_task_id) else warnings.linked_task_id end,
    outcome = case act_on_warnings.act
      when 'confirm' then 'confirmed' when 'refute' then 'not-confirmed' when 'dismiss' then 'false-alarm' when 'send-back' then null else warnings.outcome
    end,
    outcome_reason = case
      when act_on_warnings.act in ('confirm', 'refute', 'dismiss') then btrim(act_on_warnings.note) when act_on_warnings.act = 'send-back' then null
      else warnings.outcome_reason
    end,
    settled_date = case when act_on_warnings.act in ('confirm', 'refute', 'dismiss') then on_day when act_on_warnings.act <> 'send-back' then warnings.settled_date end,
    settled_by = case when act_on_warnings.act in ('confirm', 'refute', 'dismiss') then actor when act_on_warnings.act <> 'send-back' then warnings.settled_by end,
    settled_by_name = case when act_on_warnings.act in ('confirm', 'refute', 'dismiss') then actor_name when act_on_warnings.act <> 'send-back' then warnings.settled_by_name end,
    checked_date = case when act_on_warnings.act = 'check' then on_day else warnings.checked_date end,
    checked_by = case when act_on_warnings.act = 'check' then actor else warnings.checked_by end,
    checked_by_name = case when act_on_warnings.act = 'check' then actor_name else warnings.checked_by_name end,
    version = warnings.version + 1
  from unnest(ids) as asked_warnings (warning_id)
  where asked_warnings.warning_id = warnings.warning_id
  returning warnings.warning_id, warnings.version;
end
$$;
revoke execute on function read.act_on_warnings(date, jsonb, text, jsonb, text, text, text) from public;
revoke execute on function warn.find_next_state(text, text) from public;
grant execute on function read.act_on_warnings(date, jsonb, text, jsonb, text, text, text) to drb_app;
