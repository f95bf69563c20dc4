-- one row per delivery: a file handed in, with its receipt.
-- A batch number is given under the load lock, so batches are in the order of their commits and are the time axis of the warehouse.
create table ops.deliveries (
  delivery_id bigint generated always as identity primary key,
  batch_id integer unique,
  state text not null check (state in ('waiting', 'running', 'loaded', 'refused', 'interrupted')),
  file_name text not null,
  file_sha256 text not null,
  file_bytes bigint not null,
  encoding text,
  layout text,
  source_table text,
  sent_by text not null default '',
  received_at timestamptz not null default now(),
  finished_at timestamptz,
  read_count integer not null default 0,
  loaded_count integer not null default 0,
  unchanged_count integer not null default 0,
  replaced_count integer not null default 0,
  held_count integer not null default 0,
  rejected_count integer not null default 0,
  withdrawn_count integer not null default 0,
  warning_count integer not null default 0,
  released_count integer not null default 0,
  header text[],
  reasons jsonb not null default '{}'::jsonb,
  warnings jsonb not null default '{}'::jsonb,
  refusal jsonb,
  constraint receipt_balances
    check (read_count = loaded_count + unchanged_count + replaced_count + held_count + rejected_count),
  constraint withdrawn_is_part_of_replaced check (withdrawn_count <= replaced_count),
  constraint loaded_has_batch check ((state = 'loaded') = (batch_id is not null))
);
create index on ops.deliveries (received_at desc, delivery_id desc);

-- one row per row that was not taken in, exactly as its sender wrote it.
create table ops.rejected_rows (
  delivery_id bigint not null references ops.deliveries,
  row_number integer not null,
  cells text[] not null,
  issues jsonb not null,
  primary key (delivery_id, row_number)
);

-- one row per row that waits for another row it refers to; it loads by itself when that row comes.
create table ops.held_rows (
  delivery_id bigint not null references ops.deliveries,
  row_number integer not null,
  source_table text not null,
  waits_for text not null,
  waits_for_key text not null,
  fields jsonb not null,
  cells text[] not null,
  held_at timestamptz not null default now(),
  released_batch_id integer,
  primary key (delivery_id, row_number)
);
create index on ops.held_rows (waits_for, waits_for_key) where released_batch_id is null;

-- one row per setting that an operator may change; each has a value from its migration or from the day's work.
create table ops.settings (
  name text primary key,
  value text not null,
  note text not null,
  changed_at timestamptz not null default now()
);
insert into ops.settings (name, value, note) values
  ('province', '370000', 'region code of the province this warehouse serves'),
  ('declaration_grace_days', '10', 'days after a month ends before a table that was not declared counts as not reported (ours)');

-- one row: the state that every page stands on. generation moves with every load and every rebuild of the sums.
create table ops.generation (
  only_row boolean primary key default true check (only_row),
  generation bigint not null default 0,
  batch_id integer not null default 0,
  loaded_at timestamptz
);
insert into ops.generation default values;
