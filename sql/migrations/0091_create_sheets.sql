-- one row per sheet of an evaluator: who is assessed × year × version. A published one never changes.
create table assess.schemes (
  -- the id that the document bears: city-2024
  scheme_id text not null check (scheme_id ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version between 1 and 9999),
  party_kind text not null check (party_kind in ('cities', 'departments')),
  year integer not null check (year between 2000 and 2200),
  state text not null default 'draft' check (state in ('draft', 'review', 'published', 'withdrawn')),
  document jsonb not null check (pg_column_size(document) <= 1000000),
  document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
  -- counts every act, so that nobody writes over what they did not see
  revision integer not null default 1,
  -- the sheet that it was copied from, as the address of its page says it: city-2023-v1; '' when it was brought in as a document
  copied_from text not null default '',
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null default now(),
  -- who changed what it says last
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  -- who sent it to the review that it is in or came through
  reviewed_by text,
  reviewed_by_name text,
  reviewed_at timestamptz,
  published_by text,
  published_by_name text,
  published_at timestamptz,
  primary key (scheme_id, version),
  constraint one_version_a_year unique (party_kind, year, version),
  constraint document_agrees check (
    document ->> 'id' = scheme_id and document ->> 'version' = version::text and document ->> 'of' = party_kind and document ->> 'year' = year::text
  ),
  constraint review_whole check (
    num_nulls(reviewed_by, reviewed_by_name, reviewed_at) in (0, 3) and (state in ('draft', 'withdrawn') or reviewed_by is not null)
  ),
  constraint published_whole check (
    num_nulls(published_by, published_by_name, published_at) in (0, 3) and (state = 'published') = (published_by is not null)
  ),
  constraint second_person check (published_by is null or published_by not in (reviewed_by, changed_by))
);
create index on assess.schemes (party_kind, year, version desc) where state = 'published';

create function assess.keep_published() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state = 'published' then
    raise exception 'sheet % version % is published and stays as it is', old.scheme_id, old.version using errcode = '55006';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger published_stays before update or delete on assess.schemes for each row execute function assess.keep_published();

-- one row: a sheet's document under the id, kind, year and version of its row
create function assess.name_sheet(document jsonb, scheme text, kind text, for_year integer, as_version integer) returns jsonb
language sql immutable set search_path = pg_catalog as $$
  select document || jsonb_build_object('id', scheme, 'of', kind, 'year', for_year, 'version', as_version)
$$;
create function assess.hash_sheet(document jsonb) returns text
language sql stable set search_path = pg_catalog as $$
  select encode(sha256(convert_to(document::text, 'UTF8')), 'hex')
$$;
revoke execute on function assess.name_sheet(jsonb, text, text, integer, integer), assess.hash_sheet(jsonb) from public;
