-- A subscription, its messages and its contact are the account's own, and of them only what lies within the right that the account
-- has now. The application writes them through functions that take the account from the scope.

-- one row: the account of the scope; null for a program that bears a token
create function read.account() returns bigint
language sql stable parallel safe
return nullif(current_setting('app.account', true), '')::bigint;
grant execute on function read.account() to drb_app, drb_reader;

alter table ops.contacts enable row level security;
drop policy if exists scope on ops.contacts;
create policy scope on ops.contacts for select to drb_reader using (account_id = (select read.account()));

alter table ops.subscriptions enable row level security;
drop policy if exists scope on ops.subscriptions;
create policy scope on ops.subscriptions for select to drb_reader using (account_id = (select read.account()));

alter table ops.watch_states enable row level security;
drop policy if exists scope on ops.watch_states;
create policy scope on ops.watch_states for select to drb_reader using (
  (select read.has_records_right())
  and read.covers_area(area_code, city_code)
  and subscription_id in (select subscription_id from ops.subscriptions where account_id = (select read.account()))
);

alter table ops.inbox_messages enable row level security;
drop policy if exists scope on ops.inbox_messages;
create policy scope on ops.inbox_messages for select to drb_reader using (
  (select read.has_records_right()) and account_id = (select read.account()) and read.covers_area(area_code, city_code)
);

alter table ops.outgoing enable row level security;
drop policy if exists scope on ops.outgoing;
create policy scope on ops.outgoing for select to drb_reader using (message_id in (select message_id from ops.inbox_messages));

grant select on ops.contacts, ops.subscriptions, ops.watch_states, ops.inbox_messages, ops.outgoing to drb_reader;

-- one row: the contact of the scope's account
create view read.contacts as select account_id, email, language, version from ops.contacts;
-- one row per subscription of the account
create view read.subscriptions as
select
  subscription_id, board, indicator_code, area_code, is_by_children, comparison, threshold_numerator, threshold_denominator, wants_email,
  webhook_url, webhook_secret, is_paused, version, created_at, evaluated_at, fault
from ops.subscriptions
where deleted_at is null;
-- one row per watched figure
create view read.watch_states as select subscription_id, indicator_code, area_code, state, figure, since_at from ops.watch_states;
-- one row per message to the account
create view read.inbox_messages as
select message_id, subscription_id, indicator_code, area_code, state_before, state_after, figure, batch_id, day, made_at, read_at
from ops.inbox_messages;
-- one row per message × way out
create view read.outgoing as
select outgoing.message_id, outgoing.channel, outgoing.state, outgoing.attempt_count, outgoing.tried_at, outgoing.sent_at, outgoing.fault, inbox_messages.subscription_id
from ops.outgoing
join ops.inbox_messages using (message_id);

do $$
declare
  shown text;
begin
  foreach shown in array array['contacts', 'subscriptions', 'watch_states', 'inbox_messages', 'outgoing']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;

-- one row: the number of the new subscription. Fails with 42501 outside the right, P0002 without such an area, 54000 beyond the limit.
create function read.add_subscription(
  wanted_board text, indicator text, area text, by_children boolean, compared text, over bigint, under bigint, email boolean, webhook text, secret text
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  place record;
  new_id bigint;
begin
  if read.account() is null or not read.has_records_right() then
    raise exception 'this scope subscribes to nothing' using errcode = '42501';
  end if;
  select * into place from mart.dim_areas where dim_areas.area_code = area;
  if not found then
    raise exception 'no area %', area using errcode = 'P0002';
  end if;
  if not read.covers_area(place.area_code, place.city_code) then
    raise exception 'area % lies outside the scope', area using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.subscriptions'), read.account()::integer);
  if (select count(*) from ops.subscriptions where account_id = read.account() and deleted_at is null) >= 50 then
    raise exception 'an account has 50 subscriptions at most' using errcode = '54000';
  end if;
  insert into ops.subscriptions (
    account_id, board, indicator_code, area_code, city_code, is_by_children, comparison, threshold_numerator, threshold_denominator, wants_email,
    webhook_url, webhook_secret
  ) values (read.account(), wanted_board, indicator, area, place.city_code, by_children, compared, over, under, email, webhook, secret)
  returning subscription_id into new_id;
  perform ops.queue_watch();
  return new_id;
end
$$;

-- one row: the version after pausing (`change` pause), going on (resume) or deleting (delete). P0002: none of the account's; 40001: changed meanwhile.
create function read.change_subscription(wanted bigint, seen integer, change text) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept record;
begin
  select * into kept from ops.subscriptions where subscription_id = wanted and account_id = read.account() and deleted_at is null for update;
  if not found then
    raise exception 'no subscription %', wanted using errcode = 'P0002';
  end if;
  if kept.version <> seen then
    raise exception 'subscription % is at version %', wanted, kept.version using errcode = '40001';
  end if;
  if change not in ('pause', 'resume', 'delete') then
    raise exception 'no such change: %', change using errcode = '22023';
  end if;
  update ops.subscriptions
  set
    is_paused = case change when 'pause' then true when 'resume' then false else is_paused end,
    deleted_at = case change when 'delete' then now() end,
    -- what goes on is looked at anew
    evaluated_generation = case change when 'resume' then null else evaluated_generation end,
    version = version + 1
  where subscription_id = wanted;
  if change = 'resume' then
    perform ops.queue_watch();
  end if;
  return kept.version + 1;
end
$$;

-- one row: the version of the contact saved; `seen` is 0 before the first.
create function read.save_contact(address text, chosen_language text, seen integer) returns integer
language plpgsql security definer set search_path = pg_catalog as $$
declare
  kept integer;
begin
  if read.account() is null then
    raise exception 'this scope has no account' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('ops.contacts'), read.account()::integer);
  select version into kept from ops.contacts where account_id = read.account();
  if coalesce(kept, 0) <> seen then
    raise exception 'the contact is at version %', kept using errcode = '40001';
  end if;
  insert into ops.contacts (account_id, email, language) values (read.account(), address, chosen_language)
  on conflict (account_id) do update set email = excluded.email, language = excluded.language, version = contacts.version + 1, changed_at = now();
  return seen + 1;
end
$$;

-- one row: how many messages became read: those named, or all up to the newest that was seen
create function read.mark_read(wanted bigint[], newest bigint) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with marked as (
    update ops.inbox_messages set read_at = now()
    where account_id = read.account() and read_at is null and (message_id = any (wanted) or message_id <= newest)
    returning 1
  )
  select count(*) from marked
$$;

-- one row: how many messages of the account that had been given up go out again
create function read.send_again() returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  again bigint;
begin
  update ops.outgoing set state = 'waiting', attempt_count = 0
  where state = 'failed' and message_id in (select message_id from ops.inbox_messages where account_id = read.account());
  get diagnostics again = row_count;
  perform ops.queue_outgoing();
  return again;
end
$$;

revoke execute on function read.add_subscription(text, text, text, boolean, text, bigint, bigint, boolean, text, text) from public;
revoke execute on function read.change_subscription(bigint, integer, text) from public;
revoke execute on function read.save_contact(text, text, integer) from public;
revoke execute on function read.mark_read(bigint[], bigint) from public;
revoke execute on function read.send_again() from public;
grant execute on function read.add_subscription(text, text, text, boolean, text, bigint, bigint, boolean, text, text) to drb_app;
grant execute on function read.change_subscription(bigint, integer, text) to drb_app;
grant execute on function read.save_contact(text, text, integer) to drb_app;
grant execute on function read.mark_read(bigint[], bigint) to drb_app;
grant execute on function read.send_again() to drb_app;
