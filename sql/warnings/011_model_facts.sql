-- What a scorecard reads of a subject, in the words of the query that asks: training (read.model_visits) and scoring (detect.w16) are made
-- from this one text, since a view's rights do not reach into a function that the planner writes into it.

-- The query of one row about a subject, from nothing that is dated on or after a day; both are names of columns. Values are capped where more
-- says nothing new, so that training may count them in a small table.
create function detect.write_model_facts(subject text, before_day text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog
return format(
  $query$
    select
      signals.signal_count, signals.grave_count, past.visit_count, past.problem_count, least((%2$s - past.last_date) / 91, 12) as quarters_since,
      case when subjects.established_date < %2$s then least(extract(year from age(%2$s, subjects.established_date))::integer, 30) end as age_years,
      subjects.subject_type_code, left(subjects.industry_code, 1) as section_code,
      -- a class speaks for a year; the latest counts
      (
        select classes.risk_class
        from core.risk_classes as classes
        where classes.subject_id = %1$s and classes.model = '通用型'
          and classes.class_date < %2$s and classes.class_date >= (%2$s - interval '12 months')::date
        order by classes.class_date desc
        limit 1
      ) as general_class
    from core.subjects
    cross join lateral (
      select
        least(count(*), 8)::integer as signal_count,
        -- listed as abnormal, or penalised
        least(count(*) filter (where kind_code in ('abnormal-list', 'penalty')), 4)::integer as grave_count
      from core.risk_signals
      where risk_signals.subject_id = %1$s and signal_date < %2$s and signal_date >= (%2$s - interval '12 months')::date
    ) as signals
    cross join lateral (
      select
        least(count(*), 8)::integer as visit_count, least(count(*) filter (where earlier.has_problem), 5)::integer as problem_count,
        max(earlier.inspected_date) as last_date
      from mart.fct_visits as earlier
      where earlier.subject_id = %1$s and earlier.is_counted and earlier.is_checkable
        and earlier.inspected_date < %2$s and earlier.inspected_date >= (%2$s - interval '36 months')::date
    ) as past
    where subjects.subject_id = %1$s
  $query$,
  subject, before_day
);
