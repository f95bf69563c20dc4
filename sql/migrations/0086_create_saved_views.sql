-- one row per view that an account saved under a name: the address of a board as it was chosen, never a figure.
create table ops.saved_views (
  view_id bigint generated always as identity primary key,
  account_id bigint not null references auth.accounts on delete cascade,
  view_name text not null check (char_length(view_name) between 1 and 60),
  note text not null check (char_length(note) <= 300),
  -- a board of this house and nothing else
  address text not null check (char_length(address) <= 2000 and address ~ '^/boards/[a-z-]+(/[0-9]{1,3})?([?][^#\\[:space:]]*)?$'),
  -- who knows it may open the address, within a right of their own; null: not shared
  share_key uuid unique,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  deleted_at timestamptz
);
create unique index saved_views_names on ops.saved_views (account_id, view_name) where deleted_at is null;
