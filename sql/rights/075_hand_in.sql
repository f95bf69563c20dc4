-- What is handed in is seen by its sender, and by stewards as deliveries are. The application cannot write these tables: it
-- hands in through functions that take the sender out of the scope of its transaction.
alter table ops.handed_in enable row level security;
drop policy if exists scope on ops.handed_in;
create policy scope on ops.handed_in for select to drb_reader using (
  case (select current_setting('app.role', true))
    when 'steward' then
      (select current_setting('app.scope_level', true)) = 'province'
      or sender_area = (select current_setting('app.scope_area', true))
    when 'city' then sender_area = (select current_setting('app.scope_area', true)) and sender_department = ''
    when 'department' then
      sender_area = (select current_setting('app.scope_area', true))
      and sender_department = (select current_setting('app.scope_department', true)) and sender_department <> ''
    else false
  end
);
grant select on ops.handed_in to drb_reader;

-- one row per file handed in
create view read.handed_in as
select
  handed_in_id, way, state, file_name, file_sha256, file_bytes, handed_by, sender_area, sender_department, mends_delivery_id,
  withdraws_delivery_id, delivery_id, source_table as wanted_table, progress_rows, progress_bytes, cancel_asked_at, fault, handed_at, started_at, finished_at
from ops.handed_in;
alter view read.handed_in owner to drb_reader;
grant select on read.handed_in to drb_app;

-- one row: the sender that the scope stands for. Fails when its role hands nothing in.
create function read.sender() returns table (sender_area text, sender_department text, is_limited boolean)
language plpgsql stable set search_path = pg_catalog as $$
begin
  if coalesce(current_setting('app.role', true), '') not in ('steward', 'city', 'department')
    or (current_setting('app.role') = 'department' and current_setting('app.scope_department') = '') then
    raise exception 'this role hands nothing in' using errcode = '42501';
  end if;
  return query select
    current_setting('app.scope_area'),
    current_setting('app.scope_department'),
    not (current_setting('app.role') = 'steward' and current_setting('app.scope_level') = 'province');
end
$$;

-- one row: the number of what was handed in, and whether it is new, known (same key, bytes and table) or other (same key, another file).
-- `wanted_table` is the one the sender names; null where its headers tell it.
create function read.hand_in(
  handed_way text, name text, sha256 text, bytes bigint, stored text, actor text, request_key text, mends bigint, wanted_table text
) returns table (handed_in_id bigint, outcome text)
language plpgsql security definer set search_path = pg_catalog as $$
declare
  sender record;
  new_id bigint;
  known record;
begin
  select * into sender from read.sender();
  if handed_way not in ('upload', 'put') then
    raise exception 'no such way in: %', handed_way using errcode = '22023';
  end if;
  if mends is not null and not exists (
    select from ops.deliveries
    where deliveries.delivery_id = mends
      and (not sender.is_limited or (deliveries.sent_by = sender.sender_area and deliveries.sent_department = sender.sender_department))
  ) then
    raise exception 'no delivery % of this sender', mends using errcode = 'P0002';
  end if;
  insert into ops.handed_in (
    way, file_name, file_sha256, file_bytes, stored_name, handed_by, sender_area, sender_department, is_limited, idempotency_key, mends_delivery_id, source_table
  ) values (
    handed_way, name, sha256, bytes, stored, actor, sender.sender_area, sender.sender_department, sender.is_limited, request_key, mends, wanted_table
  )
  on conflict on constraint handed_in_handed_by_idempotency_key_key do nothing
  returning handed_in.handed_in_id into new_id;
  if new_id is null then
    select entry.handed_in_id, entry.file_sha256 = sha256 and entry.source_table is not distinct from wanted_table as is_same into known
    from ops.handed_in as entry
    where entry.handed_by = actor and entry.idempotency_key = request_key;
    return query select known.handed_in_id, case when known.is_same then 'known' else 'other' end;
    return;
  end if;
  perform ops.queue_handed_in(new_id);
  return query select new_id, 'new';
end
$$;

-- one row: the state after asking for an end: cancelled when it had not begun; else the state that it is in, and the worker is told
create function read.cancel_handed_in(wanted bigint) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  sender record;
  entry record;
begin
  select * into sender from read.sender();
  select * into entry from ops.handed_in where handed_in.handed_in_id = wanted for update;
  if entry is null or (
    sender.is_limited and (entry.sender_area <> sender.sender_area or entry.sender_department <> sender.sender_department)
  ) then
    return null;
  end if;
  if entry.state = 'waiting' then
    perform graphile_worker.remove_job('handed-in-' || wanted);
    update ops.handed_in set state = 'cancelled', cancel_asked_at = now(), finished_at = now() where handed_in.handed_in_id = wanted;
    return 'cancelled';
  end if;
  if entry.state = 'running' then
    update ops.handed_in set cancel_asked_at = coalesce(cancel_asked_at, now()) where handed_in.handed_in_id = wanted;
    perform pg_notify('handed_in_cancel', wanted::text);
  end if;
  return entry.state;
end
$$;

revoke execute on function read.sender() from public;
revoke execute on function read.hand_in(text, text, text, bigint, text, text, text, bigint, text) from public;
revoke execute on function read.cancel_handed_in(bigint) from public;
grant execute on function read.hand_in(text, text, text, bigint, text, text, text, bigint, text) to drb_app;
grant execute on function read.cancel_handed_in(bigint) to drb_app;
