-- What is filed for an assessment. A party sees and writes its own alone; the province's evaluators see what was handed in and review
-- it; nobody else sees any of it. The application writes through functions alone, each with its act in the ledger; drafts keep their
-- versions in the history instead.

-- one row: whether the scope sees what a party filed for an assessment, and whether it speaks for the party. Both tell no more of an
-- assessment than whom it assesses.
create function read.covers_filing(assessment bigint, party text) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog
return exists (select from assess.assessments where assessment_id = assessment and read.covers_party(party_kind, party));
create function read.speaks_in(assessment bigint, party text) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog
return exists (select from assess.assessments where assessment_id = assessment and read.speaks_for_party(party_kind, party));
grant execute on function read.covers_filing(bigint, text), read.speaks_in(bigint, text) to drb_app, drb_reader, drb_lookup;

do $$
declare
  kept text;
begin
  foreach kept in array array['filings', 'filings_history', 'cases', 'documents', 'samples']
  loop
    execute format('alter table assess.%I enable row level security', kept);
    execute format('drop policy if exists scope on assess.%I', kept);
    execute format('create policy scope on assess.%I for select to drb_reader using (read.covers_filing(assessment_id, party_code))', kept);
    execute format('grant select on assess.%I to drb_reader', kept);
  end loop;
end
$$;

-- one row per filing; what stands in a draft is nobody's matter but the party's
create view read.filings as
select
  filing_id, assessment_id, party_code, item_code, state, version, changed_by, changed_by_name, changed_at, returned_until, owner_name,
  case when is_shown then is_yes end as is_yes,
  case when is_shown then numerator end as numerator,
  case when is_shown then denominator end as denominator,
  case when is_shown then remark else '' end as remark,
  review_method, review_is_yes, review_numerator, review_denominator, review_reason, reviewed_by_name, reviewed_at
from assess.filings
cross join lateral (select state <> 'draft' or read.speaks_in(assessment_id, party_code) as is_shown) as shown;
-- one row per filing × version that was
create view read.filings_history as
select
  filing_id, assessment_id, party_code, item_code, state, version, changed_by_name, changed_at, owner_name, is_yes, numerator, denominator, remark,
  review_method, review_is_yes, review_numerator, review_denominator, review_reason, reviewed_by_name, reviewed_at
from assess.filings_history
where state <> 'draft' or read.speaks_in(assessment_id, party_code);
-- one row per case of a bonus, deduction or veto
create view read.assessment_cases as
select
  case_id, assessment_id, party_code, item_code, title, is_own, state, reason, filed_by_name, filed_at, version, changed_by_name, changed_at
from assess.cases;
-- one row per file of evidence that was not taken off; the evaluators see those of a case at once, those of an item with its filing
create view read.assessment_documents as
select
  document_id, assessment_id, party_code, item_code, case_id, file_name, kind, byte_count, sha256, scan, added_by_name, added_at
from assess.documents
where not is_taken_off and (
  case_id is not null or read.speaks_in(assessment_id, party_code)
  or exists (
    select from assess.filings
    where filings.assessment_id = documents.assessment_id and filings.party_code = documents.party_code
      and filings.item_code = documents.item_code and filings.state <> 'draft'
  )
);
-- one row per file of evidence that may be seen, with its bytes
create view read.assessment_document_bytes as
select assessment_documents.document_id, documents.content from read.assessment_documents join assess.documents using (document_id);

do $$
declare
  shown text;
begin
  foreach shown in array array['filings', 'filings_history', 'assessment_cases', 'assessment_documents', 'assessment_document_bytes']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the assessment, held in its state until the end of the transaction. Fails with P0002 when there is none, or it does not assess
-- the party ('': of none alone).
create function read.hold_assessment(wanted bigint, party text) returns assess.assessments
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments;
begin
  select * into kept from assess.assessments where assessment_id = wanted for share;
  if not found or (party <> '' and not exists (select from assess.parties where assessment_id = wanted and party_code = party)) then
    raise exception 'no assessment % of %', wanted, party using errcode = 'P0002';
  end if;
  return kept;
end
$$;

