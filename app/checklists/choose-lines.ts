/** Which lines of a checklist a reader asked for, and in which order; the page and its file choose alike. */
import { RefusedError } from '#app/queries/refusal.ts'
import type { ChecklistLine, LineOrder, LinesChoice } from '#app/queries/types.ts'
import { isOverdue, lineStates } from '#domain/checklist.ts'

export const LINES_OF_A_PAGE = 100
const orders: readonly LineOrder[] = ['code', '-code', 'due', '-due', 'state', '-state', 'owner', '-owner', 'self', '-self']
/** After every day that a line may have. */
const NO_DAY = '9999-12-31'

/** What the address asks; a value that there is not asks for nothing. */
export function readLinesChoice(query: URLSearchParams): LinesChoice {
  const read = (name: string): string | null => query.get(name) || null
  return {
    state: lineStates.find((state) => state === read('state')) ?? null,
    owner: read('owner'),
    chapter: read('chapter'),
    isOverdue: read('due') === 'overdue',
    sort: orders.find((order) => order === read('sort')) ?? 'code',
  }
}

/** The lines asked for, in their order; those that are equal stand as in the sheet. */
export function chooseLines(lines: readonly ChecklistLine[], { state, owner, chapter, isOverdue: isLateOnly, sort }: LinesChoice, today: string): readonly ChecklistLine[] {
  const chosen = lines.filter((line) =>
    (state === null || line.state === state) && (owner === null || line.ownerCode === (owner === 'office' ? '' : owner)) && (chapter === null || line.chapter === chapter) && (!isLateOnly || isOverdue(line, today)))
  const turn = sort.startsWith('-') ? -1 : 1
  return [...chosen].sort((one, other) => turn * compare(one, other, sort.replace('-', '')) || one.position - other.position)
}

function compare(one: ChecklistLine, other: ChecklistLine, by: string): number {
  const order = (left: string | number, right: string | number): number => (left < right ? -1 : left > right ? 1 : 0)
  switch (by) {
    case 'due':
      return order(one.dueDate ?? NO_DAY, other.dueDate ?? NO_DAY)
    case 'state':
      return order(lineStates.indexOf(one.state), lineStates.indexOf(other.state))
    case 'owner':
      return order(one.ownerCode, other.ownerCode)
    case 'self':
      return order(one.selfHundredths ?? -1, other.selfHundredths ?? -1)
    default:
      return order(one.position, other.position)
  }
}

/** How many lines stood before this page. @throws RefusedError 400 for a text that is no such number */
export function readShown(text: string | null): number {
  if (text === null) return 0
  if (!/^\d{1,6}$/.test(text)) throw new RefusedError(400, 'after-not-valid', { zh: '翻页标记无效，请从第一页重新开始。', en: 'This is no page mark of this list; begin with the first page.' })
  return Number(text)
}
