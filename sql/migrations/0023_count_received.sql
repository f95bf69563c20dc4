-- one row per task (of plans: per plan line) × source table × month: how many of its rows have come and hold. What cities declare is
-- held against the sums of a city.
create table ops.received_counts (
  source_table text not null,
  holder_id text not null,
  month_date date not null,
  city_code text not null,
  row_count integer not null,
  primary key (holder_id, source_table, month_date)
);
create index received_counts_of_cities on ops.received_counts (city_code, source_table, month_date) include (row_count);

-- A declaration and a plan line are due by their own keys.
alter table ops.findings_due rename column task_id to record_id;
comment on column ops.findings_due.record_id is 'task; plan line; city|table|month of a declaration; null: every one';

-- What a warehouse holds already is asked after its next load.
insert into ops.findings_due (source_table)
values ('tasks'), ('task_departments'), ('task_items'), ('draws'), ('drawn_subjects'), ('drawn_inspectors'), ('results'), ('follow_ups'),
  ('inspectors'), ('inspection_items'), ('plans'), ('declarations');
