-- Meetings with departments and cities, as dated records.

-- one row per meeting, in its newest version
create table assess.meetings (
  meeting_id bigint generated always as identity primary key,
  held_date date not null,
  place text not null check (char_length(place) between 1 and 80),
  title text not null check (char_length(title) between 1 and 80),
  -- codes of the cities and provincial departments that attend
  parties text[] not null,
  others text not null default '' check (char_length(others) <= 300),
  agenda text not null default '' check (char_length(agenda) <= 4000),
  minutes text not null default '' check (char_length(minutes) <= 10000),
  state text not null default 'planned' check (state in ('planned', 'held', 'minuted', 'cancelled')),
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now()
);
create index on assess.meetings (held_date desc, meeting_id desc);

-- one row per decision of a meeting
create table assess.meeting_decisions (
  meeting_id bigint not null references assess.meetings,
  position integer not null,
  decision text not null check (char_length(decision) between 1 and 500),
  -- the city or department that carries it out; '' for the office itself
  owner_code text not null default '',
  due_date date,
  is_done boolean not null default false,
  primary key (meeting_id, position)
);
