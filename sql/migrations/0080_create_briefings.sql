-- one row per briefing (通报): a text whose figures are references, in its newest version.
create table ops.briefings (
  briefing_id bigint generated always as identity primary key,
  title text not null check (char_length(title) between 1 and 80),
  -- as addresses write it: 2023, 2023-Q2, 2023-05
  period text not null check (char_length(period) between 4 and 30),
  -- the area whose office writes it: the author's
  area_code text not null,
  city_code text not null,
  area_level text not null check (area_level in ('province', 'city', 'county')),
  body text not null check (char_length(body) between 1 and 20000),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  author text not null,
  author_name text not null,
  author_role text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now()
);
create index on ops.briefings (changed_at desc, briefing_id desc);

-- one row per earlier version of a briefing
create table ops.briefings_history (like ops.briefings);
alter table ops.briefings_history add primary key (briefing_id, version);

-- one row per figure × version of a briefing: what its tag stood for when that version was saved. Never changed.
create table ops.briefing_figures (
  briefing_id bigint not null references ops.briefings,
  version integer not null,
  -- place among the tags of the text, from 0
  position integer not null,
  indicator_code text not null,
  area_code text not null,
  area_name text not null,
  -- '' for all departments together
  department_code text not null,
  -- the area whose figures one must be allowed to see: the figure's own, for a place the one within which it is placed
  needs_area_code text not null,
  needs_city_code text not null,
  period text not null,
  from_date date not null,
  to_date date not null,
  part text not null check (part in ('rate', 'fraction', 'numerator', 'denominator', 'change', 'place')),
  state text not null check (state in ('measured', 'small-number', 'not-applicable', 'not-reported')),
  numerator bigint not null,
  denominator bigint not null,
  -- of the same days a year before; null where they were not asked or had nothing
  numerator_before bigint,
  denominator_before bigint,
  place integer,
  definition_version integer not null,
  as_of date not null,
  batch_id integer not null,
  generation bigint not null,
  primary key (briefing_id, version, position)
);

create trigger keep_version before update or delete on ops.briefings for each row execute function ops.keep_version();

create function ops.keep_briefing_figure() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the figures of a saved version stay as they were';
end
$$;
create trigger keep_figure before update or delete on ops.briefing_figures for each row execute function ops.keep_briefing_figure();
