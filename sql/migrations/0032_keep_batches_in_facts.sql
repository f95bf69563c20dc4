-- A figure over millions of rows leads to its deliveries by counting a column, not by looking every row up in core.
-- The next refresh makes the facts anew and fills the columns.
alter table mart.fct_tasks add column batch_id integer;
alter table mart.fct_visits add column batch_id integer;
alter table mart.fct_results
  add column batch_id integer,
  add column drawn_batch_id integer,
  add column follow_up_batch_id integer;
