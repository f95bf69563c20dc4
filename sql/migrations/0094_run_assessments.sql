-- The life of an assessment: whom it assesses, by which computed figures, who moved it where, and what it froze.
alter table assess.assessments
  -- codes of the indicators that its sheet computes, those of lost events and of places added up among them
  add column indicator_codes text[] not null default '{}',
  -- who moved it to approval; somebody else publishes
  add column approval_by text,
  add column approval_by_name text;

-- one row per assessment × city or department that it assesses, as they were when it was created
create table assess.parties (
  assessment_id bigint not null references assess.assessments,
  party_code text not null check (party_code ~ '^[0-9A-Za-z_.-]{1,40}$'),
  party_name text not null,
  primary key (assessment_id, party_code)
);
create trigger parties_stay before update or delete on assess.parties for each row execute function assess.refuse_change();

-- one row per assessment × party × computed code: the figure on the day of the freeze
create table assess.frozen_figures (
  assessment_id bigint not null,
  party_code text not null,
  indicator_code text not null,
  definition_version integer not null,
  state text not null check (state in ('measured', 'small-number', 'not-applicable', 'not-reported')),
  -- null for a gradient alone
  numerator bigint,
  denominator bigint,
  -- a gradient's classes: [{"riskClass", "numerator", "denominator"}]; null for a ratio
  parts jsonb,
  target_numerator integer,
  target_denominator integer,
  missing_codes text[] not null,
  primary key (assessment_id, party_code, indicator_code),
  foreign key (assessment_id, party_code) references assess.parties,
  check (parts is null and numerator is not null and denominator is not null or parts is not null and numerator is null and denominator is null)
);
create trigger frozen_figures_stay before update or delete on assess.frozen_figures for each row execute function assess.refuse_change();

-- one row per thousand records that a frozen figure counted, in the order of their keys. A record is one key here, some 10 bytes once packed,
-- where a row of its own would be 150: what a million results count stays under a hundred megabytes.
create table assess.frozen_records (
  assessment_id bigint not null,
  party_code text not null,
  indicator_code text not null,
  -- `met`: in both; `unmet`: in the denominator alone; `met-only`: in the numerator alone, whose day is another one
  part text not null check (part in ('met', 'unmet', 'met-only')),
  -- of ratios that a gradient compares; '' for others
  risk_class text not null,
  chunk integer not null,
  first_key text collate "C" not null,
  last_key text collate "C" not null,
  key_count integer not null check (key_count between 1 and 1000),
  keys text[] not null,
  primary key (assessment_id, party_code, indicator_code, part, risk_class, chunk),
  foreign key (assessment_id, party_code) references assess.parties,
  check (cardinality(keys) = key_count)
);
create trigger frozen_records_stay before update or delete on assess.frozen_records for each row execute function assess.refuse_change();

-- What is seen of a party's figures before the freeze, and what it objects to: one row per party × indicator that it looked at.
create table assess.verifications (
  verification_id bigint generated always as identity primary key,
  assessment_id bigint not null,
  party_code text not null,
  indicator_code text not null,
  state text not null check (state in ('confirmed', 'objected', 'answered')),
  comment text not null check (char_length(comment) <= 1000),
  -- keys of the records objected to
  record_keys text[] not null default '{}' check (cardinality(record_keys) <= 200),
  -- what the figure was when the party spoke
  numerator bigint,
  denominator bigint,
  batch_id integer not null,
  answer text not null default '' check (char_length(answer) <= 1000),
  answered_by_name text,
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  unique (assessment_id, party_code, indicator_code),
  foreign key (assessment_id, party_code) references assess.parties,
  check (state <> 'objected' or comment <> ''),
  check (state <> 'answered' or answer <> '')
);

-- one row per appeal on a deduction: an item as a whole, or single records that it counted
create table assess.appeals (
  appeal_id bigint generated always as identity primary key,
  assessment_id bigint not null,
  party_code text not null,
  item_code text not null,
  -- indicator whose records are named; '' when the item as a whole is meant
  indicator_code text not null default '',
  record_keys text[] not null default '{}' check (cardinality(record_keys) <= 200),
  reason text not null check (char_length(reason) between 1 and 1000),
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'raised' check (state in ('raised', 'accepted', 'partly', 'refused')),
  decision_reason text not null default '' check (char_length(decision_reason) <= 1000),
  -- what was shown before deciding: points and places without and with it
  preview jsonb,
  raised_by text not null,
  raised_by_name text not null,
  raised_at timestamptz not null default now(),
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  version integer not null default 1,
  foreign key (assessment_id, party_code) references assess.parties,
  check ((indicator_code = '') = (cardinality(record_keys) = 0)),
  check (state = 'raised' or decision_reason <> '' and decided_by is not null)
);
create index on assess.appeals (assessment_id, party_code, appeal_id);

-- one row per accepted appeal: what the scoring takes besides the frozen figures; a new decision of the same appeal replaces it, and the
-- ledger keeps both
create table assess.adjustments (
  appeal_id bigint primary key references assess.appeals,
  assessment_id bigint not null,
  party_code text not null,
  item_code text not null,
  numerator_delta bigint not null default 0,
  denominator_delta bigint not null default 0,
  given_hundredths integer not null default 0 check (given_hundredths >= 0),
  foreign key (assessment_id, party_code) references assess.parties,
  check (numerator_delta <> 0 or denominator_delta <> 0 or given_hundredths > 0)
);

-- one row per published assessment: the whole ranking as a document, fractions as texts, and its fingerprint
create table assess.published_scores (
  assessment_id bigint primary key references assess.assessments,
  document jsonb not null,
  -- the text that the fingerprint is of
  document_text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_by text not null,
  published_by_name text not null,
  published_at timestamptz not null default now()
);
create trigger published_scores_stay before update or delete on assess.published_scores for each row execute function assess.refuse_change();

-- one row per thing to be put right: by whom, until when, and how it ended
create table assess.rectifications (
  rectification_id bigint generated always as identity primary key,
  assessment_id bigint not null,
  party_code text not null,
  item_code text not null default '',
  -- what is to be done
  task text not null check (char_length(task) between 1 and 500),
  owner text not null check (char_length(owner) between 1 and 60),
  due_date date not null,
  state text not null default 'open' check (state in ('open', 'closed', 'confirmed')),
  -- what the party says when it closes
  statement text not null default '' check (char_length(statement) <= 1000),
  -- day on which it was closed, as it stands
  closed_date date,
  version integer not null default 1,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  foreign key (assessment_id, party_code) references assess.parties,
  check ((state = 'open') = (closed_date is null)),
  check (state = 'open' or statement <> '')
);
create index on assess.rectifications (assessment_id, party_code, due_date, rectification_id);
