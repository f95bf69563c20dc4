-- W05 one row per plan line of the year of which no task had begun so many months after its start; asked whole
create function detect.w05(on_day date, thresholds jsonb, only_keys text[]) returns setof detect.found
language sql stable parallel safe as $$
  select
    plans.plan_id, case when plans.end_date < on_day then 'red' else 'yellow' end,
    plans.area_code, plans.city_code, plans.department_code, null, null, null, null, null::integer,
    jsonb_build_object('plan_name', plans.plan_name, 'start_date', plans.start_date, 'end_date', plans.end_date, 'months', (thresholds ->> 'months')::integer),
    (plans.start_date + make_interval(months => (thresholds ->> 'months')::integer))::date,
    plans.end_date
  from mart.fct_plans as plans
  where plans.start_date >= detect.year_start(on_day)
    and (plans.start_date + make_interval(months => (thresholds ->> 'months')::integer))::date <= on_day
    and not exists (
      select from core.tasks
      where tasks.plan_id = plans.plan_id and tasks.state_code not in ('00', '99') and tasks.started_date <= on_day
    )
    -- Its state is today's; of a day before, a task that began later tells as much.
    and (
      plans.state_code = '1'
      or exists (select from core.tasks where tasks.plan_id = plans.plan_id and tasks.state_code not in ('00', '99') and tasks.started_date > on_day)
    )
    and (only_keys is null or plans.plan_id = any (only_keys))
$$;
