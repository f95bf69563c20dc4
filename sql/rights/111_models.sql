-- What a scorecard may learn from: one row per counted visit of the scope that could be checked, with what was known on the day of its draw.

-- Signals and classes of all firms, for the facts below alone.
drop policy if exists models on core.risk_signals;
create policy models on core.risk_signals for select to drb_lookup using (true);
drop policy if exists models on core.risk_classes;
create policy models on core.risk_classes for select to drb_lookup using (true);
grant select on core.risk_signals, core.risk_classes to drb_lookup;

-- Everything that is counted lies before the day of the draw: neither the visit itself nor what came after may speak.
do $$
begin
  execute format(
    $view$
      create view read.model_visits as
      select
        visits.task_id, visits.subject_id, visits.area_code, visits.city_code, visits.drawn_date, visits.industry_code, visits.risk_class, visits.has_problem,
        facts.signal_count, facts.grave_count, facts.visit_count, facts.problem_count, facts.quarters_since, facts.age_years, facts.subject_type_code,
        -- what the draw noted is what the register said on that day, and is kept where the register begins later
        facts.section_code, coalesce(visits.risk_class, facts.general_class) as general_class
      from mart.fct_visits as visits
      cross join lateral (%s) as facts
      where visits.is_counted and visits.is_checkable and visits.inspected_date is not null and visits.drawn_date is not null
        and (select read.may_see_class()) and (select read.sees_warnings())
    $view$,
    detect.write_model_facts('visits.subject_id', 'visits.drawn_date')
  );
end
$$;

alter view read.model_visits owner to drb_lookup;
grant select on read.model_visits to drb_app;
