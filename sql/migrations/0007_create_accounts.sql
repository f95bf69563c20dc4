-- one row per person who may sign in; a right is (role, area, department).
create table auth.accounts (
  account_id bigint generated always as identity primary key,
  sign_in_name text not null unique,
  display_name text not null,
  password_hash text,
  role text not null check (role in ('leader', 'evaluator', 'staff', 'city', 'department', 'steward')),
  area_code text not null,
  department_code text not null default '',
  is_active boolean not null default true,
  failed_count integer not null default 0,
  locked_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- one row per signed-in browser; only the hash of its secret is kept.
create table auth.sessions (
  secret_hash text primary key,
  account_id bigint not null references auth.accounts on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on auth.sessions (account_id);

-- one row per bearer token of the machine interface; only its hash is kept.
create table auth.tokens (
  token_id bigint generated always as identity primary key,
  secret_hash text not null unique,
  role text not null check (role in ('leader', 'evaluator', 'staff', 'city', 'department', 'steward')),
  area_code text not null,
  department_code text not null default '',
  note text not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

-- one row per event that must be answerable for: sign-ins, exports, account changes. Append only.
create table auth.audit_events (
  event_id bigint generated always as identity primary key,
  happened_at timestamptz not null default now(),
  actor text not null,
  event text not null,
  succeeded boolean not null,
  detail jsonb not null default '{}'::jsonb
);
create index on auth.audit_events (happened_at);
