-- One enterprise and what is known of it: its signals and tags, who stands at the same address, and on which watch lists it is. Seen where
-- it lies or was visited, by those who work with single enterprises. Names of households hold persons' names, and codes lead to them: at
-- home they are told to whose duty it is to go there, of a firm of elsewhere the enterprise's alone.

-- one row: whether the scope's role looks into single enterprises
create function read.sees_enterprises() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.role', true) in ('evaluator', 'staff'), false);
grant execute on function read.sees_enterprises() to drb_app, drb_reader, drb_lookup;

-- Signals and tags of a firm of elsewhere are seen where it was visited, beside those of one's own (055).
drop policy if exists visited on core.risk_signals;
create policy visited on core.risk_signals for select to drb_reader using (
  (select read.sees_enterprises()) and (select read.may_see_class())
  and exists (select from mart.fct_visits where fct_visits.subject_id = risk_signals.subject_id)
);
drop policy if exists visited on core.subject_tags;
create policy visited on core.subject_tags for select to drb_reader using (
  (select read.sees_enterprises())
  -- The tag of its risk says its class, which is told where it lies alone.
  and tag_kind <> 'risk'
  and exists (select from mart.fct_visits where fct_visits.subject_id = subject_tags.subject_id)
);

-- one row per subject of the scope as lists name it: the name of a household is told to those who go there
create view read.listed_subjects as
select
  subject_id,
  case
    when subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
    then left(subject_name, 1) || '**'
    else subject_name
  end as subject_name,
  region_code as area_code, industry_code, address
from core.subjects;

-- one row per subject of the scope or visited in it, with all that its dossier says of who it is. At home a household's name and code are
-- told; of one of elsewhere, its first letter.
create function read.dossier_subject(of_subject text)
returns table (
  subject_id text, subject_name text, credit_code text, registration_no text, subject_type_code text, company_type text, industry_code text,
  area_code text, established_date date, status text, deregistered_date date, address text, capital_text text, business_scope text, is_own boolean
)
language sql stable security definer set search_path = pg_catalog as $$
  with found as (
    select subjects.*, exists (select from read.scope_areas() as areas where areas.region_code = subjects.region_code) as is_own
    from core.subjects
    where subjects.subject_id = of_subject and (select read.sees_enterprises())
  )
  select
    found.subject_id,
    case when found.is_own or found.subject_type_code is distinct from '3' then found.subject_name else left(found.subject_name, 1) || '**' end,
    case when found.is_own or found.subject_type_code is distinct from '3' then found.credit_code else left(found.credit_code, 2) || '****' end,
    case when found.is_own then found.registration_no end,
    found.subject_type_code,
    case when found.is_own then found.company_type end,
    case when found.is_own then found.industry_code end,
    found.region_code,
    case when found.is_own then found.established_date end,
    found.status,
    case when found.is_own then found.deregistered_date end,
    case when found.is_own then found.address end,
    case when found.is_own then found.capital_text end,
    case when found.is_own then found.business_scope end,
    found.is_own
  from found
  where found.is_own or exists (select from mart.fct_visits where fct_visits.subject_id = found.subject_id)
$$;

-- one row per subject of the scope that shares the address with one of it, in the order of their ids
create function read.address_neighbours(of_subject text, most integer)
returns table (subject_id text, subject_name text, subject_type_code text, area_code text, status text, whole_count integer)
language sql stable security definer set search_path = pg_catalog as $$
  with own as (
    select subjects.subject_id, subjects.region_code, core.plain_address(subjects.address) as plain
    from core.subjects
    join read.scope_areas() as areas on areas.region_code = subjects.region_code
    where subjects.subject_id = of_subject and (select read.sees_enterprises())
  )
  select
    others.subject_id,
    case
      when others.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') not in ('staff', 'city', 'department')
      then left(others.subject_name, 1) || '**'
      else others.subject_name
    end,
    others.subject_type_code, others.region_code, others.status, (count(*) over ())::integer
  from own
  join core.subjects as others on others.region_code = own.region_code and core.plain_address(others.address) = own.plain and others.address is not null
    and others.subject_id <> own.subject_id
  order by others.subject_id
  limit least(most, 100)
$$;

-- one row per watch list of the scope that a subject stands on today
create function read.watch_lists_of(of_subject text, on_day date)
returns table (watch_list_id bigint, title text, reason text, expires_date date, added_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select watch_lists.watch_list_id, watch_lists.title, watch_list_subjects.reason, least(watch_list_subjects.expires_date, watch_lists.expires_date), watch_list_subjects.added_at
  from warn.watch_list_subjects
  join warn.watch_lists on watch_lists.watch_list_id = watch_list_subjects.watch_list_id
  where watch_list_subjects.subject_id = of_subject
    and (select read.sees_enterprises())
    and read.covers_area(watch_lists.area_code, watch_lists.city_code)
    and (watch_lists.department_code = '' or (select current_setting('app.scope_department', true)) in ('', watch_lists.department_code))
    and watch_lists.ended_at is null
    and least(watch_list_subjects.expires_date, watch_lists.expires_date) >= on_day
  order by watch_lists.watch_list_id
$$;
grant select on warn.watch_lists, warn.watch_list_subjects to drb_lookup;

alter view read.listed_subjects owner to drb_reader;
grant select on read.listed_subjects to drb_app;

do $$
declare
  name text;
begin
  foreach name in array array['read.dossier_subject(text)', 'read.address_neighbours(text, integer)', 'read.watch_lists_of(text, date)']
  loop
    execute format('alter function %s owner to drb_lookup', name);
    execute format('revoke execute on function %s from public', name);
    execute format('grant execute on function %s to drb_app', name);
  end loop;
end
$$;