-- Fails unless the scope may write a party's item on this day: 42501 for another party's, 55006 outside the days and states of filing.
create function read.assert_may_file(kept assess.assessments, party text, filing assess.filings, on_day date) returns void
language plpgsql stable set search_path = pg_catalog as $$
begin
  if not read.speaks_for_party(kept.party_kind, party) then
    raise exception 'this scope does not speak for %', party using errcode = '42501';
  end if;
  if not (case coalesce(filing.state, 'draft')
    when 'draft' then kept.state = 'self-assessment' and on_day <= kept.self_until
    when 'returned' then kept.state in ('self-assessment', 'review') and on_day <= coalesce(filing.returned_until, kept.review_until)
    else false
  end) then
    raise exception 'the item % is %, the assessment %', filing.item_code, coalesce(filing.state, 'draft'), kept.state using errcode = '55006';
  end if;
end
$$;

-- Fails unless the scope may review on this day: 42501, 55006.
create function read.assert_may_review(kept assess.assessments, on_day date) returns void
language plpgsql stable set search_path = pg_catalog as $$
begin
  if not read.leads_assessments() then
    raise exception 'this scope does not review' using errcode = '42501';
  end if;
  if kept.state not in ('self-assessment', 'review') or on_day > kept.review_until then
    raise exception 'assessment % is %, reviewed until %', kept.assessment_id, kept.state, kept.review_until using errcode = '55006';
  end if;
end
$$;

-- one row: what a filing says, for the ledger
create function read.tell_filing(filing assess.filings) returns jsonb
language sql immutable set search_path = pg_catalog
return case when filing.filing_id is null then null else jsonb_strip_nulls(jsonb_build_object(
  'state', filing.state, 'version', filing.version, 'is_yes', filing.is_yes, 'numerator', filing.numerator, 'denominator', filing.denominator,
  'remark', nullif(filing.remark, ''), 'owner', nullif(filing.owner_name, ''), 'method', filing.review_method, 'review_is_yes', filing.review_is_yes,
  'review_numerator', filing.review_numerator, 'review_denominator', filing.review_denominator, 'returned_until', filing.returned_until
)) end;

-- one row: the draft as it is after saving; of what was saved already from the same page or says the same, as it stands.
-- Fails with 42501, P0002 and 55006 as the asserts do, with 40001 when somebody else saved it since `seen` (0: none).
create function read.save_filing(
  assessment bigint, party text, item text, seen integer, says_yes boolean, part bigint, whole bigint, words text, owner text, key text, on_day date,
  actor text, actor_name text
) returns table (version integer, changed_at timestamptz)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  filing assess.filings;
begin
  select * into filing from assess.filings where assessment_id = assessment and party_code = party and item_code = item for update;
  perform read.assert_may_file(kept, party, filing, on_day);
  if filing.filing_id is null then
    insert into assess.filings as made (
      assessment_id, party_code, item_code, is_yes, numerator, denominator, remark, owner_name, draft_key, changed_by, changed_by_name
    ) values (assessment, party, item, says_yes, part, whole, words, owner, key, actor, actor_name)
    on conflict (assessment_id, party_code, item_code) do nothing
    returning made.* into filing;
    if filing.filing_id is null then
      raise exception 'item % was begun by somebody else', item using errcode = '40001';
    end if;
    if seen <> 0 then
      raise exception 'item % is at version 0', item using errcode = '40001';
    end if;
  elsif (filing.is_yes, filing.numerator, filing.denominator, filing.remark, filing.owner_name) is distinct from (says_yes, part, whole, words, owner) then
    if filing.version <> seen and not (key <> '' and filing.draft_key = key and filing.changed_by = actor and filing.version > seen) then
      raise exception 'item % is at version %', item, filing.version using errcode = '40001';
    end if;
    update assess.filings as made
    set
      is_yes = says_yes, numerator = part, denominator = whole, remark = words, owner_name = owner, draft_key = key, version = filing.version + 1,
      changed_by = actor, changed_by_name = actor_name, changed_at = clock_timestamp()
    where made.filing_id = filing.filing_id
    returning made.* into filing;
  end if;
  return query select filing.version, filing.changed_at;
end
$$;

