-- one row per subject × task × department × item (条); chosen_results holds the rows of core.results to be made
with judged as (
  -- A result is entered once it has a category and waits for review or is published.
  select
    chosen_results.*,
    result_code in ('2', '3', '4', '5', '6', '8') and state_code in ('2', '5') as is_problem,
    case when state_code = '5' then published_date end as public_date,
    -- What does not say how it was checked counts as checked on site.
    coalesce(strpos(methods, '1') > 0, true) as is_on_site,
    case
      when coalesce(strpos(methods, '1') > 0, true) then null
      when coalesce(off_site_means, '') = '' then '未写明'
      when strpos(off_site_means, '、') > 0 then '多种手段'
      else off_site_means
    end as off_site_kind,
    -- What the public is shown of a result, and how it came about: all there, all of the code lists.
    state_code = '5' and published_date is not null and inspected_date is not null and entered_date is not null and reviewed_date is not null
      and coalesce(
        result_code in ('1', '2', '3', '4', '5', '6', '7', '8') and translate(methods, '123456、', '') = '' and channel in ('电脑端', '移动端'),
        false
      ) as is_complete
  from chosen_results
),
placed as (
  -- A result counts where its subject was drawn; one that was never drawn counts where its task stands.
  select
    judged.*,
    drawn_subjects.risk_class,
    drawn_subjects.batch_id as drawn_batch_id,
    tasks.state_code as task_state_code,
    tasks.draw_kind_code,
    coalesce(drawn_subjects.region_code, tasks.region_code) as region_code
  from judged
  join core.tasks using (task_id)
  left join core.drawn_subjects using (subject_id, task_id)
),
final as (
  select
    placed.result_id,
    placed.subject_id,
    placed.task_id,
    placed.department_code,
    placed.item_code,
    region_areas.area_code,
    region_areas.city_code,
    placed.risk_class,
    placed.task_state_code not in ('00', '99') as is_counted,
    placed.state_code,
    placed.result_code,
    placed.inspected_date,
    placed.entered_date,
    publication_limits.publish_warn_date,
    -- refuse_day is reached by a day alone that the calendar cannot answer for; without a day it gives none.
    coalesce(publication_limits.publish_due_date, mart.refuse_day(placed.inspected_date)) as publish_due_date,
    publication_limits.publish_overdue_date,
    publication_limits.publish_last_date,
    -- What is not published counts once the day has come.
    coalesce(placed.public_date > publication_limits.publish_last_date, publication_limits.publish_last_date is not null) as is_past_last,
    placed.public_date as published_date,
    coalesce(placed.is_problem, false) as is_problem,
    case when placed.is_problem then coalesce(follow_ups.due_date, placed.public_date + 30) end as problem_due_date,
    case when placed.is_problem then coalesce(follow_ups.due_date, placed.public_date + 30) + 1 end as problem_overdue_date,
    case when follow_ups.state_code = '2' then follow_ups.closed_date end as closed_date,
    placed.is_on_site,
    placed.off_site_kind,
    placed.is_complete and placed.draw_kind_code is not null as is_complete,
    coalesce(placed.entered_by <> placed.reviewed_by, false) as is_reviewed_apart,
    follow_ups.disposal_code is not null and coalesce(follow_ups.due_date, follow_ups.closed_date) is not null as is_disposed,
    not coalesce(placed.is_problem, false) or (follow_ups.state_code = '2' and follow_ups.closed_date is not null) is true as is_settled,
    placed.batch_id,
    placed.drawn_batch_id,
    follow_ups.batch_id as follow_up_batch_id
  from placed
  join mart.region_areas using (region_code)
  left join mart.publication_limits using (inspected_date)
  left join core.follow_ups using (subject_id, task_id, department_code, item_code)
)
select * from final
