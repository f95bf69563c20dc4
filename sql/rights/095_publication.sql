-- What an assessment ended with. Everybody with a right to records sees who came where; the card of a party is seen by the party and by who leads.
alter table assess.published_scores enable row level security;
drop policy if exists scope on assess.published_scores;
create policy scope on assess.published_scores for select to drb_reader using ((select read.has_records_right()));
grant select on assess.published_scores to drb_reader;

-- one row per published assessment × party
create view read.published_scores as
select
  published_scores.assessment_id, sha256, published_by_name, published_at, party ->> 'code' as party_code, party ->> 'name' as party_name,
  party ->> 'state' as state, (party ->> 'place')::integer as place, party ->> 'statedHundredths' as stated_hundredths, party ->> 'grade' as grade,
  case when read.covers_party(assessments.party_kind, party ->> 'code') then party -> 'card' end as card
from assess.published_scores
join assess.assessments on assessments.assessment_id = published_scores.assessment_id
cross join jsonb_array_elements(document -> 'parties') as party;
alter view read.published_scores owner to drb_reader;
grant select on read.published_scores to drb_app;

-- one row per published assessment, for who leads: the document as it was signed
create view read.published_documents as
select assessment_id, document_text, sha256 from assess.published_scores where read.leads_assessments();
alter view read.published_documents owner to drb_reader;
grant select on read.published_documents to drb_app;

-- one row: the version in which an assessment is published with its ranking. By another than who moved it to approval; fails as move_assessment
-- does, and with 22023 when the fingerprint is not that of the document or the document does not hold every party.
create function read.publish_assessment(wanted bigint, seen integer, today date, document_text text, fingerprint text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
  document jsonb := document_text::jsonb;
begin
  kept := assess.take_step(wanted, seen, 'published', today, '', actor, actor_name);
  if encode(sha256(convert_to(document_text, 'UTF8')), 'hex') <> fingerprint then
    raise exception 'the fingerprint is not that of the document' using errcode = 'DR011';
  end if;
  if (select array_agg(party_code order by party_code) from assess.parties where assessment_id = wanted)
    is distinct from (select array_agg(party ->> 'code' order by party ->> 'code') from jsonb_array_elements(document -> 'parties') as party) then
    raise exception 'the document does not hold every party once' using errcode = 'DR011';
  end if;
  insert into assess.published_scores (assessment_id, document, document_text, sha256, published_by, published_by_name)
  values (wanted, document, document_text, fingerprint, actor, actor_name);
  perform assess.note_act(
    wanted, 'scores.published', 'published_scores', wanted::text, '', '', null, jsonb_build_object('sha256', fingerprint), '', null, actor, actor_name
  );
  return kept.version;
end
$$;
revoke execute on function read.publish_assessment(bigint, integer, date, text, text, text, text) from public;
grant execute on function read.publish_assessment(bigint, integer, date, text, text, text, text) to drb_app;
