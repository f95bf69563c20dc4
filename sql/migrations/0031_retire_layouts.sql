-- A saved layout may be retired: its newest version ends without another one, and says by whom.
alter table ops.layouts add column retired_by text;
alter table ops.layouts add constraint retired_is_superseded check (retired_by is null or superseded_at is not null);

create or replace function ops.keep_layout() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null
    or (to_jsonb(new) - 'superseded_at' - 'retired_by') is distinct from (to_jsonb(old) - 'superseded_at' - 'retired_by') then
    raise exception 'layout % version % never changes: save a new version', old.name, old.version;
  end if;
  return new;
end
$$;

-- The newest delivery that was read by a layout.
create index on ops.deliveries (layout, delivery_id desc) where layout is not null;
