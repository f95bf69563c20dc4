-- What the desk of warnings stands on: an index for each of its orders, so that a page runs along one and never sorts, and sums small
-- enough to be read with every page.

-- open warnings, which is what the desk shows unless it is asked otherwise: every order of the list, and again within a rule and a place
create index warnings_by_gravity on warn.warnings (gravity, due_date, warning_id) where is_open;
create index warnings_by_due on warn.warnings (due_date, warning_id) where is_open;
create index warnings_by_raised on warn.warnings (raised_date, warning_id) where is_open;
create index warnings_by_area on warn.warnings (area_code, gravity, due_date, warning_id) where is_open;
create index warnings_by_city on warn.warnings (city_code, gravity, due_date, warning_id) where is_open;
create index warnings_by_city_due on warn.warnings (city_code, due_date, warning_id) where is_open;
create index warnings_by_rule on warn.warnings (rule_code, gravity, due_date, warning_id) where is_open;
create index warnings_by_rule_due on warn.warnings (rule_code, due_date, warning_id) where is_open;
-- not coalesce: under row security that counts as one that might leak, and the index would not be used to find a place in the order
create index warnings_by_score on warn.warnings ((case when score is null then -1 else score end), warning_id) where is_open;
create index warnings_by_assignee on warn.warnings (assignee, due_date, warning_id) where is_open and assignee is not null;
create index warnings_by_department on warn.warnings (department_code, gravity, due_date, warning_id) where is_open;
-- those that were settled: to be checked, or done with
create index warnings_settled on warn.warnings (state, gravity, due_date, warning_id) where not is_open;
-- how good a rule has been
create index warnings_judged on warn.warnings (rule_code, settled_date) include (outcome, city_code, area_code, department_code)
  where outcome in ('confirmed', 'not-confirmed');
create index on warn.sums (area_code);
create index on warn.sums (department_code);

-- one row per rule × level × state × city: how many warnings there are, over all counties and departments. Kept by every statement.
create table warn.city_sums (
  city_code text not null,
  rule_code text not null,
  level text not null,
  state text not null,
  warning_count bigint not null,
  primary key (city_code, rule_code, level, state)
);

-- one row per city × limit: how many open warnings are to be settled by that day. Kept by every statement.
create table warn.due_sums (
  city_code text not null,
  due_date date not null,
  warning_count bigint not null,
  primary key (city_code, due_date)
);

create function warn.move_city_sums() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  -- in the order of the keys, so that two do not wait for each other
  if tg_op = 'INSERT' then
    insert into warn.city_sums as kept
    select city_code, rule_code, level, state, count(*) from come group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (city_code, rule_code, level, state) do update set warning_count = kept.warning_count + excluded.warning_count;
    insert into warn.due_sums as kept
    select city_code, due_date, count(*) from come where is_open group by 1, 2 order by 1, 2
    on conflict (city_code, due_date) do update set warning_count = kept.warning_count + excluded.warning_count;
  elsif tg_op = 'DELETE' then
    insert into warn.city_sums as kept
    select city_code, rule_code, level, state, -count(*) from gone group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (city_code, rule_code, level, state) do update set warning_count = kept.warning_count + excluded.warning_count;
    insert into warn.due_sums as kept
    select city_code, due_date, -count(*) from gone where is_open group by 1, 2 order by 1, 2
    on conflict (city_code, due_date) do update set warning_count = kept.warning_count + excluded.warning_count;
  else
    insert into warn.city_sums as kept
    select city_code, rule_code, level, state, sum(sign)
    from (
      select city_code, rule_code, level, state, 1 as sign from come
      union all
      select city_code, rule_code, level, state, -1 from gone
    ) as moved
    group by 1, 2, 3, 4 having sum(sign) <> 0 order by 1, 2, 3, 4
    on conflict (city_code, rule_code, level, state) do update set warning_count = kept.warning_count + excluded.warning_count;
    insert into warn.due_sums as kept
    select city_code, due_date, sum(sign)
    from (
      select city_code, due_date, 1 as sign from come where is_open
      union all
      select city_code, due_date, -1 from gone where is_open
    ) as moved
    group by 1, 2 having sum(sign) <> 0 order by 1, 2
    on conflict (city_code, due_date) do update set warning_count = kept.warning_count + excluded.warning_count;
  end if;
  return null;
end
$$;
create trigger sums_of_cities_after_insert after insert on warn.warnings referencing new table as come
  for each statement execute function warn.move_city_sums();
create trigger sums_of_cities_after_delete after delete on warn.warnings referencing old table as gone
  for each statement execute function warn.move_city_sums();
create trigger sums_of_cities_after_update after update on warn.warnings referencing old table as gone new table as come
  for each statement execute function warn.move_city_sums();

-- warnings that stood before these sums
insert into warn.city_sums select city_code, rule_code, level, state, count(*) from warn.warnings group by 1, 2, 3, 4;
insert into warn.due_sums select city_code, due_date, count(*) from warn.warnings where is_open group by 1, 2;

-- a saved view may be one of the desk of warnings
alter table ops.saved_views drop constraint saved_views_address_check;
alter table ops.saved_views add constraint saved_views_address_check
  check (char_length(address) <= 2000 and address ~ '^(/boards/[a-z-]+(/[0-9]{1,3})?|/warnings)([?][^#\\[:space:]]*)?$');
