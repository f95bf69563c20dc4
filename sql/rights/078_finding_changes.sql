-- one row per change of a row that a finding is about (part 'record') or that it is held against ('other'): what a delivery made of it.
-- Owned by drb_reader, which sees the findings of the scope alone; who sees one may know where its rows came from.
create function read.finding_changes(finding bigint)
returns table (
  part text, entity text, row_key text, batch_id integer, change text, before jsonb, after jsonb, delivery_id bigint, file_name text, sent_by text,
  finished_at timestamptz
)
language sql stable security definer set search_path = pg_catalog as $$
  with found as (
    select
      findings.*,
      jsonb_build_object('task_id', findings.task_id) as task,
      jsonb_build_object('task_id', findings.task_id, 'department_code', findings.department_code) as party
    from ops.findings
    where findings.finding_id = finding_changes.finding
  ),
  sought as (
    select 'record' as part, 'results' as source, party || jsonb_build_object('item_code', facts ->> 'item') as key from found where rule = 'item-not-in-force'
    union all
    select 'other', 'inspection_items', jsonb_build_object('item_code', facts ->> 'item', 'region_code', lists.region_code)
    from found
    cross join lateral (select city_code as region_code union select value from ops.settings where name = 'province') as lists
    where rule = 'item-not-in-force'
    union all
    -- the key of a result: enterprise, task, department, item
    select 'record', 'results', party || jsonb_build_object('subject_id', subject_id, 'item_code', substr(record_key, length(concat_ws('|', subject_id, task_id, department_code)) + 2))
    from found
    where rule in ('inspected-outside-task', 'published-unfinished')
    union all
    select 'other', 'tasks', task from found where rule = 'inspected-outside-task'
    union all
    select 'record', 'drawn_inspectors', party || jsonb_build_object('subject_id', subject_id) from found where rule = 'fewer-than-two-inspectors'
    union all
    select 'record', 'drawn_inspectors', party || jsonb_build_object('inspector_id', facts ->> 'inspector') from found where rule = 'certificate-expired'
    union all
    select 'other', 'inspectors', jsonb_build_object('inspector_id', facts ->> 'inspector') from found where rule = 'certificate-expired'
    union all
    select 'record', 'draws', party from found where rule = 'drawn-count-differs'
    union all
    select 'other', 'drawn_subjects', task from found where rule = 'drawn-count-differs'
    union all
    select 'record', 'task_departments', party from found where rule = 'department-without-draw'
    union all
    select 'other', 'draws', task from found where rule = 'department-without-draw'
    union all
    select 'record', 'declarations', jsonb_build_object('region_code', city_code, 'source_table', facts ->> 'table', 'month_date', (facts ->> 'month') || '-01')
    from found
    where rule in ('fewer-than-declared', 'more-than-declared')
    union all
    select 'record', named.source, task from found cross join (values ('drawn_subjects'), ('results')) as named (source) where rule = 'subject-not-in-directory'
  )
  select sought.part, changes.*
  from sought
  cross join found
  cross join lateral read.all_row_changes(
    sought.source, sought.key, true,
    -- of a task's rows those alone that name nobody of the directory
    case found.rule when 'subject-not-in-directory' then 'not exists (select from core.subjects where subjects.subject_id = versions.subject_id)' else 'true' end,
    null, null, null
  ) as changes
$$;
alter function read.finding_changes(bigint) owner to drb_reader;
grant execute on function read.all_row_changes(text, jsonb, boolean, text, text, date, date) to drb_reader;
revoke execute on function read.finding_changes(bigint) from public;
grant execute on function read.finding_changes(bigint) to drb_app;
