-- Taking a whole delivery back. What holds of a key is told by its last event that stands: a version that came with a delivery which
-- is not taken back, or a withdrawal by one. So a row goes back to what stood before, and what came later stays.

-- one text: the query that gives, per key that delivery $1 touched, the row as it is without that delivery, or is_withdrawal.
create or replace function ops.write_withdrawal_query(entity text) returns text
language plpgsql stable set search_path = pg_catalog as $$
declare
  keys text[];
  plain text[];
  key_list text;
  column_list text;
  held_keys text;
begin
  select array_agg(attribute.attname::text order by position.ordinality) into keys
  from pg_index
  cross join lateral unnest(pg_index.indkey::smallint[]) with ordinality as position (attnum, ordinality)
  join pg_attribute as attribute on attribute.attrelid = pg_index.indrelid and attribute.attnum = position.attnum
  where pg_index.indrelid = format('core.%I', entity)::regclass and pg_index.indisprimary;
  select array_agg(attname::text order by attnum) into plain
  from pg_attribute
  where attrelid = format('core.%I', entity)::regclass and attnum > 0 and not attisdropped and attidentity = '' and attname <> 'batch_id'
    and attname <> all (keys);
  key_list := (select string_agg(quote_ident(name), ', ') from unnest(keys) as name);
  column_list := key_list || coalesce(', ' || (select string_agg(quote_ident(name), ', ') from unnest(plain) as name), '');
  held_keys := (
    select string_agg(format('(fields ->> %L)::%s as %I', attname, format_type(atttypid, atttypmod), attname), ', ')
    from pg_attribute where attrelid = format('core.%I', entity)::regclass and attname = any (keys)
  );
  return replace(replace(replace(replace($query$
    with gone as (
      select taken.delivery_id, taken.batch_id
      from ops.deliveries as taken
      where taken.source_table = '{entity}' and taken.batch_id is not null
        and (
          taken.delivery_id = $1
          or taken.withdraws_delivery_id is not null
          or exists (select from ops.deliveries as takers where takers.withdraws_delivery_id = taken.delivery_id and takers.state = 'loaded')
        )
    ),
    -- rows that waited carry the batch of the delivery that released them
    gone_held as (
      select {held}, released_batch_id as batch_id, delivery_id
      from ops.held_rows
      where source_table = '{entity}' and released_batch_id is not null and withdrawn_batch_id is null
        and delivery_id in (select gone.delivery_id from gone)
    ),
    own as (select batch_id from gone where delivery_id = $1),
    touched as (
      select {keys} from core.{entity} where batch_id in (select own.batch_id from own)
      union
      select {keys} from history.{entity}
      where batch_id in (select own.batch_id from own) or (ended_by = 'withdrawn' and ended_batch_id in (select own.batch_id from own))
      union
      select {keys} from gone_held where delivery_id = $1
    ),
    events as (
      select {columns}, batch_id, false as is_withdrawal from core.{entity} join touched using ({keys})
      union all
      select {columns}, batch_id, false from history.{entity} join touched using ({keys})
      union all
      select {columns}, ended_batch_id, true from history.{entity} join touched using ({keys}) where ended_by = 'withdrawn'
    ),
    standing as (
      select distinct on ({keys}) *
      from events
      where not exists (select from gone where gone.batch_id = events.batch_id)
        and ({keys}, batch_id) not in (select {keys}, batch_id from gone_held)
      order by {keys}, batch_id desc, is_withdrawal desc
    )
    select coalesce(standing.is_withdrawal, true) as is_withdrawal, {columns}
    from touched
    left join standing using ({keys})
  $query$, '{held}', held_keys), '{keys}', key_list), '{columns}', column_list), '{entity}', entity);
end
$$;
revoke execute on function ops.write_withdrawal_query(text) from public;

-- one row: what taking a delivery back would do to the rows that it touched. None when the scope's steward may not, or it has no rows.
create function read.count_withdrawal(delivery bigint)
returns table (touched_count bigint, withdrawn_count bigint, restored_count bigint, kept_count bigint, waiting_count bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  entity text;
  key_match text;
begin
  select deliveries.source_table into entity
  from ops.deliveries
  where deliveries.delivery_id = delivery and deliveries.state = 'loaded' and deliveries.withdraws_delivery_id is null
    and current_setting('app.role', true) = 'steward'
    and (current_setting('app.scope_level', true) = 'province' or deliveries.sent_by = current_setting('app.scope_area', true))
    and not exists (select from ops.deliveries as takers where takers.withdraws_delivery_id = delivery and takers.state = 'loaded');
  if entity is null then
    return;
  end if;
  select string_agg(format('current_row.%1$I = staged.%1$I', attribute.attname), ' and ') into key_match
  from pg_index
  join pg_attribute as attribute on attribute.attrelid = pg_index.indrelid and attribute.attnum = any (pg_index.indkey)
  where pg_index.indrelid = format('core.%I', entity)::regclass and pg_index.indisprimary;
  return query execute format(
    $count$
      with staged as (%s),
      compared as (
        select
          staged.is_withdrawal and current_row.batch_id is not null as is_withdrawn,
          not staged.is_withdrawal and (to_jsonb(current_row) - 'batch_id' @> to_jsonb(staged) - 'is_withdrawal') is not true as is_restored
        from staged
        left join core.%I as current_row on %s
      )
      select
        count(*), count(*) filter (where is_withdrawn), count(*) filter (where is_restored),
        count(*) filter (where not is_withdrawn and not is_restored),
        (select count(*) from ops.held_rows where held_rows.delivery_id = $1 and released_batch_id is null)
      from compared
    $count$,
    ops.write_withdrawal_query(entity), entity, key_match
  ) using delivery;
end
$$;

-- one number: the entry by which a delivery is taken back; null when it cannot be, or when it would do other than `withdrawn` and
-- `restored` say, which somebody has read and confirmed.
create function read.hand_in_withdrawal(delivery bigint, withdrawn bigint, restored bigint, actor text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  new_id bigint;
begin
  perform from read.count_withdrawal(delivery) as counted where counted.withdrawn_count = withdrawn and counted.restored_count = restored;
  if not found then
    return null;
  end if;
  -- asked for twice, it is one withdrawal
  perform pg_advisory_xact_lock(7301013, delivery::integer);
  select entry.handed_in_id into new_id from ops.handed_in as entry where entry.withdraws_delivery_id = delivery and entry.state in ('waiting', 'running');
  if new_id is not null then
    return new_id;
  end if;
  insert into ops.handed_in (way, file_name, file_sha256, file_bytes, handed_by, sender_area, sender_department, is_limited, withdraws_delivery_id)
  select 'withdrawal', deliveries.file_name, deliveries.file_sha256, 0, actor, deliveries.sent_by, deliveries.sent_department, false, deliveries.delivery_id
  from ops.deliveries where deliveries.delivery_id = delivery
  returning handed_in_id into new_id;
  perform ops.queue_handed_in(new_id);
  return new_id;
end
$$;

revoke execute on function read.count_withdrawal(bigint) from public;
revoke execute on function read.hand_in_withdrawal(bigint, bigint, bigint, text) from public;
grant execute on function read.count_withdrawal(bigint) to drb_app;
grant execute on function read.hand_in_withdrawal(bigint, bigint, bigint, text) to drb_app;
