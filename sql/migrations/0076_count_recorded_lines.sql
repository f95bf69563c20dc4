-- How many lines of its task entered results of a visit: what a joint visit spares is this number less one.
-- The next refresh makes the facts anew and fills the column.
alter table mart.fct_visits
  add column recorded_line_count integer not null default 0;
alter table mart.fct_visits
  alter column recorded_line_count drop default;