-- one row: the version in which a party handed its item in. Fails as save_filing does.
create function read.submit_filing(assessment bigint, party text, item text, seen integer, on_day date, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  filing assess.filings;
  was jsonb;
begin
  select * into filing from assess.filings where assessment_id = assessment and party_code = party and item_code = item for update;
  perform read.assert_may_file(kept, party, filing, on_day);
  if filing.filing_id is null then
    raise exception 'item % was not filled in', item using errcode = 'P0002';
  end if;
  if filing.version <> seen then
    raise exception 'item % is at version %', item, filing.version using errcode = '40001';
  end if;
  was := read.tell_filing(filing);
  update assess.filings as made
  set state = 'submitted', draft_key = '', version = filing.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = clock_timestamp()
  where made.filing_id = filing.filing_id
  returning made.* into filing;
  perform assess.note_act(
    assessment, 'filing.submitted', 'filings', filing.filing_id::text, party, item, was, read.tell_filing(filing), '', null, actor, actor_name
  );
  return filing.version;
end
$$;

-- one row: the version in which the item was reviewed. `verdict`: accept what was handed in; return it, or open it again, with a reason;
-- change it to another value with a reason, and what was not handed in once its day has passed. A written review doesn't undo what was
-- changed on the spot. Fails with 42501, P0002, 40001, 55006; 23514 for a return or a change without a reason or a value.
create function read.review_filing(
  assessment bigint, party text, item text, seen integer, verdict text, by_method text, says_yes boolean, part bigint, whole bigint, why text, until date,
  on_day date, actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments := read.hold_assessment(assessment, party);
  filing assess.filings;
  was jsonb;
  is_handed_in boolean;
begin
  perform read.assert_may_review(kept, on_day);
  select * into filing from assess.filings where assessment_id = assessment and party_code = party and item_code = item for update;
  if coalesce(filing.version, 0) <> seen then
    raise exception 'item % is at version %', item, coalesce(filing.version, 0) using errcode = '40001';
  end if;
  is_handed_in := coalesce(filing.state, 'draft') in ('submitted', 'accepted', 'changed');
  if (verdict = 'accept' and not is_handed_in) or (verdict = 'change' and not is_handed_in and on_day <= kept.self_until)
    or (filing.state = 'changed' and filing.review_method = 'on-site' and by_method = 'written') then
    raise exception 'item % is %', item, coalesce(filing.state, 'draft') using errcode = '55006';
  end if;
  was := read.tell_filing(filing);
  if filing.filing_id is null then
    insert into assess.filings as made (assessment_id, party_code, item_code, changed_by, changed_by_name)
    values (assessment, party, item, actor, actor_name)
    on conflict (assessment_id, party_code, item_code) do nothing
    returning made.* into filing;
    if filing.filing_id is null then
      raise exception 'item % was begun by somebody else', item using errcode = '40001';
    end if;
  end if;
  update assess.filings as made
  set
    state = case verdict when 'accept' then 'accepted' when 'return' then 'returned' when 'change' then 'changed' end,
    review_method = by_method,
    review_is_yes = case when verdict = 'change' then says_yes end,
    review_numerator = case when verdict = 'change' then part end,
    review_denominator = case when verdict = 'change' then whole end,
    review_reason = why, reviewed_by_name = actor_name, reviewed_at = clock_timestamp(),
    returned_until = case when verdict = 'return' then least(coalesce(until, kept.review_until), kept.review_until) end,
    version = filing.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = clock_timestamp()
  where made.filing_id = filing.filing_id
  returning made.* into filing;
  perform assess.note_act(
    assessment, 'filing.' || filing.state, 'filings', filing.filing_id::text, party, item, was, read.tell_filing(filing), why, null, actor, actor_name
  );
  return filing.version;
end
$$;

do $$
declare
  doing text;
begin
  foreach doing in array array[
    'save_filing(bigint, text, text, integer, boolean, bigint, bigint, text, text, text, date, text, text)',
    'submit_filing(bigint, text, text, integer, date, text, text)',
    'review_filing(bigint, text, text, integer, text, text, boolean, bigint, bigint, text, date, date, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', doing);
    execute format('grant execute on function read.%s to drb_app', doing);
  end loop;
end
$$;
revoke execute on function read.hold_assessment(bigint, text), read.assert_may_file(assess.assessments, text, assess.filings, date),
  read.assert_may_review(assess.assessments, date), read.tell_filing(assess.filings) from public;
