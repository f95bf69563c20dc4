-- Days that no whole month covers are counted from the facts when they are split by class, department or county:
-- the days on which populations of 1 January are met need an index for that.
create index fct_subject_years_drawn on mart.fct_subject_years (drawn_date) where drawn_date is not null;
create index fct_subject_years_inspected on mart.fct_subject_years (inspected_date) where inspected_date is not null;
create index fct_item_years_covered on mart.fct_item_years (covered_date) where covered_date is not null;
