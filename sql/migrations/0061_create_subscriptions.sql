-- one row per account that wants mail: its address and language, set by the person himself.
create table ops.contacts (
  account_id bigint primary key references auth.accounts on delete cascade,
  -- null: no mail
  email text check (char_length(email) between 3 and 254),
  language text not null check (language in ('zh', 'en')),
  version integer not null default 1,
  changed_at timestamptz not null default now()
);

-- one row per subscription of an account: to every figure of a board, or to one indicator. It is never changed but paused and deleted.
create table ops.subscriptions (
  subscription_id bigint generated always as identity primary key,
  account_id bigint not null references auth.accounts on delete cascade,
  board text,
  indicator_code text,
  area_code text not null,
  city_code text not null,
  -- each part of the area by itself: the cities of the province, the counties of a city
  is_by_children boolean not null,
  comparison text not null check (comparison in ('below', 'above', 'misses-target', 'state-changes')),
  threshold_numerator bigint,
  threshold_denominator bigint check (threshold_denominator > 0),
  wants_email boolean not null,
  webhook_url text check (char_length(webhook_url) <= 500),
  webhook_secret text,
  is_paused boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  -- the state of the warehouse and the day of the newest evaluation; null before the first
  evaluated_generation bigint,
  evaluated_day date,
  evaluated_at timestamptz,
  -- why it could not be evaluated
  fault text,
  constraint board_or_indicator check ((board is null) <> (indicator_code is null)),
  constraint threshold_where_compared check ((comparison in ('below', 'above')) = (threshold_numerator is not null) and (threshold_numerator is null) = (threshold_denominator is null)),
  constraint a_board_has_no_threshold check (board is null or comparison in ('misses-target', 'state-changes')),
  constraint webhook_has_a_secret check ((webhook_url is null) = (webhook_secret is null))
);
create index on ops.subscriptions (account_id) where deleted_at is null;

-- one row per figure that a subscription watches: its state at the newest evaluation.
create table ops.watch_states (
  subscription_id bigint not null references ops.subscriptions on delete cascade,
  indicator_code text not null,
  area_code text not null,
  city_code text not null,
  -- holds, clear: what was asked is so, or not; met, missed, watched: against the target; no-data; stale
  state text not null check (state in ('holds', 'clear', 'met', 'missed', 'watched', 'no-data', 'stale')),
  figure jsonb not null,
  since_at timestamptz not null default now(),
  primary key (subscription_id, indicator_code, area_code)
);

-- one row per change of such a state: a message to the account.
create table ops.inbox_messages (
  message_id bigint generated always as identity primary key,
  account_id bigint not null references auth.accounts on delete cascade,
  subscription_id bigint not null references ops.subscriptions on delete cascade,
  indicator_code text not null,
  area_code text not null,
  city_code text not null,
  state_before text not null,
  state_after text not null,
  -- the figure as it was found
  figure jsonb not null,
  batch_id integer not null,
  day date not null,
  made_at timestamptz not null default now(),
  read_at timestamptz
);
create index on ops.inbox_messages (account_id, message_id desc);
create index inbox_unread on ops.inbox_messages (account_id) where read_at is null;

-- one row per message × way out of the house. It stays until it is sent, and says why it is not.
create table ops.outgoing (
  message_id bigint not null references ops.inbox_messages on delete cascade,
  channel text not null check (channel in ('email', 'webhook')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempt_count integer not null default 0,
  tried_at timestamptz,
  sent_at timestamptz,
  fault text,
  primary key (message_id, channel)
);
create index outgoing_waiting on ops.outgoing (channel, message_id) where state = 'waiting';

insert into ops.settings (name, value, note) values
  ('stale_after_days', '7', 'days without a load after which watched figures count as stale');

-- Puts the evaluation of subscriptions into the queue; it is seen when the transaction commits, and one that waits is not doubled.
create function ops.queue_watch() returns void
language plpgsql set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job('watch', '{}'::json, queue_name := 'watch', job_key := 'watch');
end
$$;

-- Puts what waits to leave into the queue: a job an account for mail, a job a subscription for its webhook.
create function ops.queue_outgoing() returns void
language plpgsql set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(
    'send-email', json_build_object('accountId', waiting.account_id), queue_name := 'email', job_key := 'email-' || waiting.account_id, max_attempts := 12
  )
  from (
    select distinct inbox_messages.account_id from ops.outgoing join ops.inbox_messages using (message_id)
    where outgoing.state = 'waiting' and outgoing.channel = 'email'
  ) as waiting;
  perform graphile_worker.add_job(
    'send-webhook', json_build_object('subscriptionId', waiting.subscription_id), queue_name := 'webhook', job_key := 'webhook-' || waiting.subscription_id, max_attempts := 12
  )
  from (
    select distinct inbox_messages.subscription_id from ops.outgoing join ops.inbox_messages using (message_id)
    where outgoing.state = 'waiting' and outgoing.channel = 'webhook'
  ) as waiting;
end
$$;
revoke execute on function ops.queue_watch(), ops.queue_outgoing() from public;
