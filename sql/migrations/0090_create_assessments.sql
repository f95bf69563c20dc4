-- The yearly assessment: one room of its own, for what is filed, decided and frozen in it never follows a load.
create schema assess;

-- one row per assessment: a year's scoring of the cities or of the provincial departments, in its newest version.
create table assess.assessments (
  assessment_id bigint generated always as identity primary key,
  -- who is assessed
  party_kind text not null check (party_kind in ('cities', 'departments')),
  year integer not null check (year between 2000 and 2200),
  title text not null check (char_length(title) between 1 and 80),
  -- the published sheet that scores it
  scheme_id text not null,
  scheme_version integer not null,
  from_date date not null,
  to_date date not null,
  state text not null default 'open' check (
    state in ('open', 'verification', 'frozen', 'self-assessment', 'review', 'draft', 'appeals', 'approval', 'published', 'closed', 'abandoned')
  ),
  -- last days of the steps
  verify_until date not null,
  self_until date not null,
  review_until date not null,
  appeal_until date not null,
  publish_by date not null,
  -- what the frozen figures stand on; null until they are frozen
  frozen_at timestamptz,
  frozen_batch integer,
  frozen_generation bigint,
  version integer not null default 1,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  constraint days_in_order check (from_date <= to_date),
  constraint steps_in_order check (
    verify_until <= self_until and self_until <= review_until and review_until <= appeal_until and appeal_until <= publish_by
  ),
  constraint frozen_whole check (num_nulls(frozen_at, frozen_batch, frozen_generation) in (0, 3))
);
create unique index one_assessment_a_year on assess.assessments (party_kind, year) where state <> 'abandoned';

-- one row per act of an assessment: who, when, before, after, why, by which document. Never changed.
create table assess.ledger (
  entry_id bigint generated always as identity primary key,
  -- null: an act beside all assessments (a sheet, a checklist)
  assessment_id bigint references assess.assessments,
  happened_at timestamptz not null default now(),
  actor text not null,
  actor_name text not null,
  actor_role text not null,
  -- such as state.moved, filing.submitted, appeal.decided
  action text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  -- what was changed: its table and number
  target_kind text not null,
  target_id text not null,
  -- the city or department that it is about; '' for all
  party_code text not null default '',
  item_code text not null default '',
  before jsonb,
  after jsonb,
  reason text not null default '' check (char_length(reason) <= 1000),
  document_sha256 text
);
create index on assess.ledger (assessment_id, entry_id desc);
create index on assess.ledger (target_kind, target_id, entry_id desc);

create function assess.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'what stands in %.% stays as it was written', tg_table_schema, tg_table_name using errcode = '55006';
end
$$;
create trigger ledger_stays before update or delete on assess.ledger for each row execute function assess.refuse_change();

-- Appends an act; called by the functions that write, as their owner.
create function assess.note_act(
  assessment bigint, deed text, kind text, target text, party text, item text, was jsonb, becomes jsonb, why text, document text, doer text, doer_name text
) returns void
language sql set search_path = pg_catalog as $$
  insert into assess.ledger (
    assessment_id, actor, actor_name, actor_role, action, target_kind, target_id, party_code, item_code, before, after, reason, document_sha256
  ) values (
    assessment, doer, doer_name, coalesce(nullif(current_setting('app.role', true), ''), 'system'), deed, kind, target, coalesce(party, ''),
    coalesce(item, ''), was, becomes, coalesce(why, ''), document
  )
$$;
revoke execute on function assess.note_act(bigint, text, text, text, text, text, jsonb, jsonb, text, text, text, text) from public;
