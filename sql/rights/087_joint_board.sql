-- What joint inspection spares, and whom it did not spare. Owned by drb_lookup, which reads facts in the scope alone.

-- one row per visit of the scope that was made: how many lines its task has, and how many of them entered results
create view read.made_visits as
select subject_id, task_id, area_code, city_code, department_code, line_count, recorded_line_count, inspected_date
from mart.fct_visits
where is_counted and inspected_date is not null;

-- one row per object of class A or B, or of none, that was visited again within a year (numerator of C06), with its days and departments.
-- Being on the list tells that the class is not C or D, so it is shown to those alone who may know the class.
create view read.visited_again as
select
  visited.subject_id, visited.year, visited.area_code, visited.city_code, visited.first_date, visited.second_date, subjects.subject_name,
  days.day_count, days.last_date, days.department_codes
from mart.fct_visited_years as visited
left join core.subjects on subjects.subject_id = visited.subject_id
cross join lateral (
  select
    count(distinct fct_results.inspected_date)::integer as day_count,
    max(fct_results.inspected_date) as last_date,
    array_agg(distinct fct_results.department_code order by fct_results.department_code) as department_codes
  from mart.fct_results
  where fct_results.subject_id = visited.subject_id
    and fct_results.is_counted and fct_results.is_on_site and fct_results.result_code is not null and fct_results.state_code in ('2', '5')
    and fct_results.inspected_date between make_date(visited.year, 1, 1) and make_date(visited.year, 12, 31)
) as days
where visited.is_low_risk
  and visited.second_date is not null
  and (select read.may_see_class());

alter view read.made_visits owner to drb_lookup;
alter view read.visited_again owner to drb_lookup;
grant select on read.made_visits, read.visited_again to drb_app;

-- one row per demand × year from which it holds: what the province's documents ask for is no secret
alter table ops.dated_settings enable row level security;
drop policy if exists scope on ops.dated_settings;
create policy scope on ops.dated_settings for select to drb_reader using ((select read.has_scope()));
grant select on ops.dated_settings to drb_reader;
create view read.dated_settings as select name, from_year, value, note from ops.dated_settings;
alter view read.dated_settings owner to drb_reader;
grant select on read.dated_settings to drb_app;
