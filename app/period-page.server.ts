/** The period of a page out of its address, and what a page says that can't answer it as it was asked. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatPeriod } from '#app/presenters/format.ts'
import { beginsAtNewYear, clampPeriod, countFromNewYear, parsePeriod, yearToDate, type Period } from '#domain/period.ts'

/** The period asked for, cut at today; the year to date when none is. @throws PeriodError when it can't be read or has not begun */
export function readPeriod(asked: string | null, today: string): Period {
  return asked === null ? yearToDate(today) : clampPeriod(parsePeriod(asked), today)
}

/** The same for pages about populations of 1 January: another beginning is moved there. */
export function readPeriodFromNewYear(asked: string | null, today: string): Period {
  return countFromNewYear(readPeriod(asked, today))
}

/** What such a page says when it moved the beginning. */
export function sayMoved(asked: string | null, today: string, { text, language }: Reader): readonly string[] {
  const wanted = readPeriod(asked, today)
  if (beginsAtNewYear(wanted)) return []
  const shown = countFromNewYear(wanted)
  return [text.filters.fromNewYear(formatPeriod(wanted.from, wanted.to, language), formatPeriod(shown.from, shown.to, language))]
}
