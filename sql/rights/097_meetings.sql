-- Meetings with cities and departments as they are written down; who sees them stands in 096_checklists.sql.

-- one row: the meeting as written. `wanted` null makes one, else `seen` must be its version. Fails with 42501 for all but the
-- province's evaluators, P0002 for a meeting that there is not, 40001 when it was changed meanwhile, 55006 when it is cancelled.
create function read.save_meeting(wanted bigint, seen integer, fields jsonb, decided jsonb, actor text, actor_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.meetings%rowtype;
  kept_decisions jsonb;
  becomes assess.meetings%rowtype;
  made bigint;
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no meetings' using errcode = '42501';
  end if;
  becomes := jsonb_populate_record(null::assess.meetings, fields);
  if wanted is null then
    insert into assess.meetings as new_one (held_date, place, title, parties, others, agenda, minutes, state, changed_by, changed_by_name)
    values (
      becomes.held_date, becomes.place, becomes.title, becomes.parties, becomes.others, becomes.agenda, becomes.minutes, becomes.state, actor, actor_name
    ) returning new_one.meeting_id into made;
  else
    select * into kept from assess.meetings as held where held.meeting_id = wanted for update;
    if not found then
      raise exception 'no meeting %', wanted using errcode = 'P0002';
    end if;
    if kept.version <> seen then
      raise exception 'meeting % is at version %', wanted, kept.version using errcode = '40001';
    end if;
    if kept.state = 'cancelled' then
      raise exception 'meeting % is cancelled', wanted using errcode = '55006';
    end if;
    made := wanted;
    select coalesce(jsonb_agg(to_jsonb(held) - 'meeting_id' order by held.position), '[]') into kept_decisions
    from assess.meeting_decisions as held where held.meeting_id = made;
    update assess.meetings as held
    set
      held_date = becomes.held_date, place = becomes.place, title = becomes.title, parties = becomes.parties, others = becomes.others,
      agenda = becomes.agenda, minutes = becomes.minutes, state = becomes.state, version = kept.version + 1, changed_by = actor,
      changed_by_name = actor_name, changed_at = now()
    where held.meeting_id = made;
    delete from assess.meeting_decisions as held where held.meeting_id = made;
  end if;
  insert into assess.meeting_decisions (meeting_id, position, decision, owner_code, due_date, is_done)
  select made, asked."position", asked.decision, asked.owner_code, asked.due_date, asked.is_done
  from jsonb_to_recordset(decided) as asked ("position" integer, decision text, owner_code text, due_date date, is_done boolean);
  perform assess.note_act(
    null, 'meeting.saved', 'meetings', made::text, '', '',
    case when wanted is not null
      then to_jsonb(kept) - '{meeting_id,changed_by,changed_at,changed_by_name}'::text[] || jsonb_build_object('decisions', kept_decisions) end,
    fields || jsonb_build_object('version', coalesce(kept.version, 0) + 1, 'decisions', decided), '', null, actor, actor_name
  );
  return made;
end
$$;

revoke execute on function read.save_meeting(bigint, integer, jsonb, jsonb, text, text) from public;
grant execute on function read.save_meeting(bigint, integer, jsonb, jsonb, text, text) to drb_app;
