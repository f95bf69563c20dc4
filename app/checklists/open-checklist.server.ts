/** One checklist as its page and its file show it: every line of the reader, and those of the choice. */
import { chooseLines, readLinesChoice } from '#app/checklists/choose-lines.ts'
import { findLines, requireChecklist } from '#app/queries/checklists/find-checklists.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import type { ChecklistHead, ChecklistLine, LinesChoice, PageScope, Party } from '#app/queries/types.ts'

export interface OpenedChecklist {
  readonly checklist: ChecklistHead
  readonly lines: readonly ChecklistLine[]
  readonly chosen: readonly ChecklistLine[]
  readonly choice: LinesChoice
  readonly parties: readonly Party[]
}

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function openChecklist(scope: PageScope, id: number, query: URLSearchParams): Promise<OpenedChecklist> {
  const checklist = await requireChecklist(scope, id)
  const [lines, parties] = await Promise.all([findLines(scope, id), findParties(scope)])
  const choice = readLinesChoice(query)
  return { checklist, lines, chosen: chooseLines(lines, choice, scope.today), choice, parties }
}
