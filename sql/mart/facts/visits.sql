-- one row per subject × task (户次): where and how it was drawn (placed_visits), and what came of it (results_of_visits)
-- once every department of its task (parties_of_visits) has done its part
with party_counts as (
  select task_id, count(*)::integer as party_count
  from parties_of_visits
  group by task_id
),
parties as (
  -- Each department of a task has a bit of its own: those that sent results are counted by adding up their bits.
  select
    task_id,
    department_code,
    set_bit(
      repeat('0', party_counts.party_count)::varbit,
      row_number() over (partition by task_id order by department_code)::integer - 1,
      1
    ) as party_bit,
    -- Offices of one line share a bit.
    set_bit(
      repeat('0', party_counts.party_count)::varbit,
      dense_rank() over (partition by task_id order by departments.line_code)::integer - 1,
      1
    ) as line_bit
  from parties_of_visits
  join party_counts using (task_id)
  left join core.departments using (department_code)
),
lines as (
  select department_code, dense_rank() over (order by line_code)::integer as line_number
  from core.departments
),
judged_results as (
  -- A result is entered once it has a category and waits for review or is published.
  select *, result_code is not null and state_code in ('2', '5') as is_entered
  from results_of_visits
),
visit_results as (
  -- What does not say how it was checked counts as checked on site.
  select
    subject_id,
    task_id,
    min(inspected_date) filter (where is_entered) as inspected_date,
    bool_or(coalesce(strpos(methods, '1') > 0, true)) filter (where is_entered) as is_on_site,
    bool_and(channel is not distinct from '移动端') filter (where is_entered) as is_mobile,
    min(lines.line_number) filter (where is_entered) < max(lines.line_number) filter (where is_entered) as is_jointly_recorded,
    max(published_date) as last_published_date,
    bool_and(state_code = '5' and published_date is not null) as is_published,
    bit_count(bit_or(parties.party_bit)) as party_count,
    bit_count(bit_or(parties.line_bit) filter (where is_entered))::integer as recorded_line_count,
    bool_or(result_code <> '7' and state_code in ('2', '5')) as is_checkable,
    bool_or(result_code in ('2', '3', '4', '5', '6', '8') and state_code in ('2', '5')) as has_problem
  from judged_results
  left join parties using (task_id, department_code)
  left join lines using (department_code)
  group by subject_id, task_id
),
outcomes as (
  select
    placed_visits.*,
    visit_results.inspected_date,
    -- Every department of the task has published, and nothing of this visit is unpublished.
    coalesce(visit_results.is_published and coalesce(visit_results.party_count, 0) = coalesce(party_counts.party_count, 0), false) as is_published,
    coalesce(visit_results.is_checkable, false) as is_checkable,
    coalesce(visit_results.has_problem, false) as has_problem,
    coalesce(visit_results.is_on_site, false) as is_on_site,
    coalesce(visit_results.is_mobile, false) as is_mobile,
    coalesce(visit_results.is_jointly_recorded, false) as is_jointly_recorded,
    coalesce(visit_results.recorded_line_count, 0) as recorded_line_count,
    visit_results.last_published_date
  from placed_visits
  left join party_counts using (task_id)
  left join visit_results using (subject_id, task_id)
),
final as (
  select *, case when is_published then last_published_date end as all_published_date
  from outcomes
)
select * from final
