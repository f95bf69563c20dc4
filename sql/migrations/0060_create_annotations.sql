-- one row per annotation: what a person wrote beside days of an area's figures, in its newest version.
create table ops.annotations (
  annotation_id bigint generated always as identity primary key,
  -- null: beside every figure of the area
  indicator_code text,
  area_code text not null,
  city_code text not null,
  area_level text not null check (area_level in ('province', 'city', 'county')),
  from_date date not null,
  to_date date not null,
  -- what a chart writes at its circle
  word text not null check (char_length(word) between 1 and 12),
  body text not null check (char_length(body) between 1 and 500),
  -- those who are assessed see it as well
  is_published boolean not null,
  author text not null,
  author_name text not null,
  author_role text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  is_withdrawn boolean not null default false,
  constraint days_in_order check (from_date <= to_date)
);
create index on ops.annotations (from_date desc, annotation_id desc);

-- one row per earlier version of an annotation
create table ops.annotations_history (like ops.annotations);
alter table ops.annotations_history add primary key (annotation_id, version);

-- one row per comment: what those who are assessed say beside a figure of their own, in its newest version.
create table ops.figure_comments (
  comment_id bigint generated always as identity primary key,
  indicator_code text not null,
  area_code text not null,
  city_code text not null,
  -- '' where the whole area speaks, else the department
  department_code text not null,
  -- as addresses write it: 2023, 2023-Q2, 2023-05
  period text not null check (char_length(period) between 4 and 30),
  body text not null check (char_length(body) between 1 and 500),
  -- the figure that was looked at; null where it had no integers
  numerator bigint,
  denominator bigint,
  batch_id integer not null,
  author text not null,
  author_name text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  is_withdrawn boolean not null default false,
  unique (indicator_code, area_code, department_code, period)
);
create index on ops.figure_comments (changed_at desc, comment_id desc);

-- one row per earlier version of a comment
create table ops.figure_comments_history (like ops.figure_comments);
alter table ops.figure_comments_history add primary key (comment_id, version);

-- A change keeps what was there: the row as it stood goes into the history of its table. Nothing is ever deleted.
create function ops.keep_version() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'what was written in % stays: withdraw it', tg_table_name;
  end if;
  if new.version <> old.version + 1 then
    raise exception 'a change of % is its next version', tg_table_name;
  end if;
  execute format('insert into ops.%I select ($1).*', tg_table_name || '_history') using old;
  return new;
end
$$;
create trigger keep_version before update or delete on ops.annotations for each row execute function ops.keep_version();
create trigger keep_version before update or delete on ops.figure_comments for each row execute function ops.keep_version();
