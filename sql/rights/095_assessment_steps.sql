-- The steps of an assessment: what each needs, who may take it, and what it leaves. All of it by functions, each act in the ledger.
alter table assess.parties enable row level security;
drop policy if exists scope on assess.parties;
create policy scope on assess.parties for select to drb_reader using ((select read.has_records_right()));
grant select on assess.parties to drb_reader;

-- one row per assessment × party
create view read.assessment_parties as select assessment_id, party_code, party_name from assess.parties;
alter view read.assessment_parties owner to drb_reader;
grant select on read.assessment_parties to drb_app;

-- one row per need of a step, and how much of it is missing; 0: met. The step is (state now → next).
create or replace function assess.find_needs(wanted bigint, next_state text, today date, actor text) returns table (need text, missing bigint)
language plpgsql stable set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
begin
  select * into kept from assess.assessments where assessment_id = wanted;
  case next_state
    when 'verification' then
      return query select 'data-loaded', (select count(*) from ops.generation where batch_id = 0);
    when 'frozen' then
      return query
        select 'period-over', (kept.to_date >= today)::integer::bigint
        union all
        select 'objections-answered', (select count(*) from assess.verifications where assessment_id = wanted and state = 'objected')
        union all
        -- who has said nothing until the last day has nothing to say
        select 'all-verified', case when today > kept.verify_until then 0 else
          (select count(*) from assess.parties where assessment_id = wanted) * cardinality(kept.indicator_codes)
          - (select count(*) from assess.verifications where assessment_id = wanted)
        end;
    when 'self-assessment' then
      return query select 'frozen-figures', (not exists (select from assess.frozen_figures where assessment_id = wanted))::integer::bigint;
    when 'review' then
      return query select 'self-term-over', (today <= kept.self_until)::integer::bigint;
    when 'draft' then
      return query
        -- a value of a computed item is held against the records, not reviewed
        select 'filings-reviewed', (
          select count(*) from assess.filings where assessment_id = wanted and state in ('submitted', 'returned') and item_code <> all (kept.indicator_codes)
        ) + (select count(*) from assess.cases where assessment_id = wanted and state = 'filed')
        union all
        select 'questionnaires-closed', (select count(*) from assess.questionnaires where assessment_id = wanted and state = 'open');
    when 'appeals' then
      return query select 'days-to-appeal', (today > kept.appeal_until and kept.state = 'draft')::integer::bigint;
    when 'approval' then
      return query
        select 'appeals-decided', (select count(*) from assess.appeals where assessment_id = wanted and state = 'raised')
        union all
        select 'appeal-term-over', (today <= kept.appeal_until)::integer::bigint;
    when 'published' then
      return query select 'second-person', (actor is not distinct from kept.approval_by)::integer::bigint;
    when 'closed' then
      return query select 'rectified', (select count(*) from assess.rectifications where assessment_id = wanted and state <> 'confirmed');
    else
      return;
  end case;
end
$$;
revoke execute on function assess.find_needs(bigint, text, date, text) from public;

-- rows: what the next steps of an assessment need, for those who lead it
create function read.find_assessment_needs(wanted bigint, next_state text, today date, actor text) returns table (need text, missing bigint)
language sql stable security definer set search_path = pg_catalog as $$
  select needs.need, needs.missing from assess.find_needs(wanted, next_state, today, actor) as needs where read.leads_assessments()
$$;

-- Takes a step after checking right, version, order and needs; the same for every way of taking one.
create or replace function assess.take_step(wanted bigint, seen integer, next_state text, today date, why text, actor text, actor_name text)
returns assess.assessments
language plpgsql set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
  lacking text;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  select * into kept from assess.assessments where assessment_id = wanted for update;
  if not found then
    raise exception 'no assessment %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'assessment % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if (kept.state, next_state) not in (
    ('open', 'verification'), ('verification', 'frozen'), ('frozen', 'self-assessment'), ('self-assessment', 'review'), ('review', 'draft'),
    ('draft', 'appeals'), ('appeals', 'approval'), ('approval', 'published'), ('approval', 'appeals'), ('published', 'closed')
  ) and not (next_state = 'abandoned' and kept.state not in ('published', 'closed', 'abandoned')) then
    raise exception 'assessment % is % and cannot become %', wanted, kept.state, next_state using errcode = '55006';
  end if;
  if why = '' and (next_state = 'abandoned' or kept.state = 'approval' and next_state = 'appeals') then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  select string_agg(need, ',') into lacking from assess.find_needs(wanted, next_state, today, actor) where missing > 0;
  if lacking is not null then
    raise exception 'assessment % lacks: %', wanted, lacking using errcode = '55006';
  end if;
  update assess.assessments
  set
    state = next_state, version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now(),
    approval_by = case when next_state = 'approval' then actor when next_state = 'appeals' then null else approval_by end,
    approval_by_name = case when next_state = 'approval' then actor_name when next_state = 'appeals' then null else approval_by_name end
  where assessment_id = wanted;
  perform assess.note_act(
    wanted, 'state.moved', 'assessments', wanted::text, '', '', jsonb_build_object('state', kept.state), jsonb_build_object('state', next_state), why, null,
    actor, actor_name
  );
  select * into kept from assess.assessments where assessment_id = wanted;
  return kept;
