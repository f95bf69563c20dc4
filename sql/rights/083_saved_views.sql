-- A saved view is the account's own. Whoever is given its link reads the address alone, and opens it within a right of their own.
alter table ops.saved_views enable row level security;
drop policy if exists scope on ops.saved_views;
create policy scope on ops.saved_views for select to drb_reader using (account_id = (select read.account()) and deleted_at is null);
grant select on ops.saved_views to drb_reader;

-- one row per view of the account
create view read.saved_views as select view_id, view_name, note, address, share_key, version, created_at, changed_at from ops.saved_views;
alter view read.saved_views owner to drb_reader;
grant select on read.saved_views to drb_app;

-- one row: the number of the new view. Fails with 42501 without an account, 54000 beyond the limit, 23505 when the name is taken.
create function read.save_view(wanted_name text, wanted_note text, wanted_address text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  new_id bigint;
begin
  if read.account() is null or not read.has_records_right() then
    raise exception 'this scope saves no view' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.saved_views'), read.account()::integer);
  if (select count(*) from ops.saved_views where account_id = read.account() and deleted_at is null) >= 100 then
    raise exception 'an account has 100 views at most' using errcode = '54000';
  end if;
  insert into ops.saved_views (account_id, view_name, note, address) values (read.account(), wanted_name, wanted_note, wanted_address)
  returning view_id into new_id;
  return new_id;
end
$$;

-- one row: the version after renaming, sharing, sharing no more or deleting. P0002: none of the account's; 40001: changed meanwhile; 23505: the name is taken.
create function read.change_view(wanted bigint, seen integer, change text, new_name text, new_note text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept record;
begin
  select * into kept from ops.saved_views where view_id = wanted and account_id = read.account() and deleted_at is null for update;
  if not found then
    raise exception 'no view %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'view % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if change not in ('rename', 'share', 'unshare', 'delete') then
    raise exception 'no such change: %', change using errcode = '22023';
  end if;
  update ops.saved_views
  set
    view_name = case change when 'rename' then new_name else view_name end,
    note = case change when 'rename' then new_note else note end,
    -- a link that was taken back stays dead: sharing again makes another
    share_key = case change when 'share' then coalesce(share_key, gen_random_uuid()) when 'rename' then share_key end,
    deleted_at = case change when 'delete' then now() end,
    changed_at = now(),
    version = version + 1
  where view_id = wanted;
  return kept.version + 1;
end
$$;

-- one row: the address that a link leads to; none when it is shared no more
create function read.find_shared_view(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select address from ops.saved_views where share_key = wanted and deleted_at is null and read.account() is not null
$$;

revoke execute on function read.save_view(text, text, text) from public;
revoke execute on function read.change_view(bigint, integer, text, text, text) from public;
revoke execute on function read.find_shared_view(uuid) from public;
grant execute on function read.save_view(text, text, text) to drb_app;
grant execute on function read.change_view(bigint, integer, text, text, text) to drb_app;
grant execute on function read.find_shared_view(uuid) to drb_app;
