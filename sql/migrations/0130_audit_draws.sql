-- What the audit of draws has told, and of which records. A draw is audited anew once its records change.

-- one row per task whose objects were drawn
create table warn.audited_draws (
  task_id text primary key,
  area_code text not null,
  city_code text not null,
  department_code text not null,
  object_kind_code text,
  drawn_date date not null,
  drawn_count integer not null,
  frame_count integer,
  -- rows of the directory that stand in for the frame; null where the draw is too small to be tested
  directory_count integer,
  -- what the log and the history say
  silent_change_count integer not null,
  reasoned_change_count integer not null,
  redraw_count integer not null,
  outside_count integer not null,
  is_hand_chosen boolean not null,
  -- of its tests: the least p after correction over all draws; null where none could be made
  least_adjusted_p double precision,
  -- drawn against frame by group, places, pairs: what the page draws
  shown jsonb not null default '{}',
  audited_batch_id bigint not null
);
create index audited_draws_asked on warn.audited_draws (least_adjusted_p, task_id) where least_adjusted_p is not null;
create index audited_draws_drawn on warn.audited_draws (drawn_date desc, task_id);

-- one row per draw × test
create table warn.draw_audits (
  task_id text not null references warn.audited_draws on delete cascade,
  test text not null,
  statistic double precision,
  p double precision check (p between 0 and 1),
  -- Benjamini and Hochberg, over all tests of all draws
  adjusted_p double precision,
  method text,
  -- why it cannot be told
  untold text,
  numbers jsonb not null,
  audited_batch_id bigint not null,
  primary key (task_id, test),
  constraint told_or_not check ((p is null) = (untold is not null))
);
create index on warn.draw_audits (p, task_id, test) where p is not null;

-- What came or changed since a batch, without reading what did not: rows lie in the order of their batches but for those replaced.
create index draws_batch on core.draws using brin (batch_id);
create index drawn_subjects_batch on core.drawn_subjects using brin (batch_id);
create index drawn_inspectors_batch on core.drawn_inspectors using brin (batch_id);
create index task_events_batch on core.task_events using brin (batch_id);
