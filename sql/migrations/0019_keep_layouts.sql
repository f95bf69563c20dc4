-- one row per layout × version: how the files of one sender are read. A version never changes; a newer one takes its place.
create table ops.layouts (
  layout_id bigint generated always as identity primary key,
  name text not null check (name ~ '^[^@[:cntrl:]]{1,60}$'),
  version integer not null check (version > 0),
  -- code of the area that sends such files; '' where nobody said
  sender text not null default '',
  source_table text not null,
  -- mapped: header → field and reader; given: field → value of every row; unread: headers that are passed over
  columns jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  superseded_at timestamptz,
  unique (sender, name, version)
);
create unique index on ops.layouts (sender, name) where superseded_at is null;

create function ops.keep_layout() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null
    or (to_jsonb(new) - 'superseded_at') is distinct from (to_jsonb(old) - 'superseded_at') then
    raise exception 'layout % version % never changes: save a new version', old.name, old.version;
  end if;
  return new;
end
$$;
create trigger keep_layout before update or delete on ops.layouts for each row execute function ops.keep_layout();
