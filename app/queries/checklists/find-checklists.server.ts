/** Checklists, their editions and lines, as the scope may see them. They change without a load, so no answer is kept. */
import { sql, type RawBuilder } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { ChecklistEdition, ChecklistHead, ChecklistLine, LedgerAct, PageScope } from '#app/queries/types.ts'

const HEAD = sql`checklist_id as "checklistId", title, year, source, edition`
const LINE = sql`line_id as "lineId", checklist_id as "checklistId", line_code as code, position, chapter, demand, way, full_hundredths as "fullHundredths",
  indicator_code as indicator, state, self_hundredths as "selfHundredths", gap, evidence, evidence_links as "evidenceLinks", owner_kind as "ownerKind",
  owner_code as "ownerCode", owner_name as "ownerName", due_date as "dueDate", closed_by_name as "closedByName", closed_at as "closedAt", version,
  changed_by_name as "changedByName", changed_at as "changedAt"`
const MOST_CHECKLISTS = 100
const ACTS_SHOWN = 50

/** The newest checklists first. */
export function findChecklists(scope: PageScope): Promise<readonly ChecklistHead[]> {
  return ask<ChecklistHead>(scope, sql`select ${HEAD} from read.checklists order by year desc, checklist_id desc limit ${MOST_CHECKLISTS}`)
}

/** A number of an address. @throws RefusedError 404 for what is none */
export function requireNumber(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) throw refuseMissing()
  return Number(text)
}

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function requireChecklist(scope: PageScope, id: number): Promise<ChecklistHead> {
  const [found] = await ask<ChecklistHead>(scope, sql`select ${HEAD} from read.checklists where checklist_id = ${id}::bigint`)
  if (found === undefined) throw refuseMissing()
  return found
}

/** Sheets that were imported, the newest first. */
export function findEditions(scope: PageScope, id: number): Promise<readonly ChecklistEdition[]> {
  return ask<ChecklistEdition>(scope, sql`
    select edition, file_name as "fileName", line_count as "lineCount", added_count as "addedCount", changed_count as "changedCount", kept_count as "keptCount",
      removed_count as "removedCount", imported_by_name as "importedByName", imported_at as "importedAt"
    from read.checklist_editions where checklist_id = ${id}::bigint order by edition desc limit ${ACTS_SHOWN}`)
}

/** Lines of the newest edition of one checklist, or of all, in the order of the sheet. */
export function findLines(scope: PageScope, id: number | null): Promise<readonly ChecklistLine[]> {
  return ask<ChecklistLine>(scope, sql`select ${LINE} from read.checklist_lines where ${id === null ? sql`true` : sql`checklist_id = ${id}::bigint`} order by checklist_id, position`)
}

/** @throws RefusedError 404 when there is none in the newest edition or it may not be seen */
export async function requireLine(scope: PageScope, id: number, line: number): Promise<ChecklistLine> {
  const [found] = await ask<ChecklistLine>(scope, sql`select ${LINE} from read.checklist_lines where checklist_id = ${id}::bigint and line_id = ${line}::bigint`)
  if (found === undefined) throw refuseMissing()
  return found
}

/** What was done to a line or a meeting, the latest first. */
export function findActs(scope: PageScope, kind: 'checklist_lines' | 'meetings', id: number): Promise<readonly LedgerAct[]> {
  return ask<LedgerAct>(scope, sql`
    select entry_id as "entryId", happened_at as "happenedAt", actor_name as "actorName", actor_role as "actorRole", action, before, after
    from read.assessment_ledger where target_kind = ${kind} and target_id = ${String(id)} order by entry_id desc limit ${ACTS_SHOWN}`)
}

function refuseMissing(): RefusedError {
  return new RefusedError(404, 'no-such-checklist', { zh: '没有这份清单、条目或会议，或它不在您的权限之内。', en: 'There is no such checklist, line or meeting, or it lies outside your right.' })
}

async function ask<Row>({ db }: PageScope, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await query.$castTo<Row>().execute(db)
  return rows
}
