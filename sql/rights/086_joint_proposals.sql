-- Where joint tasks could take the place of several: who sees proposals, who accepts them, who takes them back. All of it is read in
-- the scope alone; the class of firms is told to those who may know it, and for others proposals are gathered without it.
do $$
declare
  kept text;
begin
  alter table ops.joint_proposals enable row level security;
  drop policy if exists scope on ops.joint_proposals;
  create policy scope on ops.joint_proposals for select to drb_lookup using (
    (select read.has_records_right())
    and read.covers_area(area_code, city_code)
    and (
      (select current_setting('app.scope_department', true)) = ''
      or (select current_setting('app.scope_department', true)) = any (department_codes)
    )
  );
  alter table ops.joint_proposal_visits enable row level security;
  drop policy if exists scope on ops.joint_proposal_visits;
  create policy scope on ops.joint_proposal_visits for select to drb_lookup using (
    exists (select from ops.joint_proposals where joint_proposals.proposal_id = joint_proposal_visits.proposal_id)
  );
  foreach kept in array array['joint_proposals', 'joint_proposal_visits']
  loop
    execute format('grant select on ops.%I to drb_lookup', kept);
  end loop;
  drop policy if exists lookup on core.subject_tags;
  create policy lookup on core.subject_tags for select to drb_lookup using (tag_kind = 'industry');
  grant select on core.subject_tags to drb_lookup;
end
$$;

-- one row per visit of the scope that could be made together: nobody has made it, its task is of one line and under way on the day, and a
-- visit of another line to the same firm falls due within 30 days of it. Of a firm, the visits stand that fall due within 30 days of the
-- first one that has such a neighbour. Visits of accepted proposals are spoken for.
create function read.joint_openings(on_day date)
returns table (
  subject_id text, task_id text, area_code text, city_code text, department_code text, line_code text, field text, end_date date, tag text, risk_class text
)
language sql stable security definer set search_path = pg_catalog as $$
  with open_visits as (
    select
      fct_visits.subject_id, fct_visits.task_id, fct_visits.area_code, fct_visits.city_code, fct_visits.department_code, departments.line_code,
      tasks.field, fct_visits.task_end_date as end_date,
      case when (select read.may_see_class()) then fct_visits.risk_class end as risk_class
    from mart.fct_visits
    join core.tasks on tasks.task_id = fct_visits.task_id
    join core.departments on departments.department_code = fct_visits.department_code
    where fct_visits.is_counted
      and fct_visits.inspected_date is null
      and fct_visits.line_count = 1
      and fct_visits.task_end_date >= on_day
      and tasks.finished_date is null
      and not exists (
        select
        from ops.joint_proposal_visits
        join ops.joint_proposals on joint_proposals.proposal_id = joint_proposal_visits.proposal_id
        where joint_proposal_visits.subject_id = fct_visits.subject_id
          and joint_proposal_visits.task_id = fct_visits.task_id
          and not joint_proposals.is_withdrawn
      )
  ),
  -- A visit has a neighbour when the visits of its firm from its limit on to 30 days later are of two lines.
  neighbours as (
    select *, min(open_visits.line_code) over later <> max(open_visits.line_code) over later as has_neighbour
    from open_visits
    window later as (
      partition by open_visits.subject_id, open_visits.area_code order by open_visits.end_date
      range between current row and interval '30 days' following
    )
  ),
  firsts as (
    select *, min(neighbours.end_date) filter (where neighbours.has_neighbour) over (partition by neighbours.subject_id, neighbours.area_code) as first_end_date
    from neighbours
  ),
  gathered as (
    select
      firsts.*,
      -- A firm with two classes at its draws stands in the graver.
      max(firsts.risk_class) over (partition by firsts.subject_id, firsts.area_code) as graver_class
    from firsts
    where firsts.end_date between firsts.first_end_date and firsts.first_end_date + 30
  )
  select
    gathered.subject_id, gathered.task_id, gathered.area_code, gathered.city_code, gathered.department_code, gathered.line_code, gathered.field,
    gathered.end_date, tags.tag, gathered.graver_class
  from gathered
  cross join lateral (
    select min(subject_tags.tag) as tag
    from core.subject_tags
    where subject_tags.subject_id = gathered.subject_id and subject_tags.tag_kind = 'industry'
  ) as tags
$$;

