-- On-site review by samples, related-party evaluation by questionnaires.

-- one row per sample of a party's files, drawn by a seed from a frame that is kept with it. Never changed.
create table assess.samples (
  sample_id bigint generated always as identity primary key,
  assessment_id bigint not null references assess.assessments,
  party_code text not null check (char_length(party_code) between 1 and 40),
  -- what it is drawn from
  frame text not null check (frame in ('tasks', 'results')),
  from_date date not null,
  to_date date not null,
  -- keys of the frame in the order of their bytes, one a line
  frame_keys text not null,
  frame_count integer not null check (frame_count between 1 and 100000),
  frame_sha256 text not null,
  seed bigint not null check (seed between 0 and 4294967295),
  size integer not null check (size between 1 and 500),
  reason text not null default '' check (char_length(reason) <= 1000),
  drawn_by text not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null default now(),
  constraint not_more_than_there_are check (size <= frame_count),
  constraint hash_is_of_frame check (frame_sha256 = encode(sha256(convert_to(frame_keys, 'UTF8')), 'hex'))
);
create index on assess.samples (assessment_id, party_code);
create trigger sample_stays before update or delete on assess.samples for each row execute function assess.refuse_change();

-- one row per sampled file, in the order in which it was drawn, with what was found on the spot
create table assess.sample_files (
  sample_id bigint not null references assess.samples,
  position integer not null check (position > 0),
  record_key text not null,
  -- as it was called when it was drawn
  record_name text not null,
  finding text not null default 'open' check (finding in ('open', 'in-order', 'fault', 'not-found')),
  remark text not null default '' check (char_length(remark) <= 1000),
  version integer not null default 1,
  changed_by_name text not null default '',
  changed_at timestamptz,
  primary key (sample_id, position),
  unique (sample_id, record_key),
  constraint fault_is_described check (finding not in ('fault', 'not-found') or remark <> '')
);

-- one row per questionnaire that is put to those concerned, about every party of an assessment
create table assess.questionnaires (
  questionnaire_id bigint generated always as identity primary key,
  assessment_id bigint not null references assess.assessments,
  title text not null check (char_length(title) between 1 and 80),
  asked text not null check (asked in ('enterprises', 'departments', 'deputies', 'public', 'experts')),
  -- the item of the sheet that its result is the value of
  item_code text not null check (char_length(item_code) between 1 and 40),
  -- with fewer respondents than this a party has no result
  least_count integer not null default 30 check (least_count between 1 and 100000),
  answer_until date not null,
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now()
);
create index on assess.questionnaires (assessment_id);

-- one row per question: answered on a scale from 1 to its highest; satisfied from a step on
create table assess.questions (
  questionnaire_id bigint not null references assess.questionnaires,
  position integer not null check (position between 1 and 20),
  wording text not null check (char_length(wording) between 1 and 200),
  highest integer not null check (highest between 2 and 10),
  satisfied_from integer not null,
  primary key (questionnaire_id, position),
  constraint satisfied_within_scale check (satisfied_from between 2 and highest)
);

-- one row per respondent of a questionnaire about a party; given[n] answers question n, null: left blank. Never changed.
create table assess.answers (
  questionnaire_id bigint not null references assess.questionnaires,
  party_code text not null,
  -- number of the respondent, so that nobody counts twice
  respondent text not null check (char_length(respondent) between 1 and 40),
  given integer[] not null,
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null default now(),
  primary key (questionnaire_id, party_code, respondent)
);
create trigger answer_stays before update or delete on assess.answers for each row execute function assess.refuse_change();
