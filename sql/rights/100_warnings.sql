-- Warnings: a row is seen where its area lies in the scope and its department is the scope's own; '' belongs to no single department.
-- One that tells the class of an enterprise is told to those who may know classes: the rules say which ones (read.warnings_of_class).
grant usage on schema warn to drb_reader, drb_lookup;

do $$
declare
  kept text;
begin
  foreach kept in array array['warnings', 'sums']
  loop
    execute format('alter table warn.%I enable row level security', kept);
    execute format('drop policy if exists scope on warn.%I', kept);
    execute format(
      $policy$
        create policy scope on warn.%I for select to drb_reader, drb_lookup using (
          (select read.has_records_right())
          and case (select current_setting('app.scope_level', true))
            when 'province' then true
            when 'city' then city_code = (select current_setting('app.scope_city', true))
            when 'county' then area_code = (select current_setting('app.scope_area', true))
            else false
          end
          and case (select current_setting('app.scope_department', true))
            when '' then true
            else department_code = '' or department_code = (select current_setting('app.scope_department', true))
          end
        )
      $policy$,
      kept
    );
    execute format('grant select on warn.%I to drb_reader, drb_lookup', kept);
  end loop;
end
$$;

alter table warn.acts enable row level security;
drop policy if exists scope on warn.acts;
create policy scope on warn.acts for select to drb_reader using (exists (select from warn.warnings where warnings.warning_id = acts.warning_id));
grant select on warn.acts, warn.rule_settings, warn.runs to drb_reader;

-- one row: whether the scope's role works with single warnings; a leader sees how many there are and where, no single one
create function read.sees_warnings() returns boolean
language sql stable parallel safe
return coalesce(current_setting('app.role', true) in ('evaluator', 'staff'), false);
grant execute on function read.sees_warnings() to drb_app, drb_reader, drb_lookup;

-- one row per warning of the scope, with the names that a list needs; that of a household is told to those who go there
create view read.warnings as
select
  warnings.warning_id, warnings.rule_code, warnings.rule_version, warnings.setting_no, warnings.key, warnings.watches, warnings.level, warnings.gravity,
  warnings.area_code, warnings.city_code, warnings.department_code, warnings.industry_code, warnings.subject_id,
  case
    when subjects.subject_type_code = '3' and coalesce((select current_setting('app.role', true)), '') <> 'staff' then left(subjects.subject_name, 1) || '**'
    else subjects.subject_name
  end as subject_name,
  warnings.task_id, tasks.task_name, warnings.item_code, warnings.score, warnings.evidence, warnings.raised_date, warnings.raised_batch_id,
  warnings.due_date, warnings.state, warnings.is_open, warnings.holds, warnings.ended_date, warnings.assignee, warnings.assignee_name,
  warnings.hand_way, warnings.linked_task_id, warnings.outcome, warnings.outcome_reason, warnings.settled_date, warnings.settled_by_name,
  warnings.checked_date, warnings.checked_by_name, warnings.reopened_count, warnings.escalation, warnings.version
from warn.warnings
left join core.subjects on subjects.subject_id = warnings.subject_id
left join core.tasks on tasks.task_id = warnings.task_id
where (select read.sees_warnings());

-- one row per act on a warning of the scope
create view read.warning_acts as
select act_id, warning_id, act, from_state, to_state, note, detail, acted_date, acted_at, acted_by_name
from warn.acts
where (select read.sees_warnings());

-- one row per rule × level × state × place × department of the scope: how many warnings
create view read.warning_sums as
select rule_code, level, state, city_code, area_code, department_code, warning_count from warn.sums where warning_count <> 0;

-- one row per setting of a rule
create view read.warning_rule_settings as
select rule_code, setting_no, thresholds, is_enabled, from_date, reason, entered_by_name, entered_at from warn.rule_settings
where (select read.has_records_right());

-- one row per run of the rules
create view read.warning_runs as
select run_id, run_date, batch_id, is_full, began_at, ended_at, raised_count, reopened_count, graver_count, ended_count from warn.runs
where (select read.has_records_right());

do $$
declare
  shown text;
begin
  foreach shown in array array['warning_acts', 'warning_sums', 'warning_rule_settings', 'warning_runs']
  loop
    execute format('alter view read.%I owner to drb_reader', shown);
    execute format('grant select on read.%I to drb_app', shown);
  end loop;
end
$$;
alter view read.warnings owner to drb_lookup;
grant select on read.warnings to drb_app;
