-- Checklists of the national review and meetings. The province's evaluators write, its leaders read all; a city or department sees the
-- lines that it answers for and the meetings that it attends, and fills its own lines. The application writes through functions alone.

-- one row: whether the scope sees all checklists and meetings
create function read.sees_checklists() returns boolean
language sql stable parallel safe
return coalesce(
  current_setting('app.role', true) in ('leader', 'evaluator') and current_setting('app.scope_level', true) = 'province'
  and current_setting('app.scope_department', true) = '',
  false
);
grant execute on function read.sees_checklists() to drb_app, drb_reader, drb_lookup;

alter table assess.checklist_lines enable row level security;
drop policy if exists scope on assess.checklist_lines;
create policy scope on assess.checklist_lines for select to drb_reader using (
  (select read.sees_checklists()) or owner_kind <> '' and read.speaks_for_party(owner_kind, owner_code)
);
alter table assess.checklist_texts enable row level security;
drop policy if exists scope on assess.checklist_texts;
create policy scope on assess.checklist_texts for select to drb_reader using (
  (select read.sees_checklists())
  or exists (select from assess.checklist_lines where checklist_lines.line_id = checklist_texts.line_id)
);
alter table assess.checklists enable row level security;
drop policy if exists scope on assess.checklists;
create policy scope on assess.checklists for select to drb_reader using (
  (select read.sees_checklists())
  or exists (select from assess.checklist_lines where checklist_lines.checklist_id = checklists.checklist_id)
);
alter table assess.checklist_editions enable row level security;
drop policy if exists scope on assess.checklist_editions;
create policy scope on assess.checklist_editions for select to drb_reader using ((select read.sees_checklists()));
alter table assess.meetings enable row level security;
drop policy if exists scope on assess.meetings;
create policy scope on assess.meetings for select to drb_reader using (
  (select read.sees_checklists())
  or read.speaks_for_party('cities', current_setting('app.scope_area', true)) and current_setting('app.scope_area', true) = any (parties)
  or read.speaks_for_party('departments', current_setting('app.scope_department', true)) and current_setting('app.scope_department', true) = any (parties)
);
alter table assess.meeting_decisions enable row level security;
drop policy if exists scope on assess.meeting_decisions;
create policy scope on assess.meeting_decisions for select to drb_reader using (
  exists (select from assess.meetings where meetings.meeting_id = meeting_decisions.meeting_id)
);
grant select on assess.checklists, assess.checklist_editions, assess.checklist_lines, assess.checklist_texts, assess.meetings, assess.meeting_decisions
  to drb_reader;

-- What was done to a line or a meeting is known to who sees the line or the meeting.
drop policy if exists checklists on assess.ledger;
create policy checklists on assess.ledger for select to drb_reader using (
  target_kind = 'checklist_lines' and exists (select from assess.checklist_lines where checklist_lines.line_id::text = ledger.target_id)
  or target_kind = 'meetings' and exists (select from assess.meetings where meetings.meeting_id::text = ledger.target_id)
);

-- one row per checklist of the scope
create view read.checklists as
select checklist_id, title, year, source, edition, created_by_name, created_at from assess.checklists;
-- one row per imported sheet
create view read.checklist_editions as
select
  checklist_id, edition, file_name, file_sha256, line_count, added_count, changed_count, kept_count, removed_count, imported_by_name, imported_at
from assess.checklist_editions;
-- one row per line of the newest edition of a checklist
create view read.checklist_lines as
select
  lines.line_id, lines.checklist_id, lines.line_code, texts.position, texts.chapter, texts.demand, texts.way, texts.full_hundredths,
  texts.indicator_code, lines.state, lines.self_hundredths, lines.gap, lines.evidence, lines.evidence_links, lines.document_ids, lines.owner_kind,
  lines.owner_code, lines.owner_name, lines.due_date, lines.closed_by_name, lines.closed_at, lines.version, lines.changed_by_name, lines.changed_at
from assess.checklist_lines as lines
join assess.checklists using (checklist_id, edition)
join assess.checklist_texts as texts using (line_id, edition);
-- one row per meeting of the scope
create view read.meetings as
select meeting_id, held_date, place, title, parties, others, agenda, minutes, state, version, changed_by_name, changed_at from assess.meetings;
-- one row per decision
create view read.meeting_decisions as
select meeting_id, position, decision, owner_code, due_date, is_done from assess.meeting_decisions;

