-- What indicators stand on besides tasks and results. Published lists, campaigns, pilots and pieces are seen by everybody with a scope;
-- people, answers, milestones and handled warnings where their area lies in the scope and their department is the scope's own; what
-- speaks of one enterprise where its subject is seen, and what tells its risk by those alone who may know its class.
do $$
declare
  register record;
begin
  for register in
    select *
    from (values
      ('item_guidelines', 'published'), ('duty_items', 'published'), ('supervision_items', 'published'), ('comprehensive_items', 'published'),
      ('pilots', 'published'), ('campaigns', 'published'), ('publicity', 'published'),
      ('establishment', 'own'), ('trainings', 'own'), ('surveys', 'own'), ('warning_handlings', 'own'), ('milestones', 'own or of the province'),
      ('registrations', 'of the area'), ('subject_tags', 'of a subject'), ('risk_signals', 'of a subject')
    ) as listed (name, seen)
  loop
    execute format('alter table core.%1$I enable row level security; drop policy if exists scope on core.%1$I', register.name);
    execute format(
      'create policy scope on core.%I for select to drb_reader using (%s)',
      register.name,
      case
        when register.seen = 'published' then '(select read.has_scope())'
        when register.name = 'subject_tags' then $policy$
          (tag_kind <> 'risk' or (select read.may_see_class()))
          and exists (select from core.subjects where subjects.subject_id = subject_tags.subject_id)
        $policy$
        when register.name = 'risk_signals' then $policy$
          (select read.may_see_class())
          and exists (select from core.subjects where subjects.subject_id = risk_signals.subject_id)
        $policy$
        else $policy$
          (select read.has_records_right())
          and (
            case (select current_setting('app.scope_level', true))
              when 'province' then true
              when 'city' then region_code in (
                select region_areas.region_code from mart.region_areas where region_areas.city_code = (select current_setting('app.scope_city', true))
              )
              when 'county' then region_code in (
                select region_areas.region_code from mart.region_areas where region_areas.area_code = (select current_setting('app.scope_area', true))
              )
              else false
            end
        $policy$
        -- the province's work plan is public
        || case when register.seen = 'own or of the province' then $policy$ or region_code in (select dim_areas.area_code from mart.dim_areas where dim_areas.level = 'province')$policy$ else '' end
        || ')'
        -- a row of no department is common to all of its area
        || case when register.seen = 'of the area' then '' else $policy$
          and case (select current_setting('app.scope_department', true))
            when '' then true
            else department_code is null or department_code = (select current_setting('app.scope_department', true))
          end
        $policy$ end
      end
    );
    execute format('grant select on core.%I to drb_reader', register.name);
  end loop;
end
$$;

-- one row per row of the register that the scope sees; with a place, in the area that it counts in now
do $$
declare
  register record;
begin
  for register in
    select
      classes.relname as name,
      string_agg(quote_ident(columns.attname), ', ' order by columns.attnum) as columns,
      bool_or(columns.attname = 'region_code') as is_placed
    from pg_class as classes
    join pg_attribute as columns on columns.attrelid = classes.oid and columns.attnum > 0 and not columns.attisdropped and columns.attname <> 'batch_id'
    where classes.relnamespace = 'core'::regnamespace and classes.relkind in ('r', 'p')
      and classes.relname in (
        'item_guidelines', 'duty_items', 'supervision_items', 'comprehensive_items', 'pilots', 'campaigns', 'publicity', 'establishment', 'trainings',
        'surveys', 'warning_handlings', 'milestones', 'registrations', 'subject_tags', 'risk_signals'
      )
    group by classes.relname
    order by classes.relname
  loop
    execute format(
      'create view read.%1$I as select %2$s%3$s from core.%1$I%4$s',
      register.name,
      register.columns,
      case when register.is_placed then ', area_code, city_code' else '' end,
      case when register.is_placed then ' join mart.region_areas using (region_code)' else '' end
    );
    execute format('alter view read.%1$I owner to drb_reader; grant select on read.%1$I to drb_app', register.name);
  end loop;
end
$$;

alter table core.task_events enable row level security;
drop policy if exists lookup on core.task_events;
create policy lookup on core.task_events for select to drb_lookup using (true);
grant select on core.task_events to drb_lookup;

-- one row per event of a task of the scope
create view read.task_events as
select
  task_events.task_id,
  task_events.event_no,
  task_events.event_code,
  task_events.happened_at,
  task_events.department_code,
  task_events.operator,
  task_events.reason,
  task_events.document_no,
  fct_tasks.area_code,
  fct_tasks.city_code
from mart.fct_tasks
join core.task_events on task_events.task_id = fct_tasks.task_id;
alter view read.task_events owner to drb_lookup;
grant select on read.task_events to drb_app;
