/** Periods that begin on 1 January, for pages whose populations are those of that day. */
import { yearOf } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'
import type { Reader } from './figures.ts'
import type { ChoiceView } from './view-models.ts'

/** Last days of the quarters but the last, whose end is the year's. */
const QUARTER_ENDS = ['03-31', '06-30', '09-30'] as const

/**
 * This year to date, its finished quarters counted from 1 January, and the years before.
 * @param years years that the page knows, newest first
 */
export function offerPeriodsFromNewYear(today: string, current: Period, years: readonly number[], addressOf: (period: string) => string, { text }: Reader): readonly ChoiceView[] {
  const words = text.shell.reading
  const offer = (period: string, label: string): ChoiceView => ({ label, href: addressOf(period), current: period === current.text })
  const thisYear = yearOf(today)
  return years.flatMap((year) => {
    const name = String(year)
    if (year !== thisYear) return [offer(name, words.year(name))]
    const quarters = QUARTER_ENDS.map((end, index) => ({ end: `${name}-${end}`, index })).filter(({ end }) => end < today)
    return [offer(name, words.yearToDateChoice(name)), ...quarters.map(({ end, index }) => offer(`${name}-01-01..${end}`, words.untilQuarter(name, index + 1)))]
  })
}
