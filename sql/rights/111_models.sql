-- What a scorecard may learn from: one row per counted visit of the scope that could be checked, with what was known on the day of its draw.

-- Signals of all firms, for the counts below alone.
drop policy if exists models on core.risk_signals;
create policy models on core.risk_signals for select to drb_lookup using (true);
grant select on core.risk_signals to drb_lookup;

-- Everything that is counted lies before the day of the draw: neither the visit itself nor what came after may speak.
create view read.model_visits as
select
  visits.task_id, visits.subject_id, visits.area_code, visits.city_code, visits.drawn_date, visits.industry_code, visits.risk_class, visits.has_problem,
  signals.signal_count, signals.grave_count, past.visit_count, past.problem_count, past.days_since_last,
  case when subjects.established_date <= visits.drawn_date then extract(year from age(visits.drawn_date, subjects.established_date))::integer end as age_years,
  subjects.subject_type_code
from mart.fct_visits as visits
join core.subjects on subjects.subject_id = visits.subject_id
cross join lateral (
  select
    count(*)::integer as signal_count,
    -- listed as abnormal, or penalised
    count(*) filter (where kind_code in ('abnormal-list', 'penalty'))::integer as grave_count
  from core.risk_signals
  where risk_signals.subject_id = visits.subject_id
    and signal_date < visits.drawn_date and signal_date >= (visits.drawn_date - interval '12 months')::date
) as signals
cross join lateral (
  select
    count(*)::integer as visit_count, (count(*) filter (where earlier.has_problem))::integer as problem_count,
    visits.drawn_date - max(earlier.inspected_date) as days_since_last
  from mart.fct_visits as earlier
  where earlier.subject_id = visits.subject_id and earlier.is_counted and earlier.is_checkable
    and earlier.inspected_date < visits.drawn_date and earlier.inspected_date >= (visits.drawn_date - interval '36 months')::date
) as past
where visits.is_counted and visits.is_checkable and visits.inspected_date is not null and visits.drawn_date is not null
  and (select read.may_see_class()) and (select read.sees_warnings());

alter view read.model_visits owner to drb_lookup;
grant select on read.model_visits to drb_app;
