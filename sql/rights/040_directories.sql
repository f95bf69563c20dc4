-- Directories that everybody with a scope may read: departments, the published lists of items, the calendar. Areas are public
-- (GB/T 2260) and needed to find out what a right covers, before any scope is set.
alter table mart.dim_areas enable row level security;
drop policy if exists scope on mart.dim_areas;
create policy scope on mart.dim_areas for select to drb_reader, drb_lookup using (true);
grant select on mart.dim_areas to drb_reader, drb_lookup;

do $$
declare
  directory text;
begin
  foreach directory in array array['mart.calendar_days', 'core.departments', 'core.inspection_items']
  loop
    execute format('alter table %s enable row level security', directory);
    execute format('drop policy if exists scope on %s', directory);
    execute format('create policy scope on %s for select to drb_reader, drb_lookup using ((select read.has_scope()))', directory);
    execute format('grant select on %s to drb_reader, drb_lookup', directory);
  end loop;
end
$$;

-- one row per area in force
create view read.areas as
select area_code, area_name, level, city_code, city_name from mart.dim_areas;

-- one row per department
create view read.departments as
select department_code, department_name, short_name, line_code, valid_to_date from core.departments;

-- one row per item: its name in the newest list of any area
create view read.items as
select distinct on (item_code) item_code, item_name
from core.inspection_items
order by item_code, valid_from_date desc, list_version desc, region_code;

-- one row per day of the loaded calendar
create view read.calendar_days as
select day, is_working, working_index from mart.calendar_days;

alter view read.areas owner to drb_reader;
alter view read.departments owner to drb_reader;
alter view read.items owner to drb_reader;
alter view read.calendar_days owner to drb_reader;
grant select on read.areas, read.departments, read.items, read.calendar_days to drb_app;
