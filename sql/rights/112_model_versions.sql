-- Models that are kept: who works with single warnings reads them, those of the province and those of his own city; the province's
-- evaluators write them, through functions alone, and a second person publishes.
alter table warn.models enable row level security;
drop policy if exists scope on warn.models;
create policy scope on warn.models for select to drb_reader using (
  (select read.sees_warnings()) and (select read.may_see_class())
  and (
    (select current_setting('app.scope_level', true)) = 'province'
    or right(area_code, 4) = '0000'
    or left(area_code, 4) = left((select current_setting('app.scope_city', true)), 4)
  )
);
alter table warn.model_versions enable row level security;
drop policy if exists scope on warn.model_versions;
-- what is not published is for those who write
create policy scope on warn.model_versions for select to drb_reader using (
  exists (select from warn.models where models.model_id = model_versions.model_id)
  and ((select read.leads_assessments()) or state in ('published', 'retired'))
);
alter table warn.model_moves enable row level security;
drop policy if exists scope on warn.model_moves;
create policy scope on warn.model_moves for select to drb_reader using (
  exists (select from warn.model_versions as versions where versions.model_id = model_moves.model_id and versions.version = model_moves.version)
);
grant select on warn.models, warn.model_versions, warn.model_moves to drb_reader;

-- one row per version of a model that the scope may see
create view read.model_versions as
select
  models.model_id, models.name, models.area_code, models.industry_code, versions.version, versions.state, versions.document, versions.line,
  versions.revision, versions.made_by, versions.made_by_name, versions.made_at, versions.sent_by, versions.sent_by_name, versions.sent_at,
  versions.published_by_name, versions.published_at
from warn.model_versions as versions
join warn.models using (model_id);

-- one row per step of a version
create view read.model_moves as
select move_id, model_id, version, from_state, to_state, reason, line, moved_by_name, moved_at from warn.model_moves;

alter view read.model_versions owner to drb_reader;
alter view read.model_moves owner to drb_reader;
grant select on read.model_versions, read.model_moves to drb_app;

-- one row: the version that was drafted, the first of a new model when `of_model` is null. Fails with 42501 for all but the province's
-- evaluators, P0002 for a model that there is not or that is for other subjects, 23505 for a name that is taken.
create function read.draft_model(of_model integer, model_name text, area text, industry text, document jsonb, actor text, actor_name text, out model integer, out version integer)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no models' using errcode = '42501';
  end if;
  if of_model is null then
    insert into warn.models (name, area_code, industry_code, made_by, made_by_name) values (model_name, area, industry, actor, actor_name)
    returning model_id into model;
  else
    -- two that begin at once get two versions
    select models.model_id into model from warn.models where models.model_id = of_model and models.area_code = area and models.industry_code = industry for update;
    if not found then
      raise exception 'no model % of these subjects', of_model using errcode = 'P0002';
    end if;
  end if;
  select coalesce(max(versions.version), 0) + 1 into version from warn.model_versions as versions where versions.model_id = model;
  insert into warn.model_versions (model_id, version, document, made_by, made_by_name) values (model, version, document, actor, actor_name);
  insert into warn.model_moves (model_id, version, from_state, to_state, moved_by, moved_by_name) values (model, version, '', 'draft', actor, actor_name);
end
$$;

-- one row: the version's revision after the step: a draft is sent; what was sent is published with a line, by another person than who
-- drafted or sent it, or sent back with a reason; a draft or what is published is retired. Publishing retires the version before.
-- Fails as draft_model does; 40001 when it was changed after revision `seen`; 55006 when the state has no such next; 22023 without the
-- reason or the line.
create function read.move_model(of_model integer, of_version integer, seen integer, next_state text, why text, with_line integer, actor text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept warn.model_versions%rowtype;
  former integer;
begin
  if not read.leads_assessments() then
    raise exception 'this right writes no models' using errcode = '42501';
  end if;
  -- versions of one model move one after the other
  perform from warn.models where model_id = of_model for update;
  select * into kept from warn.model_versions where model_id = of_model and version = of_version for update;
  if not found then
    raise exception 'no version % of model %', of_version, of_model using errcode = 'P0002';
  end if;
  if kept.revision <> seen then
    raise exception 'version % of model % is at revision %', of_version, of_model, kept.revision using errcode = '40001';
  end if;
  if (kept.state, next_state) not in (('draft', 'sent'), ('sent', 'draft'), ('sent', 'published'), ('draft', 'retired'), ('published', 'retired')) then
    raise exception 'version % of model % is %', of_version, of_model, kept.state using errcode = '55006';
  end if;
  if (kept.state = 'sent' and next_state = 'draft' or kept.state = 'published') and btrim(coalesce(why, '')) = '' then
    raise exception 'this step needs a reason' using errcode = '22023', detail = 'reason';
  end if;
  if next_state = 'published' and with_line is null then
    raise exception 'a line is needed' using errcode = '22023', detail = 'line';
  end if;
  if next_state = 'published' and actor in (kept.made_by, kept.sent_by) then
    raise exception 'a second person publishes' using errcode = '42501', detail = 'second-person';
  end if;
  if next_state = 'published' then
    update warn.model_versions as versions set state = 'retired', revision = versions.revision + 1
    where versions.model_id = of_model and versions.state = 'published'
    returning versions.version into former;
    if former is not null then
      insert into warn.model_moves (model_id, version, from_state, to_state, moved_by, moved_by_name) values (of_model, former, 'published', 'retired', actor, actor_name);
    end if;
  end if;
  update warn.model_versions as versions
  set
    state = next_state, revision = kept.revision + 1,
    sent_by = case when next_state = 'sent' then actor else kept.sent_by end,
    sent_by_name = case when next_state = 'sent' then actor_name else kept.sent_by_name end,
    sent_at = case when next_state = 'sent' then now() else kept.sent_at end,
    line = case when next_state = 'published' then with_line else kept.line end,
    published_by = case when next_state = 'published' then actor else kept.published_by end,
    published_by_name = case when next_state = 'published' then actor_name else kept.published_by_name end,
    published_at = case when next_state = 'published' then now() else kept.published_at end
  where versions.model_id = of_model and versions.version = of_version;
  insert into warn.model_moves (model_id, version, from_state, to_state, reason, line, moved_by, moved_by_name)
  values (of_model, of_version, kept.state, next_state, coalesce(why, ''), case when next_state = 'published' then with_line end, actor, actor_name);
  if 'published' in (kept.state, next_state) then
    -- the rule is asked anew of everybody
    insert into warn.due (source) values ('models');
    perform ops.queue_warnings();
  end if;
  return kept.revision + 1;
end
$$;

revoke execute on function read.draft_model(integer, text, text, text, jsonb, text, text) from public;
revoke execute on function read.move_model(integer, integer, integer, text, text, integer, text, text) from public;
grant execute on function read.draft_model(integer, text, text, text, jsonb, text, text) to drb_app;
grant execute on function read.move_model(integer, integer, integer, text, text, integer, text, text) to drb_app;
