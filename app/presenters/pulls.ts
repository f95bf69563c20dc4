/** The sources that are asked by themselves → a list that says how each went last. */
import type { PullLine } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { formatInstantInList } from './format.ts'
import { nameTable } from './receipt.ts'
import type { PullsView } from './view-models.ts'

/** Null where there is none. */
export function presentPulls(pulls: readonly PullLine[], reader: Reader): PullsView | null {
  const words = reader.text.deliveries.pulls
  if (pulls.length === 0) return null
  return {
    title: words.title,
    rows: pulls.map(({ name, sourceTable, isEnabled, lastRunAt, lastFault }) => ({
      id: name,
      name,
      table: nameTable(sourceTable, reader),
      mark: lastFault !== null ? 'missed' : !isEnabled || lastRunAt === null ? 'not-due' : 'met',
      state: lastFault !== null ? words.failed : !isEnabled ? words.shut : lastRunAt === null ? words.never : words.fine,
      time: lastRunAt === null ? '' : formatInstantInList(lastRunAt),
      fault: lastFault ?? '',
    })),
  }
}
