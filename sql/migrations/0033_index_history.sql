-- Where the rows of a task came from is asked of what was true before as of what holds now.
create index on history.results (task_id);
create index on history.drawn_subjects (task_id);