-- one row per proposal of the scope: openings gathered by area, tag and class. `mark` changes with any visit in it.
-- A task is spared when every visit that it has drawn is in the proposal.
create function read.joint_openings_by_group(on_day date)
returns table (
  area_code text, city_code text, tag text, risk_class text, field text, lead_code text, department_codes text[], end_date date,
  firm_count integer, visit_count integer, task_count integer, spared_task_ids text[], mark text
)
language sql stable security definer set search_path = pg_catalog as $$
  with openings as materialized (
    select * from read.joint_openings(on_day)
  ),
  groups as (
    select
      openings.area_code, openings.city_code, openings.tag, openings.risk_class,
      mode() within group (order by openings.field) as field,
      mode() within group (order by openings.department_code) as lead_code,
      array_agg(distinct openings.department_code order by openings.department_code) as department_codes,
      min(openings.end_date) as end_date,
      count(distinct openings.subject_id)::integer as firm_count,
      count(*)::integer as visit_count,
      count(distinct openings.task_id)::integer as task_count,
      md5(string_agg(openings.subject_id || '|' || openings.task_id, ',' order by openings.subject_id, openings.task_id)) as mark
    from openings
    group by openings.area_code, openings.city_code, openings.tag, openings.risk_class
  ),
  taken as (
    select openings.area_code, openings.tag, openings.risk_class, openings.task_id, count(*) as visit_count
    from openings
    group by openings.area_code, openings.tag, openings.risk_class, openings.task_id
  ),
  drawn as (
    select fct_visits.task_id, count(*) as visit_count
    from mart.fct_visits
    where fct_visits.task_end_date >= on_day and fct_visits.task_id in (select openings.task_id from openings)
    group by fct_visits.task_id
  ),
  spared as (
    select taken.area_code, taken.tag, taken.risk_class, array_agg(taken.task_id order by taken.task_id) as task_ids
    from taken
    join drawn on drawn.task_id = taken.task_id and drawn.visit_count = taken.visit_count
    group by taken.area_code, taken.tag, taken.risk_class
  )
  select
    groups.area_code, groups.city_code, groups.tag, groups.risk_class, groups.field, groups.lead_code, groups.department_codes, groups.end_date,
    groups.firm_count, groups.visit_count, groups.task_count, coalesce(spared.task_ids, '{}'), groups.mark
  from groups
  left join spared
    on spared.area_code = groups.area_code
    and spared.tag is not distinct from groups.tag
    and spared.risk_class is not distinct from groups.risk_class
$$;
alter function read.joint_openings(date) owner to drb_lookup;
alter function read.joint_openings_by_group(date) owner to drb_lookup;

-- one row per accepted proposal of the scope, with how many of its visits have been made since, and of how many firms
create view read.joint_proposals as
select
  joint_proposals.proposal_id, joint_proposals.task_id, joint_proposals.area_code, joint_proposals.city_code, joint_proposals.tag,
  case when (select read.may_see_class()) then joint_proposals.risk_class end as risk_class,
  joint_proposals.field, joint_proposals.lead_code, joint_proposals.department_codes, joint_proposals.accepted_date, joint_proposals.end_date,
  joint_proposals.firm_count, joint_proposals.visit_count, joint_proposals.task_count, joint_proposals.spared_task_count,
  joint_proposals.ratio_area_code, joint_proposals.numerator_before, joint_proposals.denominator_before, joint_proposals.numerator_after,
  joint_proposals.denominator_after, joint_proposals.accepted_by_name, joint_proposals.accepted_at, joint_proposals.version,
  joint_proposals.is_withdrawn, joint_proposals.withdrawn_by_name, joint_proposals.withdrawn_at, joint_proposals.withdrawn_why,
  made.visit_count as made_visit_count, made.firm_count as made_firm_count
from ops.joint_proposals
cross join lateral (
  select count(*)::integer as visit_count, count(distinct fct_visits.subject_id)::integer as firm_count
  from ops.joint_proposal_visits
  join mart.fct_visits on fct_visits.subject_id = joint_proposal_visits.subject_id and fct_visits.task_id = joint_proposal_visits.task_id
  where joint_proposal_visits.proposal_id = joint_proposals.proposal_id and fct_visits.inspected_date is not null
) as made;

-- one row per visit of an accepted proposal of the scope
create view read.joint_proposal_visits as
select
  joint_proposal_visits.proposal_id, joint_proposal_visits.subject_id, joint_proposal_visits.task_id, joint_proposal_visits.department_code,
  joint_proposal_visits.end_date, subjects.subject_name, fct_visits.inspected_date
from ops.joint_proposal_visits
left join core.subjects on subjects.subject_id = joint_proposal_visits.subject_id
left join mart.fct_visits on fct_visits.subject_id = joint_proposal_visits.subject_id and fct_visits.task_id = joint_proposal_visits.task_id;
alter view read.joint_proposals owner to drb_lookup;
alter view read.joint_proposal_visits owner to drb_lookup;
grant select on read.joint_proposals, read.joint_proposal_visits to drb_app;