do $$
declare
  shown text;
begin
  foreach shown in array array['checklists', 'checklist_editions', 'checklist_lines', 'meetings', 'meeting_decisions']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the checklist in the edition that a sheet makes; `wanted` null makes a new one, else `seen` must be its edition. The same
-- bytes as the newest edition change nothing. A line keeps its state where its text is the same in all its parts; a line whose text was
-- changed is open again, without points. Fails with 42501 for all but the province's evaluators, P0002 for a checklist that there is
-- not, 40001 when another sheet came meanwhile.
create function read.import_checklist(
  wanted bigint, seen integer, head jsonb, sent_lines jsonb, sheet text, sheet_sha256 text, actor text, actor_name text
) returns table (checklist_id bigint, edition integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.checklists%rowtype;
  made bigint;
  made_edition integer;
  sent record;
  line assess.checklist_lines%rowtype;
  was assess.checklist_texts%rowtype;
  added integer := 0;
  changed integer := 0;
  same integer := 0;
  removed integer := 0;
begin
  if not read.leads_assessments() then
    raise exception 'this right imports no checklists' using errcode = '42501';
  end if;
  if wanted is null then
    insert into assess.checklists as new_one (title, year, source, created_by, created_by_name)
    values (head ->> 'title', (head ->> 'year')::integer, head ->> 'source', actor, actor_name)
    returning new_one.checklist_id into made;
    made_edition := 1;
  else
    select * into kept from assess.checklists as held where held.checklist_id = wanted for update;
    if not found then
      raise exception 'no checklist %', wanted using errcode = 'P0002';
    end if;
    if exists (
      select from assess.checklist_editions as held
      where held.checklist_id = wanted and held.edition = kept.edition and held.file_sha256 = sheet_sha256
    ) then
      return query select wanted, kept.edition;
      return;
    end if;
    if kept.edition <> seen then
      raise exception 'checklist % is at edition %', wanted, kept.edition using errcode = '40001';
    end if;
    made := wanted;
    made_edition := kept.edition + 1;
    update assess.checklists as held set edition = made_edition where held.checklist_id = wanted;
  end if;
  for sent in
    select * from jsonb_to_recordset(sent_lines) as asked (
      "position" integer, line_code text, chapter text, demand text, way text, full_hundredths integer, indicator_code text, owner_kind text,
      owner_code text, owner_name text, due_date date
    ) order by "position"
  loop
    select * into line from assess.checklist_lines as held where held.checklist_id = made and held.line_code = sent.line_code for update;
    if not found then
      added := added + 1;
      insert into assess.checklist_lines as new_one (
        checklist_id, line_code, edition, owner_kind, owner_code, owner_name, due_date, changed_by, changed_by_name
      ) values (
        made, sent.line_code, made_edition, sent.owner_kind, sent.owner_code, sent.owner_name, sent.due_date, actor, actor_name
      ) returning * into line;
    else
      select * into was from assess.checklist_texts as held where held.line_id = line.line_id order by held.edition desc limit 1;
      if (was.chapter, was.demand, was.way, was.full_hundredths, was.indicator_code)
        is not distinct from (sent.chapter, sent.demand, sent.way, sent.full_hundredths, sent.indicator_code) then
        same := same + 1;
        update assess.checklist_lines as held set edition = made_edition where held.line_id = line.line_id;
      else
        changed := changed + 1;
        update assess.checklist_lines as held
        set
          edition = made_edition, state = 'open', self_hundredths = null, closed_by_name = null, closed_at = null, version = line.version + 1,
          changed_by = actor, changed_by_name = actor_name, changed_at = now()
        where held.line_id = line.line_id;
        perform assess.note_act(
          null, 'checklist.changed-text', 'checklist_lines', line.line_id::text, line.owner_code, '',
          jsonb_build_object('demand', was.demand, 'full', was.full_hundredths, 'state', line.state, 'self', line.self_hundredths),
          jsonb_build_object('demand', sent.demand, 'full', sent.full_hundredths, 'state', 'open', 'self', null), '', sheet_sha256, actor, actor_name
        );
      end if;
    end if;
    insert into assess.checklist_texts (line_id, edition, position, chapter, demand, way, full_hundredths, indicator_code)
    values (line.line_id, made_edition, sent."position", sent.chapter, sent.demand, sent.way, sent.full_hundredths, sent.indicator_code);
  end loop;
  select count(*) into removed from assess.checklist_lines as held where held.checklist_id = made and held.edition = made_edition - 1;
  insert into assess.checklist_editions (
    checklist_id, edition, file_name, file_sha256, line_count, added_count, changed_count, kept_count, removed_count, imported_by, imported_by_name
  ) values (made, made_edition, sheet, sheet_sha256, added + changed + same, added, changed, same, removed, actor, actor_name);
  perform assess.note_act(
    null, 'checklist.imported', 'checklists', made::text, '', '', null,
    jsonb_build_object('edition', made_edition, 'lines', added + changed + same, 'added', added, 'changed', changed, 'kept', same, 'removed', removed),
    '', sheet_sha256, actor, actor_name
  );
  return query select made, made_edition;
end
$$;

-- one row: the version in which the line now stands. The province's evaluators write all of it; who answers for it writes its points, gap,
-- evidence and state, but closes nothing and does not pass it on. Fails with 42501 where the scope may not, P0002 for a line that there
-- is not in the newest edition, 40001 when it was changed meanwhile, 55006 when it is closed and stays so, 22023 for points above the full ones.
create function read.save_checklist_line(wanted bigint, seen integer, fields jsonb, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.checklist_lines%rowtype;
  becomes assess.checklist_lines%rowtype;
  most integer;
  leads boolean := read.leads_assessments();
begin
  select held.* into kept
  from assess.checklist_lines as held join assess.checklists using (checklist_id, edition)
  where held.line_id = wanted for update of held;
  if not found or not (leads or kept.owner_kind <> '' and read.covers_party(kept.owner_kind, kept.owner_code)) then
    if kept.line_id is not null and read.sees_checklists() then
      raise exception 'this right writes no checklists' using errcode = '42501';
    end if;
    raise exception 'no line %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'line % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  becomes := jsonb_populate_record(kept, jsonb_build_object(
    'state', fields -> 'state', 'self_hundredths', fields -> 'self_hundredths', 'gap', fields -> 'gap', 'evidence', fields -> 'evidence',
    'evidence_links', fields -> 'evidence_links'
  ));
  if leads then
    becomes := jsonb_populate_record(becomes, jsonb_build_object(
      'owner_kind', fields -> 'owner_kind', 'owner_code', fields -> 'owner_code', 'owner_name', fields -> 'owner_name', 'due_date', fields -> 'due_date'
    ));
  elsif becomes.state = 'closed' and kept.state <> 'closed' then
    raise exception 'who answers for a line does not close it' using errcode = '42501';
  end if;
  if kept.state = 'closed' and (not leads or becomes.state = 'closed') then
    raise exception 'line % is closed', wanted using errcode = '55006';
  end if;
  select texts.full_hundredths into most from assess.checklist_texts as texts where texts.line_id = wanted and texts.edition = kept.edition;
  if becomes.self_hundredths > most then
    raise exception 'line % has % hundredths at most', wanted, most using errcode = '22023';
  end if;
  update assess.checklist_lines as held
  set
    state = becomes.state, self_hundredths = becomes.self_hundredths, gap = becomes.gap, evidence = becomes.evidence,
    evidence_links = becomes.evidence_links, owner_kind = becomes.owner_kind, owner_code = becomes.owner_code, owner_name = becomes.owner_name,
    due_date = becomes.due_date,
    closed_by_name = case when becomes.state = 'closed' then actor_name end,
    closed_at = case when becomes.state = 'closed' then now() end,
    version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where held.line_id = wanted;
  perform assess.note_act(
    null, 'checklist.saved-line', 'checklist_lines', wanted::text, becomes.owner_code, '',
    to_jsonb(kept) - '{line_id,checklist_id,edition,document_ids,changed_by,changed_at,changed_by_name}'::text[],
    to_jsonb(becomes) - '{line_id,checklist_id,edition,document_ids,changed_by,changed_at,changed_by_name}'::text[] || jsonb_build_object('version', kept.version + 1),
    '', null, actor, actor_name
  );
  return kept.version + 1;
end
$$;

revoke execute on function read.import_checklist(bigint, integer, jsonb, jsonb, text, text, text, text) from public;
revoke execute on function read.save_checklist_line(bigint, integer, jsonb, text, text) from public;
grant execute on function read.import_checklist(bigint, integer, jsonb, jsonb, text, text, text, text) to drb_app;
grant execute on function read.save_checklist_line(bigint, integer, jsonb, text, text) to drb_app;
