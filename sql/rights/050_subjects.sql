grant select on mart.region_areas to drb_reader, drb_lookup;

-- Subjects of inspection are seen in their own area. A firm of elsewhere is named where it was visited: drb_lookup may
-- read every name, and its views join them to facts of the scope.
alter table core.subjects enable row level security;
drop policy if exists scope on core.subjects;
create policy scope on core.subjects for select to drb_reader using (
  (select read.has_records_right())
  and case (select current_setting('app.scope_level', true))
    -- Subjects of another tree of regions are nobody's here.
    when 'province' then region_code is null or region_code in (select region_areas.region_code from mart.region_areas)
    when 'city' then region_code in (
      select dim_areas.area_code from mart.dim_areas
      where dim_areas.city_code = (select current_setting('app.scope_city', true))
    )
    when 'county' then region_code = (select current_setting('app.scope_area', true))
    else false
  end
);
drop policy if exists lookup on core.subjects;
create policy lookup on core.subjects for select to drb_lookup using (true);
grant select on core.subjects to drb_reader, drb_lookup;

alter table core.tasks enable row level security;
drop policy if exists lookup on core.tasks;
create policy lookup on core.tasks for select to drb_lookup using (true);
grant select on core.tasks to drb_lookup;

-- one row per subject of the scope
create view read.subjects as
select
  subject_id, subject_name, credit_code, registration_no, subject_type_code, company_type, industry_code,
  region_code as area_code, established_date, status, deregistered_date, address, capital_text, business_scope
from core.subjects;
alter view read.subjects owner to drb_reader;
grant select on read.subjects to drb_app;

-- one row per subject whose name holds the text, or whose code is the text; at most `most` of them, of the scope alone.
-- Matching by trigrams is not leak-proof, so under a policy it could not use its index: the function applies the scope itself.
create function read.search_subjects(text_sought text, most integer)
returns table (subject_id text, subject_name text, credit_code text, area_code text, status text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with scope as (
    select
      current_setting('app.scope_level', true) as level,
      current_setting('app.scope_city', true) as city_code,
      current_setting('app.scope_area', true) as area_code
    where read.has_records_right()
  ),
  pattern as (
    select '%' || replace(replace(replace(text_sought, '\', '\\'), '%', '\%'), '_', '\_') || '%' as text
  ),
  found as (
    select subjects.subject_id, subjects.subject_name, subjects.credit_code, subjects.region_code, subjects.status
    from core.subjects
    cross join scope
    where (
        subjects.subject_name like (select pattern.text from pattern)
        or subjects.subject_id = upper(text_sought)
      )
      and case scope.level
        when 'province' then subjects.region_code is null or subjects.region_code in (select region_areas.region_code from mart.region_areas)
        when 'city' then subjects.region_code in (select dim_areas.area_code from mart.dim_areas where dim_areas.city_code = scope.city_code)
        when 'county' then subjects.region_code = scope.area_code
        else false
      end
    limit least(most, 200)
  )
  select found.subject_id, found.subject_name, found.credit_code, found.region_code, found.status
  from found
  order by found.subject_name, found.subject_id
$$;
alter function read.search_subjects(text, integer) owner to drb_lookup;
revoke execute on function read.search_subjects(text, integer) from public;
grant execute on function read.search_subjects(text, integer) to drb_app;