-- nothing; fails with 42501 when the scope's right gathers no joint tasks: evaluators and staff do whose right is not cut to a department
create function read.assert_may_gather_joint_tasks() returns void
language plpgsql stable set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('app.role', true), '') not in ('evaluator', 'staff') or coalesce(current_setting('app.scope_department', true), '-') <> '' then
    raise exception 'this right gathers no joint tasks' using errcode = '42501';
  end if;
end
$$;

-- one row: the proposal as it was accepted. Fails with 42501 without the right, with P0002 when there is nothing left to gather, and
-- with 40001 when the visits are no longer those of `seen`.
create function read.accept_joint_proposal(
  on_day date, area text, wanted_tag text, wanted_class text, seen text, over bigint, under bigint, spared integer, ratio_area text, actor text, actor_name text
) returns table (saved_id bigint, saved_version integer)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_group record;
  made_id bigint;
begin
  perform read.assert_may_gather_joint_tasks();
  perform pg_advisory_xact_lock(hashtext('ops.joint_proposals'), hashtext(area));
  select * into found_group from read.joint_openings_by_group(on_day) as groups
  where groups.area_code = area and groups.tag is not distinct from wanted_tag and groups.risk_class is not distinct from wanted_class;
  if not found then
    raise exception 'nothing to gather in %', area using errcode = 'P0002';
  end if;
  if found_group.mark <> seen then
    raise exception 'the visits of % are others now', area using errcode = '40001';
  end if;
  if spared > cardinality(found_group.spared_task_ids) then
    raise exception 'more tasks than are spared' using errcode = '22023';
  end if;
  insert into ops.joint_proposals (
    task_id, area_code, city_code, tag, risk_class, field, lead_code, department_codes, accepted_date, end_date, firm_count, visit_count, task_count,
    spared_task_count, ratio_area_code, numerator_before, denominator_before, numerator_after, denominator_after, accepted_by, accepted_by_name, accepted_as
  ) values (
    gen_random_uuid()::text, area, found_group.city_code, wanted_tag, wanted_class, found_group.field, found_group.lead_code, found_group.department_codes,
    on_day, found_group.end_date, found_group.firm_count, found_group.visit_count, found_group.task_count, spared, ratio_area, over, under, over + 1,
    under + 1 - spared, actor, actor_name, current_setting('app.role')
  ) returning proposal_id into made_id;
  -- region, day, and a serial number that no platform gives
  update ops.joint_proposals set task_id = area || to_char(on_day, 'YYYYMMDD') || 'J' || lpad(made_id::text, 4, '0') where proposal_id = made_id;
  insert into ops.joint_proposal_visits (proposal_id, subject_id, task_id, department_code, end_date)
  select made_id, openings.subject_id, openings.task_id, openings.department_code, openings.end_date
  from read.joint_openings(on_day) as openings
  where openings.area_code = area and openings.tag is not distinct from wanted_tag and openings.risk_class is not distinct from wanted_class;
  return query select made_id, 1;
end
$$;

-- one row: the version in which it is taken back. Fails with 42501, with P0002 when there is no such proposal in the scope, with 40001
-- when another version than `seen` is the newest.
create function read.withdraw_joint_proposal(wanted bigint, seen integer, why text, actor_name text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept record;
begin
  perform read.assert_may_gather_joint_tasks();
  select * into kept from ops.joint_proposals where proposal_id = wanted for update;
  if not found or not read.covers_area(kept.area_code, kept.city_code) then
    raise exception 'no proposal %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen or kept.is_withdrawn then
    raise exception 'proposal % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  update ops.joint_proposals
  set is_withdrawn = true, withdrawn_at = now(), withdrawn_why = why, withdrawn_by_name = actor_name, version = kept.version + 1
  where proposal_id = wanted;
  return kept.version + 1;
end
$$;

revoke execute on function read.joint_openings(date), read.joint_openings_by_group(date), read.assert_may_gather_joint_tasks() from public;
revoke execute on function read.accept_joint_proposal(date, text, text, text, text, bigint, bigint, integer, text, text, text) from public;
revoke execute on function read.withdraw_joint_proposal(bigint, integer, text, text) from public;
grant execute on function read.joint_openings(date), read.joint_openings_by_group(date) to drb_app;
grant execute on function read.joint_openings(date) to drb_lookup;
grant execute on function read.accept_joint_proposal(date, text, text, text, text, bigint, bigint, integer, text, text, text) to drb_app;
grant execute on function read.withdraw_joint_proposal(bigint, integer, text, text) to drb_app;
