-- Pulls are seen by stewards: all of them by the province’s, a city’s by its own; their queries and variables by nobody.
alter table ops.pulls enable row level security;
drop policy if exists scope on ops.pulls;
create policy scope on ops.pulls for select to drb_reader using (
  (select current_setting('app.role', true)) = 'steward'
  and (
    (select current_setting('app.scope_level', true)) = 'province'
    or sender_area = (select current_setting('app.scope_area', true))
  )
);
grant select on ops.pulls to drb_reader;

-- one row per source that is asked by itself
create view read.pulls as
select name, source_table, sender_area, cron, is_enabled, last_run_at, last_fault from ops.pulls;
alter view read.pulls owner to drb_reader;
grant select on read.pulls to drb_app;
