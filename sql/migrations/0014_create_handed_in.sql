-- one row per file handed in, or delivery to be withdrawn, by whichever way; a job of the queue makes a delivery of it.
create table ops.handed_in (
  handed_in_id bigint generated always as identity primary key,
  way text not null check (way in ('upload', 'put', 'folder', 'pull', 'withdrawal')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  -- name in DELIVERY_DIR, given by us; null when no file is needed
  stored_name text unique,
  handed_by text not null,
  sender_area text not null,
  sender_department text not null default '',
  -- whether rows of other areas and departments are refused
  is_limited boolean not null default true,
  layout text,
  source_table text,
  idempotency_key text,
  mends_delivery_id bigint references ops.deliveries,
  withdraws_delivery_id bigint references ops.deliveries,
  delivery_id bigint references ops.deliveries,
  progress_rows bigint not null default 0,
  progress_bytes bigint not null default 0,
  attempt_count integer not null default 0,
  cancel_asked_at timestamptz,
  fault text,
  handed_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  -- a watched folder is told by a file of this path
  receipt_path text,
  receipt_written_at timestamptz,
  unique (handed_by, idempotency_key),
  constraint only_a_withdrawal_needs_no_file check ((way = 'withdrawal') = (withdraws_delivery_id is not null)),
  constraint done_has_delivery check (state <> 'done' or delivery_id is not null)
);
create index on ops.handed_in (handed_at desc, handed_in_id desc);
create index on ops.handed_in (state) where state in ('waiting', 'running');

-- A delivery knows what it was made of, whose mended sheet it is, and which delivery it takes back.
alter table ops.deliveries
  add column sent_department text not null default '',
  add column handed_in_id bigint references ops.handed_in,
  add column mends_delivery_id bigint references ops.deliveries,
  add column withdraws_delivery_id bigint references ops.deliveries;
create index on ops.deliveries (handed_in_id) where handed_in_id is not null;
create index on ops.deliveries (mends_delivery_id) where mends_delivery_id is not null;
create index on ops.deliveries (withdraws_delivery_id) where withdraws_delivery_id is not null;

-- Rows that waited when their delivery was withdrawn wait no longer.
alter table ops.held_rows add column withdrawn_batch_id integer;

-- one row per source that is asked by itself. Its address stands in an environment variable: no password is kept here.
create table ops.pulls (
  name text primary key,
  address_variable text not null,
  query text not null,
  cursor_column text not null,
  last_cursor text,
  layout text,
  source_table text not null,
  sender_area text not null,
  cron text not null,
  is_enabled boolean not null default true,
  checked_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
-- The cursor moves in the transaction of the load that it belongs to.
alter table ops.handed_in
  add column pull_name text references ops.pulls,
  add column pull_cursor text;

insert into ops.settings (name, value, note) values
  ('upload_max_bytes', '2147483648', 'largest file that is taken in over the network, in bytes as sent');

-- Puts what was handed in into the queue, whose tables graphile-worker keeps beside ours; a job that waits already is not doubled.
create function ops.queue_handed_in(handed_in_id bigint) returns void
language plpgsql set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(
    'deliver', json_build_object('handedInId', handed_in_id), queue_name := 'deliveries', job_key := 'handed-in-' || handed_in_id
  );
end
$$;
revoke execute on function ops.queue_handed_in(bigint) from public;
