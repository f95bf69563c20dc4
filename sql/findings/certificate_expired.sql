-- one row per task × department × inspector who was matched and inspected after the certificate had ended
with inspected as (
  select task_id, department_code, max(last_date) as last_date
  from inspected_items
  where last_date > (select min(certificate_expiry_date) from core.inspectors)
  group by task_id, department_code
),
expired as (
  select
    drawn_inspectors.task_id,
    drawn_inspectors.department_code,
    drawn_inspectors.subject_id,
    drawn_inspectors.inspector_id,
    inspectors.certificate_expiry_date
  from core.inspectors
  join core.drawn_inspectors using (inspector_id)
  join inspected
    on inspected.task_id = drawn_inspectors.task_id and inspected.department_code = drawn_inspectors.department_code
  where inspectors.certificate_expiry_date < inspected.last_date
),
used as (
  select
    expired.task_id,
    expired.department_code,
    expired.inspector_id,
    expired.certificate_expiry_date,
    min(results.inspected_date) as first_date,
    max(results.inspected_date) as last_date,
    count(distinct results.subject_id) as subject_count
  from expired
  join core.results
    on results.subject_id = expired.subject_id and results.task_id = expired.task_id and results.department_code = expired.department_code
  where results.inspected_date > expired.certificate_expiry_date
  group by expired.task_id, expired.department_code, expired.inspector_id, expired.certificate_expiry_date
),
final as (
  select
    concat_ws('|', used.task_id, used.department_code, used.inspector_id) as record_key,
    used.task_id,
    null::text as subject_id,
    used.department_code,
    tasks.region_code,
    jsonb_build_object(
      'inspector', used.inspector_id, 'expiry', used.certificate_expiry_date, 'first', used.first_date, 'last', used.last_date,
      'count', used.subject_count
    ) as facts
  from used
  join core.tasks using (task_id)
)
select * from final
