-- Deliveries and the rows that were sent back are seen by stewards, all of them by the province's, and by whoever sent them: an area
-- or one of its departments.
alter table ops.deliveries enable row level security;
drop policy if exists scope on ops.deliveries;
create policy scope on ops.deliveries for select to drb_reader using (
  case (select current_setting('app.role', true))
    when 'steward' then
      (select current_setting('app.scope_level', true)) = 'province'
      or sent_by = (select current_setting('app.scope_area', true))
    when 'city' then sent_by = (select current_setting('app.scope_area', true)) and sent_department = ''
    when 'department' then
      sent_by = (select current_setting('app.scope_area', true))
      and sent_department = (select current_setting('app.scope_department', true)) and sent_department <> ''
    else false
  end
);
grant select on ops.deliveries to drb_reader;

alter table ops.rejected_rows enable row level security;
drop policy if exists scope on ops.rejected_rows;
create policy scope on ops.rejected_rows for select to drb_reader using (
  exists (select from ops.deliveries where deliveries.delivery_id = rejected_rows.delivery_id)
);
grant select on ops.rejected_rows to drb_reader;

-- What was declared belongs to its city; a county's deliveries are its city's.
alter table core.declarations enable row level security;
drop policy if exists scope on core.declarations;
create policy scope on core.declarations for select to drb_reader using (
  (select read.has_scope())
  and (
    (select current_setting('app.scope_level', true)) = 'province'
    or region_code = (select current_setting('app.scope_city', true))
  )
);
grant select on core.declarations to drb_reader;

-- one row per delivery: a file handed in, with its receipt
create view read.deliveries as select * from ops.deliveries;
-- one row per row that was not taken in, as its sender wrote it
create view read.rejected_rows as select * from ops.rejected_rows;
-- one row per sender × source table × month that was declared
create view read.declarations as
select region_code, source_table, month_date, declared_count, declared_date from core.declarations;

-- one row per city of the scope × source table × closed month that has not come
create function read.missing_declarations(as_of date)
returns table (city_code text, source_table text, month_date date)
language sql stable security definer set search_path = pg_catalog as $$
  select missing.city_code, missing.source_table, missing.month_date
  from mart.missing_declarations(as_of) as missing
  where read.has_scope()
    and (current_setting('app.scope_level', true) = 'province' or missing.city_code = current_setting('app.scope_city', true))
$$;
grant execute on function mart.missing_declarations(date) to drb_reader;
alter function read.missing_declarations(date) owner to drb_reader;
revoke execute on function read.missing_declarations(date) from public;
grant execute on function read.missing_declarations(date) to drb_app;

-- one row: the state of the warehouse; it holds no figure and needs no right
create view read.generation as
select generation.generation, generation.batch_id, generation.loaded_at from ops.generation;
-- one row per setting that pages need
create view read.settings as
select name, value from ops.settings where name in ('province', 'declaration_grace_days', 'demonstration', 'today', 'session_hours', 'session_idle_minutes', 'sign_in_tries', 'sign_in_lock_minutes', 'upload_max_bytes', 'stale_after_days');
grant select on ops.generation, ops.settings to drb_reader;

alter view read.deliveries owner to drb_reader;
alter view read.rejected_rows owner to drb_reader;
alter view read.declarations owner to drb_reader;
alter view read.generation owner to drb_reader;
alter view read.settings owner to drb_reader;
grant select on read.deliveries, read.rejected_rows, read.declarations, read.generation, read.settings to drb_app;
