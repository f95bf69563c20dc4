-- What parties file for an assessment: values with their evidence, cases, and what the reviews made of them.

-- one row per assessment × party × item: the party's own value and how it stands. History keeps every earlier version.
create table assess.filings (
  filing_id bigint generated always as identity primary key,
  assessment_id bigint not null references assess.assessments,
  party_code text not null check (char_length(party_code) between 1 and 40),
  item_code text not null check (char_length(item_code) between 1 and 40),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'accepted', 'changed')),
  -- what the party says: yes or no; a count, its numerator alone; a ratio, both. All null: nothing yet. A draft may be half of one.
  is_yes boolean,
  numerator bigint check (numerator between 0 and 9007199254740991),
  denominator bigint check (denominator between 0 and 9007199254740991),
  remark text not null default '' check (char_length(remark) <= 1000),
  -- who answers for it at the party
  owner_name text not null default '' check (char_length(owner_name) <= 40),
  -- the page that a draft was last saved from: what it sends again after an answer was lost is no conflict with itself
  draft_key text not null default '' check (char_length(draft_key) <= 40),
  -- the last review; the value stands only when the state is changed
  review_method text check (review_method in ('written', 'on-site')),
  review_is_yes boolean,
  review_numerator bigint check (review_numerator between 0 and 9007199254740991),
  review_denominator bigint check (review_denominator between 0 and 9007199254740991),
  review_reason text not null default '' check (char_length(review_reason) <= 1000),
  reviewed_by_name text not null default '',
  reviewed_at timestamptz,
  -- last day on which a returned item is taken again
  returned_until date,
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  unique (assessment_id, party_code, item_code),
  constraint says_one_thing check (is_yes is null or num_nulls(numerator, denominator) = 2),
  constraint review_says_one_thing check (review_is_yes is null or num_nulls(review_numerator, review_denominator) = 2),
  constraint changed_to_something check (state <> 'changed' or num_nonnulls(review_is_yes, review_numerator) = 1),
  constraint reviewed_with_reason check (state not in ('returned', 'changed') or review_reason <> '')
);

-- one row per filing × version that was
create table assess.filings_history (like assess.filings);
create unique index on assess.filings_history (filing_id, version);

create function assess.keep_filing() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'what was filed stays' using errcode = '55006';
  end if;
  insert into assess.filings_history select old.*;
  return new;
end
$$;
create trigger keep_version before update or delete on assess.filings for each row execute function assess.keep_filing();
create trigger history_stays before update or delete on assess.filings_history for each row execute function assess.refuse_change();

-- one row per case that adds to or takes from the total, or decides the grade, once it was found true
create table assess.cases (
  case_id bigint generated always as identity primary key,
  assessment_id bigint not null references assess.assessments,
  party_code text not null check (char_length(party_code) between 1 and 40),
  -- code of the sheet's bonus, deduction or veto
  item_code text not null check (char_length(item_code) between 1 and 40),
  title text not null check (char_length(title) between 1 and 200),
  is_own boolean not null,
  state text not null default 'filed' check (state in ('filed', 'found', 'not-found', 'withdrawn')),
  reason text not null default '' check (char_length(reason) <= 1000),
  filed_by text not null,
  filed_by_name text not null,
  filed_at timestamptz not null default now(),
  version integer not null default 1,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  constraint refused_with_reason check (state <> 'not-found' or reason <> '')
);
create index on assess.cases (assessment_id, party_code);

-- one row per file of evidence. Its bytes never change; one that was taken off stays and is shown no more.
create table assess.documents (
  document_id bigint generated always as identity primary key,
  assessment_id bigint not null references assess.assessments,
  party_code text not null check (char_length(party_code) between 1 and 40),
  item_code text not null check (char_length(item_code) between 1 and 40),
  -- the case that it shows; null: the item
  case_id bigint references assess.cases,
  file_name text not null check (char_length(file_name) between 1 and 120),
  -- told by its bytes
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'png', 'jpeg', 'text')),
  byte_count integer not null check (byte_count between 1 and 20971520),
  sha256 text not null,
  -- what it was looked through for, and by which version of the look
  scan jsonb not null,
  content bytea not null,
  added_by text not null,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  is_taken_off boolean not null default false,
  constraint hash_is_of_content check (sha256 = encode(sha256(content), 'hex') and byte_count = octet_length(content))
);
alter table assess.documents alter column content set storage external;
create index on assess.documents (assessment_id, party_code, item_code);
create unique index documents_once on assess.documents (assessment_id, party_code, item_code, coalesce(case_id, 0), sha256) where not is_taken_off;

create function assess.keep_document() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'is_taken_off' - 'content') <> (to_jsonb(old) - 'is_taken_off' - 'content') or new.content <> old.content then
    raise exception 'evidence stays as it was handed in' using errcode = '55006';
  end if;
  return new;
end
$$;
create trigger document_stays before update or delete on assess.documents for each row execute function assess.keep_document();
