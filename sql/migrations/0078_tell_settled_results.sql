-- A result is settled when it shows no problem or its problem is closed: what the first version of the closure rate counted.
-- The next refresh makes the facts anew and fills the column.
alter table mart.fct_results
  add column is_settled boolean not null default false;
alter table mart.fct_results
  alter column is_settled drop default;
