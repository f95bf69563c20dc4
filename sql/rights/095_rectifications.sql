-- What has to be put right: set by who leads, closed by the party with its word, confirmed or sent back. Who sees it: 095_speaking.sql.

-- one row: number of the thing to be put right; `wanted` null makes one, else its task, owner and day are others. By who leads.
create function read.save_rectification(
  wanted bigint, seen integer, assessment bigint, party text, item text, what text, who text, due date, why text, actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.rectifications%rowtype;
  made bigint;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  if wanted is null then
    perform assess.hold_in_state(assessment, array['draft', 'appeals', 'approval', 'published']);
    if not exists (select from assess.parties where assessment_id = assessment and party_code = party) then
      raise exception 'no party %', party using errcode = 'P0002';
    end if;
    insert into assess.rectifications (assessment_id, party_code, item_code, task, owner, due_date, created_by, created_by_name, changed_by, changed_by_name)
    values (assessment, party, item, what, who, due, actor, actor_name, actor, actor_name) returning rectification_id into made;
    perform assess.note_act(
      assessment, 'rectification.set', 'rectifications', made::text, party, item, null,
      jsonb_build_object('task', what, 'owner', who, 'due', due, 'state', 'open'), why, null, actor, actor_name
    );
    return made;
  end if;
  select * into kept from assess.rectifications where rectification_id = wanted for update;
  if not found then
    raise exception 'no rectification %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'rectification % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if kept.state <> 'open' then
    raise exception 'rectification % is %', wanted, kept.state using errcode = '55006';
  end if;
  if why = '' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  update assess.rectifications
  set task = what, owner = who, due_date = due, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where rectification_id = wanted;
  perform assess.note_act(
    kept.assessment_id, 'rectification.changed', 'rectifications', wanted::text, kept.party_code, kept.item_code,
    jsonb_build_object('task', kept.task, 'owner', kept.owner, 'due', kept.due_date), jsonb_build_object('task', what, 'owner', who, 'due', due), why, null,
    actor, actor_name
  );
  return wanted;
end
$$;

-- one row: the version after a progress note (`noted`, by the party or who leads), closing with a statement (`closed`, by the party), or its being
-- confirmed or sent back (`confirmed`, `reopened`, by who leads).
create function read.move_rectification(wanted bigint, seen integer, deed text, why text, today date, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.rectifications%rowtype;
  kind text;
  next_state text;
begin
  select * into kept from assess.rectifications where rectification_id = wanted for update;
  if not found then
    raise exception 'no rectification %', wanted using errcode = 'P0002';
  end if;
  select party_kind into kind from assess.assessments where assessment_id = kept.assessment_id;
  if not (case deed
    when 'noted' then read.covers_party(kind, kept.party_code)
    when 'closed' then read.speaks_for_party(kind, kept.party_code)
    else read.leads_assessments()
  end) then
    raise exception 'this scope may not' using errcode = '42501';
  end if;
  if kept.version <> seen then
    raise exception 'rectification % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  next_state := case
    when deed = 'noted' and kept.state = 'open' then 'open'
    when deed = 'closed' and kept.state = 'open' then 'closed'
    when deed = 'confirmed' and kept.state = 'closed' then 'confirmed'
    when deed = 'reopened' and kept.state = 'closed' then 'open'
  end;
  if next_state is null then
    raise exception 'rectification % is %', wanted, kept.state using errcode = '55006';
  end if;
  if why = '' and deed <> 'confirmed' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  update assess.rectifications
  set
    state = next_state,
    statement = case deed when 'closed' then why else statement end,
    closed_date = case deed when 'closed' then today when 'reopened' then null else closed_date end,
    version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where rectification_id = wanted;
  perform assess.note_act(
    kept.assessment_id, 'rectification.' || deed, 'rectifications', wanted::text, kept.party_code, kept.item_code, jsonb_build_object('state', kept.state),
    jsonb_build_object('state', next_state), why, null, actor, actor_name
  );
  return kept.version + 1;
end
$$;

do $$
declare
  written text;
begin
  foreach written in array array[
    'save_rectification(bigint, integer, bigint, text, text, text, text, date, text, text, text)',
    'move_rectification(bigint, integer, text, text, date, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', written);
    execute format('grant execute on function read.%s to drb_app', written);
  end loop;
end
$$;
