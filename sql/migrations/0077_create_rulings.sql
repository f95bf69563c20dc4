-- one row per ruling, as it was entered: which way of counting the joint ratio rules from a day on, and by which document. Rows never
-- change: of several with the same first day the newest holds, and one without an indicator takes back what was entered for that day.
create table ops.joint_rulings (
  ruling_id bigint generated always as identity primary key,
  from_date date not null,
  indicator_code text check (indicator_code in ('C01', 'C01P', 'C02')),
  document text not null check (char_length(document) between 1 and 200),
  note text not null check (char_length(note) <= 500),
  saved_by text not null,
  saved_by_name text not null,
  saved_at timestamptz not null default now()
);
create index on ops.joint_rulings (from_date desc, ruling_id desc);
create function ops.refuse_change_of_rulings() returns trigger language plpgsql as $$
begin
  raise exception 'a ruling never changes: enter another one';
end
$$;
create trigger joint_rulings_stay before update or delete on ops.joint_rulings for each row execute function ops.refuse_change_of_rulings();
