-- Assessments. The province's evaluators see and lead them; a party (a city, a provincial department) sees what is its own; everybody
-- with a right to records sees that there is one and, once published, how it ended. The application writes through functions alone.
grant usage on schema assess to drb_reader;

-- one row: whether the scope leads assessments: an evaluator of the whole province
create function read.leads_assessments() returns boolean
language sql stable parallel safe
return coalesce(
  current_setting('app.role', true) = 'evaluator' and current_setting('app.scope_level', true) = 'province'
  and current_setting('app.scope_department', true) = '',
  false
);

-- one row: whether the scope speaks for a party: a city's own account, a provincial department's own
create function read.speaks_for_party(kind text, party text) returns boolean
language sql stable parallel safe
return coalesce(
  case kind
    when 'cities' then current_setting('app.role', true) = 'city' and current_setting('app.scope_area', true) = party
    when 'departments' then
      current_setting('app.role', true) = 'department' and current_setting('app.scope_level', true) = 'province'
      and current_setting('app.scope_department', true) = party
  end,
  false
);

-- one row: whether the scope sees what a party filed, lost and said before publication: the party, and the province's evaluators
create function read.covers_party(kind text, party text) returns boolean
language sql stable parallel safe
return read.leads_assessments() or read.speaks_for_party(kind, party);

grant execute on function read.leads_assessments(), read.speaks_for_party(text, text), read.covers_party(text, text) to drb_app, drb_reader, drb_lookup;

alter table assess.assessments enable row level security;
drop policy if exists scope on assess.assessments;
create policy scope on assess.assessments for select to drb_reader using ((select read.has_records_right()));
grant select on assess.assessments to drb_reader;

alter table assess.ledger enable row level security;
drop policy if exists scope on assess.ledger;
create policy scope on assess.ledger for select to drb_reader using (
  (select read.leads_assessments())
  or party_code <> '' and exists (
    select from assess.assessments
    where assessments.assessment_id = ledger.assessment_id and read.speaks_for_party(assessments.party_kind, ledger.party_code)
  )
);
grant select on assess.ledger to drb_reader;

-- one row per assessment
create view read.assessments as
select
  assessment_id, party_kind, year, title, scheme_id, scheme_version, from_date, to_date, state, verify_until, self_until, review_until, appeal_until,
  publish_by, frozen_at, frozen_batch, frozen_generation, version, created_by, created_by_name, created_at, changed_by, changed_by_name, changed_at,
  indicator_codes, approval_by, approval_by_name
from assess.assessments;
-- one row per act of an assessment that the scope may know of
create view read.assessment_ledger as
select
  entry_id, assessment_id, happened_at, actor, actor_name, actor_role, action, target_kind, target_id, party_code, item_code, before, after, reason,
  document_sha256
from assess.ledger;

do $$
declare
  shown text;
begin
  foreach shown in array array['assessments', 'assessment_ledger']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;
