-- Open warnings about enterprises of class D that nobody has drawn, in the very order of their list: all of a year are raised on
-- one day, so that without the key each page would read and sort them all.
create index fct_subject_years_undrawn on mart.fct_subject_years (draw_warn_date, ((subject_id || '~' || year::text) collate "C"))
  where risk_class = 'D' and drawn_date is null;