end
$$;
revoke execute on function assess.take_step(bigint, integer, text, date, text, text, text) from public;

-- one row: number of the assessment made. `parties`: [{"code", "name"}]. Fails with 42501 for all but the province's evaluators, with 23505 when
-- the year has one that was not abandoned, with 23514 when its days are out of order.
create function read.create_assessment(
  kind text, in_year integer, heading text, sheet_id text, sheet_version integer, first_day date, last_day date, verify_until date, self_until date,
  review_until date, appeal_until date, publish_by date, codes text[], parties jsonb, actor text, actor_name text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  made bigint;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  if jsonb_array_length(parties) = 0 or cardinality(codes) = 0 then
    raise exception 'nobody or nothing to assess' using errcode = '22023';
  end if;
  insert into assess.assessments (
    party_kind, year, title, scheme_id, scheme_version, from_date, to_date, verify_until, self_until, review_until, appeal_until, publish_by,
    indicator_codes, created_by, created_by_name, changed_by, changed_by_name
  ) values (
    kind, in_year, heading, sheet_id, sheet_version, first_day, last_day, verify_until, self_until, review_until, appeal_until, publish_by,
    codes, actor, actor_name, actor, actor_name
  ) returning assessment_id into made;
  insert into assess.parties (assessment_id, party_code, party_name)
  select made, party.code, party.name from jsonb_to_recordset(parties) as party (code text, name text);
  perform assess.note_act(
    made, 'assessment.created', 'assessments', made::text, '', '', null,
    (select to_jsonb(assessments) - 'created_at' - 'changed_at' from assess.assessments where assessment_id = made), '', null, actor, actor_name
  );
  return made;
end
$$;

-- one row: the version in which an assessment stands in its next state. Freezing and publishing have functions of their own.
-- Fails with 42501, P0002, 40001 as usual, with 55006 when its state or a missing need does not allow it, 22023 where a reason is needed.
create function read.move_assessment(wanted bigint, seen integer, next_state text, today date, why text, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if next_state in ('frozen', 'published') then
    raise exception 'not by this function' using errcode = '55006';
  end if;
  return (assess.take_step(wanted, seen, next_state, today, why, actor, actor_name)).version;
end
$$;

-- one row: the version in which the last days of its steps are others. Days of a step that has ended stay as they were.
create function read.move_assessment_days(
  wanted bigint, seen integer, new_verify date, new_self date, new_review date, new_appeal date, new_publish date, why text, actor text, actor_name text
) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept assess.assessments%rowtype;
  reached integer;
begin
  if not read.leads_assessments() then
    raise exception 'this scope leads no assessment' using errcode = '42501';
  end if;
  select * into kept from assess.assessments where assessment_id = wanted for update;
  if not found then
    raise exception 'no assessment %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'assessment % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if why = '' then
    raise exception 'a reason is needed' using errcode = '22023';
  end if;
  reached := array_position(
    array['open', 'verification', 'frozen', 'self-assessment', 'review', 'draft', 'appeals', 'approval', 'published', 'closed', 'abandoned'], kept.state
  );
  if reached > 8
    or reached > 2 and new_verify <> kept.verify_until or reached > 4 and new_self <> kept.self_until
    or reached > 5 and new_review <> kept.review_until or reached > 7 and new_appeal <> kept.appeal_until then
    raise exception 'a step that has ended keeps its day' using errcode = '55006';
  end if;
  update assess.assessments
  set
    verify_until = new_verify, self_until = new_self, review_until = new_review, appeal_until = new_appeal, publish_by = new_publish,
    version = kept.version + 1, changed_by = actor, changed_by_name = actor_name, changed_at = now()
  where assessment_id = wanted;
  perform assess.note_act(
    wanted, 'days.moved', 'assessments', wanted::text, '', '',
    jsonb_build_object('verify', kept.verify_until, 'self', kept.self_until, 'review', kept.review_until, 'appeal', kept.appeal_until, 'publish', kept.publish_by),
    jsonb_build_object('verify', new_verify, 'self', new_self, 'review', new_review, 'appeal', new_appeal, 'publish', new_publish),
    why, null, actor, actor_name
  );
  return kept.version + 1;
end
$$;

do $$
declare
  written text;
begin
  foreach written in array array[
    'find_assessment_needs(bigint, text, date, text)',
    'create_assessment(text, integer, text, text, integer, date, date, date, date, date, date, date, text[], jsonb, text, text)',
    'move_assessment(bigint, integer, text, date, text, text, text)',
    'move_assessment_days(bigint, integer, date, date, date, date, date, text, text, text)'
  ]
  loop
    execute format('revoke execute on function read.%s from public', written);
    execute format('grant execute on function read.%s to drb_app', written);
  end loop;
end
$$;
