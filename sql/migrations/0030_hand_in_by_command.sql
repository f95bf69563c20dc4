-- The command line hands files in as the other ways do.
alter table ops.handed_in drop constraint handed_in_way_check;
alter table ops.handed_in add constraint handed_in_way_check check (way in ('upload', 'put', 'folder', 'pull', 'command', 'withdrawal'));
