-- Saved layouts are the stewards': the province's sees all of them, another its own area's. The application writes them through a
-- function that takes the sender from the delivery whose file they read.
alter table ops.layouts enable row level security;
drop policy if exists scope on ops.layouts;
create policy scope on ops.layouts for select to drb_reader using (
  (select current_setting('app.role', true)) = 'steward'
  and ((select current_setting('app.scope_level', true)) = 'province' or sender = (select current_setting('app.scope_area', true)))
);
grant select on ops.layouts to drb_reader;

-- one row per layout × version
create view read.layouts as
select layout_id, name, version, sender, source_table, columns, made_by, made_at, superseded_at, retired_by from ops.layouts;

-- What cells are held against, for a preview: codes of regions and departments in every tree, which are public.
alter table core.regions enable row level security;
drop policy if exists scope on core.regions;
create policy scope on core.regions for select to drb_reader using ((select read.has_scope()));
alter table core.region_changes enable row level security;
drop policy if exists scope on core.region_changes;
create policy scope on core.region_changes for select to drb_reader using ((select read.has_scope()));
grant select on core.regions, core.region_changes to drb_reader;
-- one row per region of any tree
create view read.regions as select region_code, region_name, parent_code, level from core.regions;
-- one row per retired region code × successor
create view read.region_changes as select old_code, new_code from core.region_changes;

alter view read.layouts owner to drb_reader;
alter view read.regions owner to drb_reader;
alter view read.region_changes owner to drb_reader;
grant select on read.layouts, read.regions, read.region_changes to drb_app;

-- one row: where the file of a refused delivery lies and whose it is; none when it is not the reader's, or no file was kept.
-- A steward's are those of the area, a city's and a department's their own.
create function read.kept_file(wanted bigint)
returns table (stored_name text, sender_area text, sender_department text, is_limited boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select handed_in.stored_name, handed_in.sender_area, handed_in.sender_department, handed_in.is_limited
  from ops.deliveries
  join ops.handed_in on handed_in.handed_in_id = deliveries.handed_in_id
  where deliveries.delivery_id = wanted
    and deliveries.state = 'refused'
    and handed_in.stored_name is not null
    and case current_setting('app.role', true)
      when 'steward' then
        current_setting('app.scope_level', true) = 'province' or handed_in.sender_area = current_setting('app.scope_area', true)
      when 'city' then handed_in.sender_area = current_setting('app.scope_area', true) and handed_in.sender_department = ''
      when 'department' then
        handed_in.sender_area = current_setting('app.scope_area', true)
        and handed_in.sender_department = current_setting('app.scope_department', true) and handed_in.sender_department <> ''
      else false
    end
$$;

-- one row: the same, for those who map its columns: stewards
create function read.refused_file(wanted bigint)
returns table (stored_name text, sender_area text, sender_department text, is_limited boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select file.stored_name, file.sender_area, file.sender_department, file.is_limited
  from read.kept_file(wanted) as file
  where current_setting('app.role', true) = 'steward'
$$;

-- one row: the version saved. Fails with 40001 when another version than `seen` is the newest (0: none), with P0002 without the file.
create function read.save_layout(delivery bigint, layout_name text, seen integer, wanted_table text, wanted_columns jsonb, actor text)
returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  file record;
  newest integer;
begin
  select * into file from read.refused_file(delivery);
  if not found then
    raise exception 'no refused file of delivery %', delivery using errcode = 'P0002';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.layouts'), hashtext(file.sender_area || ' ' || layout_name));
  select coalesce(max(layouts.version), 0) into newest from ops.layouts where layouts.sender = file.sender_area and layouts.name = layout_name;
  if newest <> seen then
    raise exception 'layout % is at version %', layout_name, newest using errcode = '40001';
  end if;
  update ops.layouts set superseded_at = now()
  where layouts.sender = file.sender_area and layouts.name = layout_name and layouts.superseded_at is null;
  insert into ops.layouts (name, version, sender, source_table, columns, made_by)
  values (layout_name, newest + 1, file.sender_area, wanted_table, wanted_columns, actor);
  return newest + 1;
end
$$;

-- Retires a layout in its newest version. Fails with P0002 when it is not the steward's, with 40001 when it is not the newest any more.
create function read.retire_layout(wanted bigint, actor text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_layout record;
begin
  select layouts.sender, layouts.superseded_at into found_layout
  from ops.layouts
  where layouts.layout_id = wanted
    and current_setting('app.role', true) = 'steward'
    and (current_setting('app.scope_level', true) = 'province' or layouts.sender = current_setting('app.scope_area', true))
  for update;
  if not found then
    raise exception 'no layout %', wanted using errcode = 'P0002';
  end if;
  if found_layout.superseded_at is not null then
    raise exception 'layout % has ended', wanted using errcode = '40001';
  end if;
  update ops.layouts set superseded_at = now(), retired_by = actor where layouts.layout_id = wanted;
end
$$;

-- one row: the number under which the file of a refused delivery is handed in once more, as its sender's, for the layout and table
-- that are named (null: its headers tell); `stored` is a copy of it. What waits already is not doubled: then it is not new.
create function read.hand_in_again(delivery bigint, stored text, actor text, wanted_layout text, wanted_table text)
returns table (handed_in_id bigint, is_new boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  new_id bigint;
  waiting_id bigint;
begin
  perform pg_advisory_xact_lock(hashtext('read.hand_in_again'), hashtext(delivery::text));
  if not exists (select from read.kept_file(delivery)) then
    raise exception 'no refused file of delivery %', delivery using errcode = 'P0002';
  end if;
  select min(entry.handed_in_id) into waiting_id
  from ops.handed_in as entry
  where entry.mends_delivery_id = delivery and entry.state = 'waiting'
    and entry.layout is not distinct from wanted_layout and entry.source_table is not distinct from wanted_table
    and entry.file_sha256 = (select deliveries.file_sha256 from ops.deliveries where deliveries.delivery_id = delivery);
  if waiting_id is not null then
    return query select waiting_id, false;
    return;
  end if;
  insert into ops.handed_in (
    way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, sender_department, is_limited, mends_delivery_id, layout, source_table
  )
  select
    'upload', entry.file_name, entry.file_sha256, entry.file_bytes, stored, actor, entry.sender_area, entry.sender_department, entry.is_limited,
    delivery, wanted_layout, wanted_table
  from ops.deliveries
  join ops.handed_in as entry on entry.handed_in_id = deliveries.handed_in_id
  where deliveries.delivery_id = delivery
  returning handed_in.handed_in_id into new_id;
  perform ops.queue_handed_in(new_id);
  return query select new_id, true;
end
$$;

revoke execute on function read.kept_file(bigint) from public;
revoke execute on function read.refused_file(bigint) from public;
revoke execute on function read.retire_layout(bigint, text) from public;
revoke execute on function read.save_layout(bigint, text, integer, text, jsonb, text) from public;
revoke execute on function read.hand_in_again(bigint, text, text, text, text) from public;
grant execute on function read.kept_file(bigint) to drb_app;
grant execute on function read.refused_file(bigint) to drb_app;
grant execute on function read.retire_layout(bigint, text) to drb_app;
grant execute on function read.save_layout(bigint, text, integer, text, jsonb, text) to drb_app;
grant execute on function read.hand_in_again(bigint, text, text, text, text) to drb_app;
