-- What changed in a watch list, and who changed it: subjects that left it stay known.

-- one row per act on a watch list. Never changed.
create table warn.watch_list_acts (
  act_id bigint generated always as identity primary key,
  watch_list_id bigint not null references warn.watch_lists,
  act text not null check (act in ('made', 'changed', 'added', 'removed', 'ended')),
  -- subjects added or removed
  subject_ids text[] not null default '{}',
  reason text not null default '' check (char_length(reason) <= 400),
  acted_by text not null,
  acted_by_name text not null,
  acted_at timestamptz not null default now()
);
create index on warn.watch_list_acts (watch_list_id, act_id);
create trigger act_stays before update or delete on warn.watch_list_acts for each row execute function warn.refuse_change();
