/** What an indicator may be told apart by, one way or two beside each other. */

/** In the order in which they are offered. */
export const exploreSplits = ['city', 'county', 'department', 'field', 'level', 'class', 'industry', 'channel', 'month'] as const
export type ExploreSplit = (typeof exploreSplits)[number]

/** `open`: can be asked · `absent`: the rows know nothing of it · `closed`: for other roles. */
export type SplitState = 'open' | 'absent' | 'closed'

/** Whether columns say anything beside rows: a county lies in one city, and there are too many of them for columns. */
export function canStandBeside(rows: ExploreSplit, columns: ExploreSplit): boolean {
  const isArea = (split: ExploreSplit): boolean => split === 'city' || split === 'county'
  return rows !== columns && !(isArea(rows) && isArea(columns)) && columns !== 'county'
}
