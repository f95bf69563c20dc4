-- Ready for the national review (work point 20): its detailed rules (督查细则) as checklists whose lines somebody answers for.

-- one row per checklist, in its newest edition
create table assess.checklists (
  checklist_id bigint generated always as identity primary key,
  title text not null check (char_length(title) between 1 and 80),
  year integer not null check (year between 2000 and 2200),
  -- the document that it comes from
  source text not null check (char_length(source) between 1 and 120),
  edition integer not null default 1,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now()
);

-- one row per imported sheet: the receipt. line_count = added + changed + kept. Never changed.
create table assess.checklist_editions (
  checklist_id bigint not null references assess.checklists,
  edition integer not null,
  file_name text not null check (char_length(file_name) between 1 and 200),
  file_sha256 text not null,
  line_count integer not null,
  added_count integer not null,
  changed_count integer not null,
  kept_count integer not null,
  -- lines of the edition before that this one leaves out
  removed_count integer not null,
  imported_by text not null,
  imported_by_name text not null,
  imported_at timestamptz not null default now(),
  primary key (checklist_id, edition),
  constraint receipt_balances check (line_count = added_count + changed_count + kept_count)
);
create trigger edition_stays before update or delete on assess.checklist_editions for each row execute function assess.refuse_change();

-- one row per line of a checklist, whatever its edition: how far it has come
create table assess.checklist_lines (
  line_id bigint generated always as identity primary key,
  checklist_id bigint not null references assess.checklists,
  line_code text not null check (char_length(line_code) between 1 and 20),
  -- the newest edition that holds it
  edition integer not null,
  state text not null default 'open' check (state in ('open', 'in-hand', 'ready', 'closed')),
  -- points that whoever answers for it gives it, in hundredths; null: none yet
  self_hundredths integer check (self_hundredths >= 0),
  gap text not null default '' check (char_length(gap) <= 1000),
  evidence text not null default '' check (char_length(evidence) <= 1000),
  -- addresses of this product or of others, one a line
  evidence_links text not null default '' check (char_length(evidence_links) <= 2000),
  -- files of assess.documents, for who keeps them
  document_ids bigint[],
  -- who answers for it: a city, a provincial department, or '' for the office itself; and the person
  owner_kind text not null default '' check (owner_kind in ('', 'cities', 'departments')),
  owner_code text not null default '',
  owner_name text not null default '' check (char_length(owner_name) <= 60),
  due_date date,
  closed_by_name text,
  closed_at timestamptz,
  version integer not null default 1,
  changed_by text not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  unique (checklist_id, line_code),
  constraint owner_whole check ((owner_kind = '') = (owner_code = '')),
  constraint closed_whole check ((state = 'closed') = (closed_at is not null) and num_nulls(closed_by_name, closed_at) in (0, 2))
);
create index on assess.checklist_lines (owner_kind, owner_code);

-- one row per line × edition: what the sheet said. Never changed.
create table assess.checklist_texts (
  line_id bigint not null references assess.checklist_lines,
  edition integer not null,
  position integer not null,
  chapter text not null check (char_length(chapter) between 1 and 60),
  demand text not null check (char_length(demand) between 1 and 1000),
  way text not null check (char_length(way) <= 1000),
  full_hundredths integer not null check (full_hundredths between 0 and 100000),
  -- the indicator whose figure speaks to it; '' for none
  indicator_code text not null,
  primary key (line_id, edition)
);
create trigger text_stays before update or delete on assess.checklist_texts for each row execute function assess.refuse_change();
