-- Early warnings as they were raised, with their evidence, and all that was done about them since (work point 14).
create schema warn;

create function warn.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% keeps what was written', tg_table_name using errcode = '55000';
end
$$;

-- one row per setting of a rule: its thresholds, and whether it runs at all. The newest whose day has come is in force; without any the
-- definition's own are. Never changed.
create table warn.rule_settings (
  rule_code text not null,
  setting_no integer not null,
  thresholds jsonb not null,
  is_enabled boolean not null default true,
  from_date date not null,
  reason text not null check (char_length(reason) between 4 and 400),
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null default now(),
  primary key (rule_code, setting_no)
);
create trigger setting_stays before update or delete on warn.rule_settings for each row execute function warn.refuse_change();

-- one row per run of the rules
create table warn.runs (
  run_id bigint generated always as identity primary key,
  -- the day that the rules were asked for
  run_date date not null,
  batch_id bigint not null,
  -- whether every rule was asked of every record, or of what had changed alone
  is_full boolean not null,
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  raised_count integer not null default 0,
  reopened_count integer not null default 0,
  graver_count integer not null default 0,
  ended_count integer not null default 0
);

-- one row per rule × what it watches (`key`): raised once, reopened when it comes again after it had ended
create table warn.warnings (
  warning_id bigint generated always as identity primary key,
  rule_code text not null,
  rule_version integer not null,
  -- the setting of the rule in force when it was raised; 0: the definition's own thresholds
  setting_no integer not null default 0,
  -- what is watched, in the rule's own words; one warning each
  key text not null,
  watches text not null check (watches in ('region', 'industry', 'enterprise', 'task', 'plan', 'item', 'inspector', 'system')),
  level text not null check (level in ('red', 'orange', 'yellow')),
  gravity smallint not null generated always as (case level when 'red' then 0 when 'orange' then 1 else 2 end) stored,
  area_code text not null,
  city_code text not null,
  -- '' where it concerns no single department
  department_code text not null default '',
  industry_code text,
  subject_id text,
  task_id text,
  item_code text,
  -- of a model, in whole points
  score integer,
  -- the numbers that raised it, as they stood then; fills the rule's sentence
  evidence jsonb not null,
  raised_date date not null,
  raised_batch_id bigint not null,
  due_date date not null,
  state text not null default 'new' check (state in ('new', 'assigned', 'in-hand', 'settled', 'checked')),
  is_open boolean not null generated always as (state in ('new', 'assigned', 'in-hand')) stored,
  -- whether what raised it is still so
  holds boolean not null default true,
  ended_date date,
  assignee text,
  assignee_name text,
  -- how it is in hand: drawn into a targeted task, inspected, or asked of the city
  hand_way text check (hand_way in ('task', 'inspect', 'ask')),
  linked_task_id text,
  -- `mended`: what raised it came to an end by itself, nobody had to say so
  outcome text check (outcome in ('confirmed', 'not-confirmed', 'false-alarm', 'mended')),
  outcome_reason text,
  settled_date date,
  settled_by text,
  settled_by_name text,
  checked_date date,
  checked_by text,
  checked_by_name text,
  reopened_count integer not null default 0,
  -- how often it was passed upward for being overdue: 0 its owner, 1 the city, 2 the province
  escalation smallint not null default 0 check (escalation between 0 and 2),
  version integer not null default 1,
  constraint one_a_key unique (rule_code, key),
  constraint settled_whole check ((state in ('settled', 'checked')) = (outcome is not null) and (outcome is null) = (settled_date is null)),
  constraint checked_whole check ((state = 'checked') = (checked_date is not null)),
  constraint checked_by_another check (checked_by is null or checked_by <> settled_by),
  constraint assigned_whole check (state <> 'assigned' or assignee is not null)
);
create index on warn.warnings (subject_id) where subject_id is not null;
create index on warn.warnings (linked_task_id) where linked_task_id is not null;

-- one row per act on a warning. Never changed.
create table warn.acts (
  act_id bigint generated always as identity primary key,
  warning_id bigint not null references warn.warnings,
  act text not null check (act in (
    'raised', 'graver', 'reopened', 'ended', 'escalated', 'assigned', 'taken-in-hand', 'linked', 'noted', 'settled', 'checked', 'sent-back'
  )),
  from_state text,
  to_state text not null,
  note text not null default '' check (char_length(note) <= 1000),
  -- what belongs to the act: evidence of a new level, the task linked, the outcome, who it was given to
  detail jsonb not null default '{}',
  acted_date date not null,
  acted_at timestamptz not null default now(),
  -- '' for the system
  acted_by text not null default '',
  acted_by_name text not null default ''
);
create index on warn.acts (warning_id, act_id);
create trigger act_stays before update or delete on warn.acts for each row execute function warn.refuse_change();

-- one row per rule × level × state × place × department: how many warnings there are. Kept by every statement that changes them.
create table warn.sums (
  rule_code text not null,
  level text not null,
  state text not null,
  city_code text not null,
  area_code text not null,
  department_code text not null,
  warning_count bigint not null,
  primary key (rule_code, level, state, city_code, area_code, department_code)
);

create function warn.move_sums() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  -- one statement a kind of change, since each sees only the rows that it has; in the order of the key, so that two do not wait for each other
  if tg_op = 'INSERT' then
    insert into warn.sums as kept
    select rule_code, level, state, city_code, area_code, department_code, count(*)
    from come group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (rule_code, level, state, city_code, area_code, department_code)
      do update set warning_count = kept.warning_count + excluded.warning_count;
  elsif tg_op = 'DELETE' then
    insert into warn.sums as kept
    select rule_code, level, state, city_code, area_code, department_code, -count(*)
    from gone group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (rule_code, level, state, city_code, area_code, department_code)
      do update set warning_count = kept.warning_count + excluded.warning_count;
  else
    insert into warn.sums as kept
    select rule_code, level, state, city_code, area_code, department_code, sum(sign)
    from (
      select rule_code, level, state, city_code, area_code, department_code, 1 as sign from come
      union all
      select rule_code, level, state, city_code, area_code, department_code, -1 from gone
    ) as moved
    group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0 order by 1, 2, 3, 4, 5, 6
    on conflict (rule_code, level, state, city_code, area_code, department_code)
      do update set warning_count = kept.warning_count + excluded.warning_count;
  end if;
  return null;
end
$$;
create trigger sums_after_insert after insert on warn.warnings referencing new table as come for each statement execute function warn.move_sums();
create trigger sums_after_delete after delete on warn.warnings referencing old table as gone for each statement execute function warn.move_sums();
create trigger sums_after_update after update on warn.warnings referencing old table as gone new table as come
  for each statement execute function warn.move_sums();

-- one row per watch list (监测清单)
create table warn.watch_lists (
  watch_list_id bigint generated always as identity primary key,
  title text not null check (char_length(title) between 1 and 60),
  reason text not null check (char_length(reason) between 4 and 400),
  area_code text not null,
  city_code text not null,
  department_code text not null default '',
  -- null: gathered by hand; else the filter that chooses its subjects anew at every run
  query jsonb,
  expires_date date not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by_name text,
  version integer not null default 1
);

-- one row per subject of a watch list
create table warn.watch_list_subjects (
  watch_list_id bigint not null references warn.watch_lists,
  subject_id text not null,
  reason text not null default '' check (char_length(reason) <= 400),
  expires_date date,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  primary key (watch_list_id, subject_id)
);
create index on warn.watch_list_subjects (subject_id);
