-- Audits of draws: seen where the task's area lies in the scope and its department is the scope's own. Single draws are for those who work
-- with them; a leader sees how many there are.
do $$
begin
  alter table warn.audited_draws enable row level security;
  drop policy if exists scope on warn.audited_draws;
  create policy scope on warn.audited_draws for select to drb_reader using (
    (select read.has_records_right())
    and read.covers_area(area_code, city_code)
    and ((select current_setting('app.scope_department', true)) = '' or department_code = (select current_setting('app.scope_department', true)))
  );
  alter table warn.draw_audits enable row level security;
  drop policy if exists scope on warn.draw_audits;
  create policy scope on warn.draw_audits for select to drb_reader using (
    exists (select from warn.audited_draws where audited_draws.task_id = draw_audits.task_id)
  );
  grant select on warn.audited_draws, warn.draw_audits to drb_reader;
end
$$;

-- one row per audited draw of the scope
create view read.audited_draws as
select
  audited_draws.task_id, fct_tasks.task_name, audited_draws.area_code, audited_draws.city_code, audited_draws.department_code,
  audited_draws.object_kind_code, audited_draws.drawn_date, audited_draws.drawn_count, audited_draws.frame_count, audited_draws.directory_count,
  audited_draws.silent_change_count, audited_draws.reasoned_change_count, audited_draws.redraw_count, audited_draws.outside_count,
  audited_draws.is_hand_chosen, audited_draws.least_adjusted_p, audited_draws.shown, audited_draws.audited_batch_id
from warn.audited_draws
left join mart.fct_tasks using (task_id)
where (select read.sees_warnings());

-- one row per draw × test of the scope
create view read.draw_audits as
select task_id, test, statistic, p, adjusted_p, method, untold, numbers
from warn.draw_audits
where (select read.sees_warnings());

-- one row per city × department × year of the scope: how many draws, how many could be tested, and how many are asked about
create view read.draw_audit_sums as
select
  city_code, department_code, extract(year from drawn_date)::integer as year, count(*) as draw_count,
  count(least_adjusted_p) as tested_count, count(*) filter (where least_adjusted_p < 0.001) as asked_count,
  count(*) filter (where silent_change_count > 0) as changed_count
from warn.audited_draws
group by 1, 2, 3;

do $$
declare
  shown text;
begin
  foreach shown in array array['audited_draws', 'draw_audits', 'draw_audit_sums']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;
