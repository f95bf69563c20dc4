-- one row per task: its whole course, of a task (placed_task_courses) with what was in order before (preparations_of_courses), its visits
-- and its results (…_of_courses). What no record shows is not in order.
with visits as (
  select task_id, bool_and(is_published) as is_published, max(all_published_date) as all_published_date
  from visits_of_courses
  group by task_id
),
results as (
  select
    task_id,
    min(inspected_date) as first_date,
    max(inspected_date) as last_date,
    bool_and(coalesce(published_date <= publish_due_date, false)) as is_published_in_time,
    bool_and(is_reviewed_apart) as is_reviewed_apart,
    bool_and(is_disposed or not is_problem) as is_disposed
  from results_of_courses
  where inspected_date is not null
  group by task_id
),
final as (
  select
    placed_task_courses.*,
    case when visits.is_published then visits.all_published_date end as all_published_date,
    preparations_of_courses.is_listed,
    preparations_of_courses.is_planned,
    preparations_of_courses.has_scheme,
    preparations_of_courses.has_frame,
    preparations_of_courses.is_system_drawn,
    preparations_of_courses.is_list_kept,
    -- Certificates must reach to the last inspection.
    coalesce(preparations_of_courses.is_staffed and preparations_of_courses.certificates_until_date >= results.last_date, false) as is_staffed,
    preparations_of_courses.is_recusal_asked,
    coalesce(results.first_date >= placed_task_courses.started_date and results.last_date <= placed_task_courses.end_date, false) as is_in_period,
    coalesce(results.is_reviewed_apart, false) as is_reviewed_apart,
    coalesce(results.is_published_in_time, false) as is_published_in_time,
    -- Without a problem there is nothing to dispose of.
    coalesce(results.is_disposed, true) as is_disposed
  from placed_task_courses
  join preparations_of_courses using (task_id)
  left join visits using (task_id)
  left join results using (task_id)
)
select * from final
