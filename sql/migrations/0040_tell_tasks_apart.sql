-- What tasks are told apart by: whether a plan holds them, whom they are about, whether a level above organises what a level below does.
-- The next refresh makes the facts anew and fills the columns.
alter table mart.fct_tasks
  add column source_code text not null default '',
  add column object_kind_code text,
  add column is_multi_level boolean not null default false;
alter table mart.fct_tasks
  alter column source_code drop default,
  alter column is_multi_level drop default;
