-- Findings are seen by who sees to deliveries: stewards and cities those of their area, departments their own in it.
-- They name records by their keys alone.
alter table ops.findings enable row level security;
drop policy if exists scope on ops.findings;
create policy scope on ops.findings for select to drb_reader using (
  (select current_setting('app.role', true)) in ('steward', 'city', 'department')
  and case (select current_setting('app.scope_level', true))
    when 'province' then true
    when 'city' then city_code = (select current_setting('app.scope_city', true))
    when 'county' then area_code = (select current_setting('app.scope_area', true))
    else false
  end
  and case (select current_setting('app.scope_department', true))
    when '' then true
    else department_code = '' or department_code = (select current_setting('app.scope_department', true))
  end
);
grant select on ops.findings to drb_reader;

-- one row per finding of the scope
create view read.findings as
select
  finding_id, rule, record_key, task_id, subject_id, department_code, area_code, city_code, facts, found_batch_id, resolved_batch_id
from ops.findings;
alter view read.findings owner to drb_reader;
grant select on read.findings to drb_app;
