-- The desk of warnings: sums that every page reads, search that its policies could not index, and who may be given a warning.
do $$
declare
  kept text;
begin
  -- sums over all departments and counties: for rights that are cut to neither
  foreach kept in array array['city_sums', 'due_sums']
  loop
    execute format('alter table warn.%I enable row level security', kept);
    execute format('drop policy if exists scope on warn.%I', kept);
    execute format(
      $policy$
        create policy scope on warn.%I for select to drb_reader using (
          (select read.has_records_right())
          and (select current_setting('app.scope_department', true)) = ''
          and case (select current_setting('app.scope_level', true))
            when 'province' then true
            when 'city' then city_code = (select current_setting('app.scope_city', true))
            else false
          end
        )
      $policy$,
      kept
    );
    execute format('grant select on warn.%I to drb_reader', kept);
  end loop;
end
$$;

-- one row per rule × level × state × city of the scope
create view read.warning_city_sums as
select city_code, rule_code, level, state, warning_count from warn.city_sums where warning_count <> 0;

-- one row per city × limit of the scope: open warnings to be settled by that day
create view read.warning_due_sums as
select city_code, due_date, warning_count from warn.due_sums where warning_count <> 0;
alter view read.warning_city_sums owner to drb_reader;
alter view read.warning_due_sums owner to drb_reader;
grant select on read.warning_city_sums, read.warning_due_sums to drb_app;

-- one row per warning of the scope, without the names that a list needs: for counting along an index
create view read.warning_keys as
select
  warning_id, rule_code, level, area_code, city_code, department_code, subject_id, due_date, state, is_open, assignee, outcome, settled_date, settled_by, version
from warn.warnings
where (select read.sees_warnings());
alter view read.warning_keys owner to drb_reader;
grant select on read.warning_keys to drb_app;

-- one row per subject that has a warning in the scope and whose name holds the text, or whose code is the text; at most `most`.
-- Matching by trigrams is not leak-proof, so under a policy it could not use its index: the function applies the scope itself.
create function read.search_warned_subjects(text_sought text, most integer) returns table (subject_id text)
language sql stable security definer set search_path = pg_catalog, public as $$
  with pattern as (
    select '%' || replace(replace(replace(text_sought, '\', '\\'), '%', '\%'), '_', '\_') || '%' as text
  ),
  found as (
    select subjects.subject_id
    from core.subjects
    where (
        subjects.subject_name like (select pattern.text from pattern)
        or subjects.subject_id = upper(text_sought)
      )
      and exists (select from warn.warnings where warnings.subject_id = subjects.subject_id)
    limit least(most, 1000)
  )
  select found.subject_id from found where (select read.sees_warnings())
$$;
-- its owner sees warnings of the scope alone, so nothing is told of subjects elsewhere
alter function read.search_warned_subjects(text, integer) owner to drb_lookup;

-- one row per account that a warning of the scope can be given to: staff and evaluators at work in the scope's area and department
create function read.warning_assignees() returns table (name text, display_name text, area_code text, department_code text)
language sql stable security definer set search_path = pg_catalog as $$
  select accounts.sign_in_name, accounts.display_name, accounts.area_code, accounts.department_code
  from auth.accounts
  left join mart.dim_areas on dim_areas.area_code = accounts.area_code
  where read.sees_warnings()
    and accounts.is_active
    and accounts.role in ('evaluator', 'staff')
    and read.covers_area(accounts.area_code, coalesce(dim_areas.city_code, accounts.area_code))
    and (
      current_setting('app.scope_department', true) = ''
      or accounts.department_code = current_setting('app.scope_department', true)
    )
  order by accounts.display_name, accounts.sign_in_name
  limit 500
$$;
revoke execute on function read.search_warned_subjects(text, integer), read.warning_assignees() from public;
grant execute on function read.search_warned_subjects(text, integer), read.warning_assignees() to drb_app;
