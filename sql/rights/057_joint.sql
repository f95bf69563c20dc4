-- Who inspects with whom. Owned by drb_lookup, which reads facts in the scope alone.

-- one row per counted joint task of the scope × department that takes part beside its organiser
create view read.joint_partners as
select
  fct_tasks.task_id,
  fct_tasks.area_code,
  fct_tasks.city_code,
  fct_tasks.department_code as lead_code,
  task_departments.department_code as partner_code,
  fct_tasks.started_date
from mart.fct_tasks
join core.task_departments on task_departments.task_id = fct_tasks.task_id
join core.departments as leads on leads.department_code = fct_tasks.department_code
join core.departments as partners on partners.department_code = task_departments.department_code
where fct_tasks.is_counted
  and fct_tasks.line_count >= 2
  and partners.line_code <> leads.line_code;

alter view read.joint_partners owner to drb_lookup;
grant select on read.joint_partners to drb_app;
