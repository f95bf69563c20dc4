-- How a pull went last: when it asked its source, and why that failed; null once it succeeds.
alter table ops.pulls
  add column last_run_at timestamptz,
  add column last_fault text;
