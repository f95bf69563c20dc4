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

-- What has come is seen as what was declared: a city's own.
alter table ops.received_counts enable row level security;
drop policy if exists scope on ops.received_counts;
create policy scope on ops.received_counts for select to drb_reader using (
  (select read.has_scope())
  and (
    (select current_setting('app.scope_level', true)) = 'province'
    or city_code = (select current_setting('app.scope_city', true))
  )
);
grant select on ops.received_counts to drb_reader;

-- one row per city × source table × month that was declared, with what has come of it; null where that is not counted: of a county,
-- which declares within its city, and of a directory
create view read.reconciled as
select
  declarations.region_code as city_code,
  declarations.source_table,
  declarations.month_date,
  declarations.declared_count,
  declarations.declared_date,
  case when ops.is_counted_table(declarations.source_table) and dim_areas.area_code is not null then coalesce(came.row_count, 0) end as received_count
from core.declarations
left join mart.dim_areas on dim_areas.area_code = declarations.region_code and dim_areas.level <> 'county'
left join lateral (
  select sum(received_counts.row_count)::integer as row_count
  from ops.received_counts
  where received_counts.city_code = declarations.region_code
    and received_counts.source_table = declarations.source_table
    and received_counts.month_date = declarations.month_date
) as came on true;
alter view read.reconciled owner to drb_reader;
grant select on read.reconciled to drb_app;

-- one row per task (or plan line) × source table × month: rows that have come
create view read.received_counts as
select holder_id, source_table, month_date, city_code, row_count from ops.received_counts;
alter view read.received_counts owner to drb_reader;
grant select on read.received_counts to drb_app;
