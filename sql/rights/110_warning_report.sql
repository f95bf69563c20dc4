-- What the report card of warnings is reckoned from: what came of each warning, and the visits that were made while one was open.

-- one row per warning of the scope: whether it was checked, whether it was right, and how many days it came before the problem was found.
-- The visit of the linked task decides; without one, what somebody wrote down.
create view read.warning_outcomes as
with visited as (
  select
    warnings.*, fct_visits.inspected_date, fct_visits.has_problem
  from warn.warnings
  left join mart.fct_visits
    on fct_visits.subject_id = warnings.subject_id
    and fct_visits.task_id = warnings.linked_task_id
    and fct_visits.inspected_date is not null
),
judged as (
  select
    visited.*,
    inspected_date is not null or coalesce(outcome in ('confirmed', 'not-confirmed'), false) as is_checked,
    case when inspected_date is null then coalesce(outcome = 'confirmed', false) else has_problem end as is_hit,
    case when inspected_date is null then settled_date else inspected_date end as found_date
  from visited
)
select
  warning_id, rule_code, rule_version, area_code, city_code, department_code, raised_date, is_checked, is_hit,
  case when is_hit and found_date >= raised_date then found_date - raised_date end as lead_days
from judged
where (select read.sees_warnings());

-- one row per counted visit of the scope that could be checked
create view read.judged_visits as
select
  subject_id, task_id, area_code, city_code, inspected_date, has_problem,
  case when (select read.may_see_class()) then coalesce(risk_class, '') end as risk_class
from mart.fct_visits
where is_counted and is_checkable and inspected_date is not null and (select read.sees_warnings());

-- one row per such visit × rule that had warned of its subject before, and still did on the day of the visit
create view read.warned_visits as
select distinct
  fct_visits.subject_id, fct_visits.task_id, warnings.rule_code, fct_visits.area_code, fct_visits.city_code, fct_visits.inspected_date, fct_visits.has_problem,
  case when (select read.may_see_class()) then coalesce(fct_visits.risk_class, '') end as risk_class
from warn.warnings
join mart.fct_visits on fct_visits.subject_id = warnings.subject_id
where fct_visits.is_counted and fct_visits.is_checkable and fct_visits.inspected_date > warnings.raised_date
  and (warnings.settled_date is null or warnings.settled_date >= fct_visits.inspected_date)
  and (warnings.ended_date is null or warnings.ended_date >= fct_visits.inspected_date)
  and (select read.sees_warnings());

do $$
declare
  shown text;
begin
  foreach shown in array array['warning_outcomes', 'judged_visits', 'warned_visits']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;
