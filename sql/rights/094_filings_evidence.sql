-- Cases and files of evidence: who enters them, decides on them, takes them off.

-- one row: number of the case. A party files its own within the days of self-assessment, the evaluators any until the end of the reviews.
create function read.file_case(assessment bigint, party text, item text, words text, on_day date, actor text, actor_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  made assess.cases;
begin
  if read.leads_assessments() then
    perform read.assert_may_review(kept, on_day);
  else
    perform read.assert_may_file(kept, party, null, on_day);
  end if;
  if (select count(*) from assess.cases where assessment_id = assessment and party_code = party and item_code = item) >= 50 then
    raise exception 'more cases than are taken' using errcode = '54000';
  end if;
  insert into assess.cases as filed (assessment_id, party_code, item_code, title, is_own, filed_by, filed_by_name, changed_by_name)
  values (assessment, party, item, words, not read.leads_assessments(), actor, actor_name, actor_name)
  returning filed.* into made;
  perform assess.note_act(
    assessment, 'case.filed', 'cases', made.case_id::text, party, item, null, jsonb_build_object('state', made.state, 'title', made.title), '', null, actor,
    actor_name
  );
  return made.case_id;
end
$$;

-- one row: the version in which a case was found true or not, or taken back by who filed it while nobody had decided.
-- A case is found true by a document alone (55006 without one).
create function read.settle_case(wanted bigint, seen integer, verdict text, why text, on_day date, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments;
  told assess.cases;
  was jsonb;
begin
  select * into told from assess.cases where case_id = wanted;
  if not found or not read.covers_filing(told.assessment_id, told.party_code) then
    raise exception 'no case %', wanted using errcode = 'P0002';
  end if;
  kept := read.hold_assessment(told.assessment_id, '');
  select * into told from assess.cases where case_id = wanted for update;
  if verdict = 'withdrawn' then
    if told.is_own then
      perform read.assert_may_file(kept, told.party_code, null, on_day);
    else
      perform read.assert_may_review(kept, on_day);
    end if;
  else
    perform read.assert_may_review(kept, on_day);
  end if;
  if told.version <> seen then
    raise exception 'case % is at version %', wanted, told.version using errcode = '40001';
  end if;
  if told.state = 'withdrawn' or (verdict = 'withdrawn' and told.state <> 'filed')
    or (verdict = 'found' and not exists (select from assess.documents where documents.case_id = wanted and not documents.is_taken_off)) then
    raise exception 'case % is %', wanted, told.state using errcode = '55006';
  end if;
  was := jsonb_build_object('state', told.state);
  update assess.cases as settled
  set state = verdict, reason = why, version = told.version + 1, changed_by_name = actor_name, changed_at = clock_timestamp()
  where settled.case_id = wanted
  returning settled.* into told;
  perform assess.note_act(
    told.assessment_id, 'case.' || told.state, 'cases', wanted::text, told.party_code, told.item_code, was, jsonb_build_object('state', told.state), why, null,
    actor, actor_name
  );
  return told.version;
end
$$;

-- one row: number of the document; the same bytes once more are the same document. For an item its party adds while it may write it,
-- for a case also the evaluators. Fails with 54000 for more than ten.
create function read.add_document(
  assessment bigint, party text, item text, of_case bigint, called text, told_kind text, bytes bytea, looked jsonb, on_day date, actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  filing assess.filings;
  made bigint;
begin
  if of_case is not null then
    if not exists (
      select from assess.cases
      where case_id = of_case and assessment_id = assessment and party_code = party and item_code = item and state = 'filed'
        and (is_own or read.leads_assessments())
    ) then
      raise exception 'no case %', of_case using errcode = 'P0002';
    end if;
    if read.leads_assessments() then
      perform read.assert_may_review(kept, on_day);
    else
      perform read.assert_may_file(kept, party, null, on_day);
    end if;
  else
    select * into filing from assess.filings where assessment_id = assessment and party_code = party and item_code = item for share;
    perform read.assert_may_file(kept, party, filing, on_day);
  end if;
  select document_id into made from assess.documents
  where assessment_id = assessment and party_code = party and item_code = item and case_id is not distinct from of_case
    and sha256 = encode(sha256(bytes), 'hex') and not is_taken_off;
  if made is not null then
    return made;
  end if;
  if (
    select count(*) from assess.documents
    where assessment_id = assessment and party_code = party and item_code = item and case_id is not distinct from of_case and not is_taken_off
  ) >= 10 then
    raise exception 'more documents than are taken' using errcode = '54000';
  end if;
  insert into assess.documents as added (
    assessment_id, party_code, item_code, case_id, file_name, kind, byte_count, sha256, scan, content, added_by, added_by_name
  ) values (
    assessment, party, item, of_case, called, told_kind, octet_length(bytes), encode(sha256(bytes), 'hex'), looked, bytes, actor, actor_name
  ) returning added.document_id into made;
  perform assess.note_act(
    assessment, 'document.added', 'documents', made::text, party, item, null, jsonb_build_object('name', called, 'kind', told_kind, 'bytes', octet_length(bytes)),
    '', encode(sha256(bytes), 'hex'), actor, actor_name
  );
  return made;
end
$$;

-- Takes a document off an item that its party may still write. The bytes stay.
create function read.take_document_off(wanted bigint, on_day date, actor text, actor_name text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  told record;
  filing assess.filings;
begin
  select document_id, assessment_id, party_code, item_code, case_id, file_name, sha256, is_taken_off into told from assess.documents where document_id = wanted;
  if not found or told.is_taken_off or told.case_id is not null or not read.covers_filing(told.assessment_id, told.party_code) then
    raise exception 'no document %', wanted using errcode = 'P0002';
  end if;
  select * into filing from assess.filings
  where assessment_id = told.assessment_id and party_code = told.party_code and item_code = told.item_code for share;
  perform read.assert_may_file(read.hold_assessment(told.assessment_id, ''), told.party_code, filing, on_day);
  update assess.documents set is_taken_off = true where document_id = wanted;
  perform assess.note_act(
    told.assessment_id, 'document.taken-off', 'documents', wanted::text, told.party_code, told.item_code, jsonb_build_object('name', told.file_name), null, '',
    told.sha256, actor, actor_name
  );
end
$$;

do $$
declare
  doing text;
begin
  foreach doing in array array[
    'file_case(bigint, text, text, text, date, text, text)',
    'settle_case(bigint, integer, text, text, date, text, text)',
    'add_document(bigint, text, text, bigint, text, text, bytea, jsonb, date, text, text)',
    'take_document_off(bigint, date, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', doing);
    execute format('grant execute on function read.%s to drb_app', doing);
  end loop;
end
$$;
