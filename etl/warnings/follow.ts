/** What follows by the day and by the records from warnings that are in somebody's hands. */
import type pg from 'pg'

/** Working days past the limit after which a warning is passed to the city, and to the province. Ours, until a ruling says otherwise. */
const ESCALATES_AFTER = { city: 5, province: 10 } as const

/** Passes open warnings upward that are long overdue. @returns how many */
export async function escalate(client: pg.Client, today: string): Promise<number> {
  const { rowCount } = await client.query(
    `with overdue as (
       select warnings.warning_id, warnings.state,
         case when now_day.working_index - due_day.working_index > $3 then 2 else 1 end as escalation
       from warn.warnings
       join mart.calendar_days as due_day on due_day.day = warnings.due_date
       join mart.calendar_days as now_day on now_day.day = $1
       where warnings.is_open and warnings.due_date < $1 and now_day.working_index - due_day.working_index > $2
       order by warnings.warning_id for update of warnings
     ),
     written as (
       update warn.warnings
       set escalation = overdue.escalation, version = version + 1
       from overdue
       where warnings.warning_id = overdue.warning_id and warnings.escalation < overdue.escalation
       returning warnings.warning_id, warnings.state, warnings.escalation
     )
     insert into warn.acts (warning_id, act, from_state, to_state, detail, acted_date)
     select warning_id, 'escalated', state, state, jsonb_build_object('escalation', escalation), $1::date from written order by warning_id`,
    [today, ESCALATES_AFTER.city, ESCALATES_AFTER.province],
  )
  return rowCount ?? 0
}

/**
 * Writes down, once a task, that the task a warning was linked to has inspected its subject, and whether it found a problem. The
 * warning stays in its hands: what the result means is for a person to say; whether it was a hit, the result decides.
 * @returns how many
 */
export async function noteResults(client: pg.Client, today: string): Promise<number> {
  const { rowCount } = await client.query(
    `insert into warn.acts (warning_id, act, from_state, to_state, detail, acted_date)
     select warnings.warning_id, 'linked', warnings.state, warnings.state,
       jsonb_build_object('task_id', warnings.linked_task_id, 'inspected_date', visits.inspected_date, 'has_problem', visits.has_problem), $1::date
     from warn.warnings
     join mart.fct_visits as visits on visits.subject_id = warnings.subject_id and visits.task_id = warnings.linked_task_id
     where warnings.linked_task_id is not null and warnings.state = 'in-hand' and visits.inspected_date is not null
       and not exists (
         select from warn.acts
         where acts.warning_id = warnings.warning_id and acts.act in ('taken-in-hand', 'linked', 'reopened') and acts.act = 'linked'
           and acts.detail ->> 'task_id' = warnings.linked_task_id and acts.detail ? 'has_problem'
       )
     order by warnings.warning_id`,
    [today],
  )
  return rowCount ?? 0
}
