-- What a file turned out to be: its kind, the file in its archive, the sheet and the row of its header by the sender's own numbers,
-- and the remarks below its table that were passed over (line and text); they are no rows and not counted as read.
alter table ops.deliveries
  add column file_kind text,
  add column archive_member text,
  add column sheet text,
  add column header_row integer,
  add column notes jsonb not null default '[]'::jsonb;
