/** All that happened to an enterprise in the scope, in one question: draws, visits, results, publications, disposals, signals, warnings, classes. */
import { sql } from 'kysely'
import type { DossierEvent, PageScope } from '#app/queries/types.ts'

/** Most events of one page. */
export const MOST_EVENTS = 1000

/** Newest first; of one day in the order of their kinds. */
export async function findDossierEvents(scope: PageScope, subjectId: string, departments: Readonly<Record<string, string>>): Promise<readonly DossierEvent[]> {
  const { today } = scope
  const { rows } = await sql<Omit<DossierEvent, 'departmentName'>>`
    with own_visits as (
      select * from read.visits where subject_id = ${subjectId} and is_counted
    ),
    found_results as (
      select * from read.results where subject_id = ${subjectId}
    ),
    item_names as (
      -- Of several lists one name will do.
      select item_code, min(item_name) as item_name
      from read.items
      where item_code in (select found_results.item_code from found_results)
      group by item_code
    ),
    own_results as (
      select found_results.*, item_names.item_name
      from found_results
      left join item_names on item_names.item_code = found_results.item_code
    ),
    events (kind, day, key, task_id, task_name, department_code, is_joint, is_inspected, is_published, is_problem, is_open, item_name, code, result_code, grade, source, due_date) as (
      select
        'draw', drawn_date, task_id, task_id, task_name, department_code, line_count >= 2, inspected_date is not null, false, false,
        inspected_date is null and task_end_date >= ${today}, null::text, null::text, null::text, risk_class, null::text, task_end_date
      from own_visits where drawn_date is not null
      union all
      select
        'visit', inspected_date, task_id, task_id, task_name, department_code, line_count >= 2, true, is_published, has_problem,
        false, null, null, null, risk_class, null, null
      from own_visits where inspected_date is not null
      union all
      select
        'result', coalesce(inspected_date, entered_date), result_id::text, task_id, task_name, department_code, false, inspected_date is not null,
        published_date is not null, is_problem, is_problem and closed_date is null, coalesce(item_name, item_code), state_code, result_code, null, null,
        case when is_problem and closed_date is null then problem_due_date when published_date is null then publish_due_date end
      from own_results
      union all
      select 'publication', published_date, result_id::text, task_id, task_name, department_code, false, true, true, is_problem, false, coalesce(item_name, item_code), state_code, result_code, null, null, null
      from own_results where published_date is not null
      union all
      select 'follow-up', closed_date, result_id::text, task_id, task_name, department_code, false, true, false, true, false, coalesce(item_name, item_code), disposal_code, result_code, null, null, problem_due_date
      from own_results where is_problem and closed_date is not null
      union all
      select 'signal', signal_date, signal_id, null, null, null, false, false, false, false, false, null, kind_code, null, null, source, null
      from read.risk_signals where subject_id = ${subjectId}
      union all
      select 'warning', raised_date, warning_id::text, task_id, task_name, department_code, false, false, false, false, is_open, null, rule_code, state, level, outcome, due_date
      from read.warnings where subject_id = ${subjectId}
      union all
      select 'class', class_date, model || ' ' || class_date, null, null, null, false, false, false, false, false, null, model, null, risk_class, null, null
      from read.risk_classes where subject_id = ${subjectId}
    )
    select
      events.kind, events.day, events.key, events.task_id as "taskId", events.task_name as "taskName", nullif(events.department_code, '') as "departmentCode",
      events.is_joint as "isJoint", events.is_inspected as "isInspected", events.is_published as "isPublished", coalesce(events.is_problem, false) as "isProblem",
      coalesce(events.is_open, false) as "isOpen", events.item_name as "itemName", events.code, events.result_code as "resultCode", events.grade, events.source,
      events.due_date as "dueDate",
      case when events.is_open then
        (select working_index from read.calendar_days where day = events.due_date) - (select working_index from read.calendar_days where day = ${today})
      end as "workingDaysLeft"
    from events
    where events.day is not null
    order by events.day desc, events.kind, events.key
    limit ${MOST_EVENTS}`.execute(scope.db)
  return rows.map((row) => ({ ...row, departmentName: row.departmentCode === null ? '' : (departments[row.departmentCode] ?? row.departmentCode) }))
}
