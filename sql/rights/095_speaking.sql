-- What the parties of an assessment say: that their figures are right or not, that a deduction is not, that something was put right; and what
-- is decided on it. Each sees its own, who leads sees all; the province's leaders see what has to be put right.
do $$
declare
  said text;
begin
  foreach said in array array['verifications', 'appeals', 'adjustments', 'rectifications']
  loop
    execute format('alter table assess.%I enable row level security', said);
    execute format('drop policy if exists scope on assess.%I', said);
    execute format(
      $policy$
        create policy scope on assess.%1$I for select to drb_reader using (
          (select read.leads_assessments())
          or %2$L and (
            select coalesce(current_setting('app.role', true) = 'leader' and current_setting('app.scope_level', true) = 'province', false)
          )
          or exists (
            select from assess.assessments
            where assessments.assessment_id = %1$I.assessment_id and read.speaks_for_party(assessments.party_kind, %1$I.party_code)
          )
        )
      $policy$,
      said, said = 'rectifications'
    );
    execute format('grant select on assess.%I to drb_reader', said);
  end loop;
end
$$;

-- one row per assessment × party × indicator that the party looked at
create view read.verifications as
select
  verification_id, assessment_id, party_code, indicator_code, state, comment, record_keys, numerator, denominator, batch_id, answer, answered_by_name, version,
  changed_by_name, changed_at
from assess.verifications;
-- one row per appeal
create view read.appeals as
select
  appeal_id, assessment_id, party_code, item_code, indicator_code, record_keys, reason, document_sha256, state, decision_reason, preview, raised_by_name,
  raised_at, decided_by_name, decided_at, version
from assess.appeals;
-- one row per appeal that changed what is scored
create view read.adjustments as
select appeal_id, assessment_id, party_code, item_code, numerator_delta, denominator_delta, given_hundredths from assess.adjustments;
-- one row per thing to be put right
create view read.rectifications as
select
  rectification_id, assessment_id, party_code, item_code, task, owner, due_date, state, statement, closed_date, version, created_by_name, created_at,
  changed_by_name, changed_at
from assess.rectifications;
do $$
declare
  shown text;
begin
  foreach shown in array array['verifications', 'appeals', 'adjustments', 'rectifications']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the assessment, locked against its steps, when it is in a state; fails with P0002 and 55006.
create or replace function assess.hold_in_state(wanted bigint, states text[]) returns assess.assessments
language plpgsql set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
begin
  select * into kept from assess.assessments where assessment_id = wanted for share;
  if not found then
    raise exception 'no assessment %', wanted using errcode = 'P0002';
  end if;
  if kept.state <> all (states) then
    raise exception 'assessment % is %', wanted, kept.state using errcode = '55006';
  end if;
  return kept;
end
$$;
revoke execute on function assess.hold_in_state(bigint, text[]) from public;

