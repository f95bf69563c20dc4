/** One warning with its history, how good its rule has been, and visits that are to be made to the same enterprise anyway. */
import { sql } from 'kysely'
import type { OpenedWarning, OpenVisit, PageScope, RuleRecord, WarningActLine, WarningLine } from '#app/queries/types.ts'
import { lineColumns, readLines } from '#app/queries/warnings/read-lines.server.ts'
import { addDays } from '#domain/calendar.ts'
import { readWarningNumber } from '#domain/warning-number.ts'

const MOST_ACTS = 200
const MOST_VISITS = 3

/** The id that an address names: digits alone, or the number people use; null for anything else. */
export function readWarningId(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : readWarningNumber(text)
}

/**
 * @param reader sign-in name of who asks
 * @returns null when there is no such warning in the scope, or it lies elsewhere: the two are not told apart
 */
export async function getWarning(scope: PageScope, id: number, reader: string): Promise<OpenedWarning | null> {
  const { rows } = await sql<Omit<WarningLine, 'areaName' | 'cityName' | 'departmentName'> & { batchId: number; isSettledByReader: boolean }>`
    select ${lineColumns}, raised_batch_id as "batchId", exists (select from read.warning_keys as own where own.warning_id = ${id} and own.settled_by = ${reader}) as "isSettledByReader",
      due.working_index - today.working_index as "workingDaysLeft"
    from read.warnings
    left join read.calendar_days as due on due.day = warnings.due_date
    left join read.calendar_days as today on today.day = ${scope.today}
    where warning_id = ${id}`.execute(scope.db)
  const [found] = await readLines(scope, rows)
  if (found === undefined) return null
  const { batchId, isSettledByReader, ...line } = found
  const [acts, record, visits] = await Promise.all([findActs(scope, id), findRuleRecord(scope, line.rule), line.subjectId === '' ? [] : findOpenVisits(scope, line.subjectId)])
  return { line, acts, record, visits, isSettledByReader, batchId }
}

async function findActs({ db }: PageScope, id: number): Promise<readonly WarningActLine[]> {
  const { rows } = await sql<WarningActLine>`
    select act_id as id, act, from_state as "fromState", to_state as "toState", note, detail, acted_date as day, acted_at as at, acted_by_name as by
    from read.warning_acts
    where warning_id = ${id}
    order by act_id
    limit ${MOST_ACTS}`.execute(db)
  return rows
}

/** Of the warnings of a rule that were looked into in the last year, how many were confirmed, in the scope. */
export async function findRuleRecord({ db, today }: PageScope, rule: string): Promise<RuleRecord> {
  const { rows } = await sql<RuleRecord>`
    select count(*) as checked, count(*) filter (where outcome = 'confirmed') as hits
    from read.warning_keys
    where rule_code = ${rule} and outcome in ('confirmed', 'not-confirmed') and settled_date > ${addDays(today, -365)}::date`.execute(db)
  return rows[0] ?? { checked: 0, hits: 0 }
}

async function findOpenVisits({ db, today }: PageScope, subjectId: string): Promise<readonly OpenVisit[]> {
  const { rows } = await sql<OpenVisit>`
    select task_id as "taskId", task_name as "taskName", task_end_date as "endDate", line_count >= 2 as "isJoint"
    from read.visits
    where subject_id = ${subjectId} and is_counted and inspected_date is null and task_end_date >= ${today}::date
    order by task_end_date, task_id
    limit ${MOST_VISITS}`.execute(db)
  return rows
}
