-- Steps of the work points that people file, and who answers for each point. A version never changes; a newer one takes its place.

-- one row per step × version
create table ops.work_steps (
  plan_year smallint not null check (plan_year between 2000 and 2999),
  point_number smallint not null check (point_number between 1 and 99),
  step_number integer not null check (step_number > 0),
  version integer not null check (version > 0),
  step_name text not null check (step_name ~ '^[^[:cntrl:]]{1,120}$'),
  planned_date date,
  done_date date,
  document_number text not null default '' check (document_number ~ '^[^[:cntrl:]]{0,80}$'),
  document_title text not null default '' check (document_title ~ '^[^[:cntrl:]]{0,200}$'),
  note text not null default '' check (length(note) <= 500),
  is_removed boolean not null default false,
  -- sign-in name, and the role in which it was saved
  saved_by text not null,
  saved_as text not null,
  saved_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (plan_year, point_number, step_number, version)
);
create unique index on ops.work_steps (plan_year, point_number, step_number) where superseded_at is null;

-- one row per point × version: the department that answers for it
create table ops.work_owners (
  plan_year smallint not null check (plan_year between 2000 and 2999),
  point_number smallint not null check (point_number between 1 and 99),
  version integer not null check (version > 0),
  department_code text not null,
  contact text not null default '' check (contact ~ '^[^[:cntrl:]]{0,60}$'),
  saved_by text not null,
  saved_as text not null,
  saved_at timestamptz not null default now(),
  superseded_at timestamptz,
  primary key (plan_year, point_number, version)
);
create unique index on ops.work_owners (plan_year, point_number) where superseded_at is null;

create function ops.keep_work_version() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or old.superseded_at is not null
    or (to_jsonb(new) - 'superseded_at') is distinct from (to_jsonb(old) - 'superseded_at') then
    raise exception '% of plan %, point %, version % never changes: save a new version', tg_table_name, old.plan_year, old.point_number, old.version;
  end if;
  return new;
end
$$;
create trigger keep_work_version before update or delete on ops.work_steps for each row execute function ops.keep_work_version();
create trigger keep_work_version before update or delete on ops.work_owners for each row execute function ops.keep_work_version();
