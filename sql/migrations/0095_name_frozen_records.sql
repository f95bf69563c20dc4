-- The indicator whose records a frozen figure counted: its own code, or of a gradient the ratio that it compares; and what was judged.
alter table assess.frozen_figures
  add column records_code text not null,
  add column is_met boolean,
  -- of gradients alone
  add column is_monotone boolean;
