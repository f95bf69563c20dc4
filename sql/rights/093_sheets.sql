-- Sheets. The province's evaluators write them and see every state; everybody with a right to records sees those that are published.
-- The application writes through functions alone.
alter table assess.schemes enable row level security;
drop policy if exists scope on assess.schemes;
create policy scope on assess.schemes for select to drb_reader using (
  (select read.leads_assessments()) or state = 'published' and (select read.has_records_right())
);
grant select on assess.schemes to drb_reader;

-- one row per sheet that the scope may see
create view read.sheets as
select
  scheme_id, version, party_kind, year, state, document, document_sha256, revision, copied_from, made_by, made_by_name, made_at, changed_by,
  changed_by_name, changed_at, reviewed_by, reviewed_by_name, reviewed_at, published_by, published_by_name, published_at
from assess.schemes;
alter view read.sheets owner to drb_reader;
grant select on read.sheets to drb_app;

-- one row: the draft that was made, in the version after the newest one and not before `least_version` (those that are shipped have
-- versions as well). Fails with 42501 for all but the province's evaluators.
create function read.make_sheet(
  scheme text, kind text, for_year integer, least_version integer, document jsonb, from_sheet text, actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  made integer;
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no sheets' using errcode = '42501';
  end if;
  -- two that begin at once get two versions
  perform pg_advisory_xact_lock(hashtext('assess.schemes'), hashtext(kind || for_year));
  select greatest(coalesce(max(version), 0) + 1, least_version) into made from assess.schemes where party_kind = kind and year = for_year;
  insert into assess.schemes (
    scheme_id, version, party_kind, year, document, document_sha256, copied_from, made_by, made_by_name, changed_by, changed_by_name
  ) values (
    scheme, made, kind, for_year, assess.name_sheet(document, scheme, kind, for_year, made),
    assess.hash_sheet(assess.name_sheet(document, scheme, kind, for_year, made)), from_sheet, actor, actor_name, actor, actor_name
  );
  perform assess.note_act(
    null, 'sheet.made', 'scheme', scheme || '-v' || made, '', '', null,
    jsonb_build_object('copied_from', from_sheet, 'sha256', assess.hash_sheet(assess.name_sheet(document, scheme, kind, for_year, made))), '', null, actor, actor_name
  );
  return made;
end
$$;

-- one row: the draft's revision after saving. Fails with P0002 for a sheet that there is not, 55006 when it is no draft, 40001 when it
-- was changed after revision `seen`. The same document once more changes nothing.
create function read.save_sheet(scheme text, of_version integer, seen integer, document jsonb, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.schemes%rowtype;
  becomes jsonb;
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no sheets' using errcode = '42501';
  end if;
  select * into kept from assess.schemes where scheme_id = scheme and version = of_version for update;
  if not found then
    raise exception 'no sheet % version %', scheme, of_version using errcode = 'P0002';
  end if;
  if kept.state <> 'draft' then
    raise exception 'sheet % version % is %', scheme, of_version, kept.state using errcode = '55006';
  end if;
  becomes := assess.name_sheet(document, kept.scheme_id, kept.party_kind, kept.year, kept.version);
  if kept.document = becomes then
    return kept.revision;
  end if;
  if kept.revision <> seen then
    raise exception 'sheet % version % is at revision %', scheme, of_version, kept.revision using errcode = '40001';
  end if;
  update assess.schemes as written
  set
    document = becomes, document_sha256 = assess.hash_sheet(becomes), revision = kept.revision + 1, changed_by = actor, changed_by_name = actor_name,
    changed_at = now()
  where written.scheme_id = scheme and written.version = of_version;
  perform assess.note_act(
    null, 'sheet.saved', 'scheme', scheme || '-v' || of_version, '', '', kept.document, becomes, '', null, actor, actor_name
  );
  return kept.revision + 1;
end
$$;

-- one row: the sheet's revision after the act. To 'review' (of a draft), 'published' (of what is in review, by another person than who
-- sent it there or changed it last), back to 'draft' (of what is in review, with a reason), 'withdrawn' (of a draft).
-- Fails as save_sheet does; 55006 when the state has no such next; 22023 without the reason; 42501 as well for the same person.
create function read.move_sheet(scheme text, of_version integer, seen integer, next_state text, why text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.schemes%rowtype;
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no sheets' using errcode = '42501';
  end if;
  select * into kept from assess.schemes where scheme_id = scheme and version = of_version for update;
  if not found then
    raise exception 'no sheet % version %', scheme, of_version using errcode = 'P0002';
  end if;
  if kept.revision <> seen then
    raise exception 'sheet % version % is at revision %', scheme, of_version, kept.revision using errcode = '40001';
  end if;
  if (kept.state, next_state) not in (('draft', 'review'), ('review', 'published'), ('review', 'draft'), ('draft', 'withdrawn')) then
    raise exception 'sheet % version % is %', scheme, of_version, kept.state using errcode = '55006';
  end if;
  if kept.state = 'review' and next_state = 'draft' and coalesce(btrim(why), '') = '' then
    raise exception 'sending back needs a reason' using errcode = '22023';
  end if;
  if next_state = 'published' and actor in (kept.reviewed_by, kept.changed_by) then
    raise exception 'a second person publishes' using errcode = '42501', detail = 'second-person';
  end if;
  update assess.schemes as moved
  set
    state = next_state, revision = kept.revision + 1,
    reviewed_by = case when next_state = 'review' then actor else kept.reviewed_by end,
    reviewed_by_name = case when next_state = 'review' then actor_name else kept.reviewed_by_name end,
    reviewed_at = case when next_state = 'review' then now() else kept.reviewed_at end,
    published_by = case when next_state = 'published' then actor end,
    published_by_name = case when next_state = 'published' then actor_name end,
    published_at = case when next_state = 'published' then now() end
  where moved.scheme_id = scheme and moved.version = of_version;
  perform assess.note_act(
    null, case next_state when 'review' then 'sheet.sent' when 'published' then 'sheet.published' when 'draft' then 'sheet.returned' else 'sheet.withdrawn' end,
    'scheme', scheme || '-v' || of_version, '', '', jsonb_build_object('state', kept.state), jsonb_build_object('state', next_state, 'sha256', kept.document_sha256),
    why, null, actor, actor_name
  );
  return kept.revision + 1;
end
$$;

revoke execute on function read.make_sheet(text, text, integer, integer, jsonb, text, text, text) from public;
revoke execute on function read.save_sheet(text, integer, integer, jsonb, text, text) from public;
revoke execute on function read.move_sheet(text, integer, integer, text, text, text, text) from public;
grant execute on function read.make_sheet(text, text, integer, integer, jsonb, text, text, text) to drb_app;
grant execute on function read.save_sheet(text, integer, integer, jsonb, text, text) to drb_app;
grant execute on function read.move_sheet(text, integer, integer, text, text, text, text) to drb_app;
