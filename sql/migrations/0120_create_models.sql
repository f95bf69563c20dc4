-- Scorecards of risk that are kept. They classify and decide nothing: a published one raises warnings (W16) that people look into.

-- one row per model: its name and the subjects that it is for
create table warn.models (
  model_id integer generated always as identity primary key,
  name text not null check (char_length(name) between 1 and 60),
  area_code text not null,
  -- section of the industry; '' for all
  industry_code text not null default '' check (industry_code ~ '^[A-T]?$'),
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null default now(),
  constraint one_name unique (name)
);

-- one row per version of a model; what it says is fitted once and never changes
create table warn.model_versions (
  model_id integer not null references warn.models,
  version integer not null check (version between 1 and 9999),
  state text not null default 'draft' check (state in ('draft', 'sent', 'published', 'retired')),
  -- indicators with their bins and points, days of training and trial, counts, discrimination and calibration
  document jsonb not null check (pg_column_size(document) <= 1000000),
  -- a subject with so many points or more raises a warning; set by who publishes
  line integer check (line between -10000 and 10000),
  -- counts every act, so that nobody writes over what they did not see
  revision integer not null default 1,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null default now(),
  sent_by text,
  sent_by_name text,
  sent_at timestamptz,
  published_by text,
  published_by_name text,
  published_at timestamptz,
  primary key (model_id, version),
  constraint published_whole check (
    num_nulls(published_by, published_by_name, published_at, line) in (0, 4) and (state <> 'published' or published_by is not null)
  ),
  constraint second_person check (published_by is null or published_by not in (made_by, sent_by))
);
-- publishing one retires the one before
create unique index one_published_version on warn.model_versions (model_id) where state = 'published';

create function warn.keep_model_version() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or new.document <> old.document or (new.model_id, new.version, new.made_by) <> (old.model_id, old.version, old.made_by)
    or old.line is not null and new.line is distinct from old.line then
    raise exception 'version % of model % keeps what was written', old.version, old.model_id using errcode = '55000';
  end if;
  return new;
end
$$;
create trigger version_stays before update or delete on warn.model_versions for each row execute function warn.keep_model_version();
create trigger model_stays before update or delete on warn.models for each row execute function warn.refuse_change();

-- one row per step that a version took, in order
create table warn.model_moves (
  move_id bigint generated always as identity primary key,
  model_id integer not null,
  version integer not null,
  from_state text not null,
  to_state text not null,
  reason text not null default '',
  line integer,
  moved_by text not null,
  moved_by_name text not null,
  moved_at timestamptz not null default now(),
  foreign key (model_id, version) references warn.model_versions
);
create index model_moves_of_version on warn.model_moves (model_id, version, move_id desc);
create trigger move_stays before update or delete on warn.model_moves for each row execute function warn.refuse_change();