-- one row: the version in which a party says of its figure that it is right (`confirmed`) or not (`objected`), with what it was then.
-- Fails with 42501 for all but the party, P0002, 55006 when verification is over, 40001 when somebody else of it spoke meanwhile.
create function read.save_verification(
  wanted bigint, party text, code text, seen integer, becomes text, remark text, keys text[], met bigint, counted bigint, batch integer, today date,
  actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
  said assess.verifications%rowtype;
begin
  kept := assess.hold_in_state(wanted, array['verification']);
  if not read.speaks_for_party(kept.party_kind, party) or not exists (select from assess.parties where assessment_id = wanted and party_code = party) then
    raise exception 'this scope does not speak for %', party using errcode = '42501';
  end if;
  if today > kept.verify_until then
    raise exception 'verification ended on %', kept.verify_until using errcode = '55006';
  end if;
  if code <> all (kept.indicator_codes) or becomes not in ('confirmed', 'objected') then
    raise exception 'no figure %', code using errcode = 'P0002';
  end if;
  if becomes = 'objected' and remark = '' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  perform pg_advisory_xact_lock(hashtext('assess.verifications'), hashtext(concat_ws(' ', wanted, party, code)));
  select * into said from assess.verifications where assessment_id = wanted and party_code = party and indicator_code = code;
  if coalesce(said.version, 0) <> seen then
    raise exception 'it is at version %', said.version using errcode = '40001';
  end if;
  insert into assess.verifications as old (
    assessment_id, party_code, indicator_code, state, comment, record_keys, numerator, denominator, batch_id, changed_by, changed_by_name
  ) values (wanted, party, code, becomes, remark, keys, met, counted, batch, actor, actor_name)
  on conflict (assessment_id, party_code, indicator_code) do update
  set
    state = excluded.state, comment = excluded.comment, record_keys = excluded.record_keys, numerator = excluded.numerator,
    denominator = excluded.denominator, batch_id = excluded.batch_id, answer = '', answered_by_name = null, version = old.version + 1,
    changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_at = now();
  perform assess.note_act(
    wanted, 'verification.' || becomes, 'verifications', code, party, code,
    case when said.version is not null then jsonb_build_object('state', said.state, 'comment', said.comment) end,
    jsonb_build_object('state', becomes, 'numerator', met, 'denominator', counted, 'batch', batch, 'records', cardinality(keys)), remark, null, actor, actor_name
  );
  return seen + 1;
end
$$;

-- one row: the version in which an objection is answered by who leads. Fails as usual; 55006 when there is nothing to answer.
create function read.answer_verification(wanted bigint, party text, code text, seen integer, reply text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  said assess.verifications%rowtype;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  perform assess.hold_in_state(wanted, array['verification']);
  select * into said from assess.verifications where assessment_id = wanted and party_code = party and indicator_code = code for update;
  if not found then
    raise exception 'nothing was said of %', code using errcode = 'P0002';
  end if;
  if said.version <> seen then
    raise exception 'it is at version %', said.version using errcode = '40001';
  end if;
  if said.state <> 'objected' then
    raise exception 'there is no objection' using errcode = '55006';
  end if;
  if reply = '' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  update assess.verifications
  set state = 'answered', answer = reply, answered_by_name = actor_name, version = said.version + 1, changed_at = now()
  where verification_id = said.verification_id;
  perform assess.note_act(
    wanted, 'verification.answered', 'verifications', code, party, code, jsonb_build_object('state', said.state, 'comment', said.comment),
    jsonb_build_object('state', 'answered'), reply, null, actor, actor_name
  );
  return said.version + 1;
end
$$;

-- one row: number of the appeal. `keys` are records of the party's frozen figure of `indicator`, or none. The same once more is the same one.
-- Fails with 42501 for all but the party, 55006 outside the days of appeals, P0002 for a record that the party's frozen figure did not count.
create function read.raise_appeal(
  wanted bigint, party text, item text, indicator text, keys text[], why text, document text, today date, actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
  made bigint;
begin
  kept := assess.hold_in_state(wanted, array['appeals']);
  if not read.speaks_for_party(kept.party_kind, party) or not exists (select from assess.parties where assessment_id = wanted and party_code = party) then
    raise exception 'this scope does not speak for %', party using errcode = '42501';
  end if;
  if today > kept.appeal_until then
    raise exception 'appeals ended on %', kept.appeal_until using errcode = '55006';
  end if;
  if why = '' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  if exists (
    select from unnest(keys) as named (record_key)
    where not exists (
      select from assess.frozen_records
      where assessment_id = wanted and party_code = party and indicator_code = indicator
        and named.record_key collate "C" between first_key and last_key and named.record_key = any (frozen_records.keys)
    )
  ) then
    raise exception 'a record is none of the frozen ones' using errcode = 'P0002';
  end if;
  perform pg_advisory_xact_lock(hashtext('assess.appeals'), hashtext(concat_ws(' ', wanted, party)));
  select appeal_id into made from assess.appeals
  where assessment_id = wanted and party_code = party and item_code = item and indicator_code = indicator and record_keys = keys and reason = why
    and state = 'raised';
  if found then
    return made;
  end if;
  insert into assess.appeals (assessment_id, party_code, item_code, indicator_code, record_keys, reason, document_sha256, raised_by, raised_by_name)
  values (wanted, party, item, indicator, keys, why, document, actor, actor_name) returning appeal_id into made;
  perform assess.note_act(
    wanted, 'appeal.raised', 'appeals', made::text, party, item, null,
    jsonb_build_object('state', 'raised', 'indicator', indicator, 'records', to_jsonb(keys)), why, document, actor, actor_name
  );
  return made;
end
$$;

-- one row: the version in which an appeal is decided; accepted or partly accepted with what changes, refused without. As long as appeals are
-- open a decision may be taken anew. Fails as usual, 22023 without a reason or with an effect that does not fit.
create function read.decide_appeal(
  wanted bigint, seen integer, becomes text, numerator_change bigint, denominator_change bigint, given integer, why text, shown jsonb, actor text,
  actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.appeals%rowtype;
  was jsonb;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  select * into kept from assess.appeals where appeal_id = wanted for update;
  if not found then
    raise exception 'no appeal %', wanted using errcode = 'P0002';
  end if;
  perform assess.hold_in_state(kept.assessment_id, array['appeals']);
  if kept.version <> seen then
    raise exception 'appeal % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if why = '' or becomes not in ('accepted', 'partly', 'refused')
    or (becomes = 'refused') <> (numerator_change = 0 and denominator_change = 0 and given = 0) then
    raise exception 'a reason and a fitting effect are needed' using errcode = '22023';
  end if;
  select to_jsonb(adjustments) - 'assessment_id' - 'party_code' into was from assess.adjustments where appeal_id = wanted;
  delete from assess.adjustments where appeal_id = wanted;
  if becomes <> 'refused' then
    insert into assess.adjustments (appeal_id, assessment_id, party_code, item_code, numerator_delta, denominator_delta, given_hundredths)
    values (wanted, kept.assessment_id, kept.party_code, kept.item_code, numerator_change, denominator_change, given);
  end if;
  update assess.appeals
  set
    state = becomes, decision_reason = why, preview = shown, decided_by = actor, decided_by_name = actor_name, decided_at = now(),
    version = kept.version + 1
  where appeal_id = wanted;
  perform assess.note_act(
    kept.assessment_id, 'appeal.decided', 'appeals', wanted::text, kept.party_code, kept.item_code, jsonb_build_object('state', kept.state, 'change', was),
    jsonb_build_object('state', becomes, 'numerator', numerator_change, 'denominator', denominator_change, 'hundredths', given, 'shown', shown), why, null,
    actor, actor_name
  );
  return kept.version + 1;
end
$$;

do $$
declare
  written text;
begin
  foreach written in array array[
    'save_verification(bigint, text, text, integer, text, text, text[], bigint, bigint, integer, date, text, text)',
    'answer_verification(bigint, text, text, integer, text, text, text)',
    'raise_appeal(bigint, text, text, text, text[], text, text, date, text, text)',
    'decide_appeal(bigint, integer, text, bigint, bigint, integer, text, jsonb, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', written);
    execute format('grant execute on function read.%s to drb_app', written);
  end loop;
end
$$;
