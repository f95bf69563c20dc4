/** Periods to choose from, by kind: years, and of the year at hand its halves, quarters, months and weeks, as far as they have begun. */
import { countIsoWeeks, isoWeekOf, yearOf } from '#domain/calendar.ts'
import { findMonths, parsePeriod, type Period } from '#domain/period.ts'
import type { Text } from '#app/text.ts'
import { formatDayInList, formatDayInProse, type Language } from './format-days.ts'
import type { ChoiceGroupView, ChoiceView } from './view-models.ts'

const YEARS_OFFERED = 3

/** The year whose parts are offered: that of the period, whose week may begin in the year before. */
function yearAtHand(period: Period): number {
  return period.kind === 'week' ? isoWeekOf(period.from).year : yearOf(period.from)
}

/** Groups of links, widest first. */
export function groupPeriods(today: string, period: Period, addressOf: (period: string) => string, { filters: words, shell }: Text): readonly ChoiceGroupView[] {
  const thisYear = yearOf(today)
  const year = String(yearAtHand(period))
  const offer = (text: string, label: string, title?: string): ChoiceView => ({ label, href: addressOf(text), current: text === period.text, ...(title === undefined ? {} : { title }) })
  const begun = (text: string): boolean => parsePeriod(text).from <= today
  const parts = (letter: 'H' | 'Q', count: number, name: (part: number) => string, title: (part: number) => string): readonly ChoiceView[] =>
    Array.from({ length: count }, (_, index) => index + 1).filter((part) => begun(`${year}-${letter}${part}`)).map((part) => offer(`${year}-${letter}${part}`, name(part), title(part)))
  const last = Number(year) === thisYear ? today : `${year}-12-31`
  // Parts of this year need no year beside their kind.
  const kind = (name: 'half' | 'quarter' | 'month'): string => (Number(year) === thisYear ? words.kinds[name] : `${year} ${words.kinds[name]}`)
  return [
    {
      label: words.kinds.year,
      choices: Array.from({ length: YEARS_OFFERED }, (_, index) => thisYear - index).map((one) => offer(String(one), one === thisYear ? shell.reading.yearToDateChoice(String(one)) : shell.reading.year(String(one)))),
    },
    { label: kind('half'), choices: parts('H', 2, words.half, (part) => words.halfOf(year, part)) },
    { label: kind('quarter'), choices: parts('Q', 4, words.quarter, (part) => shell.reading.quarter(year, part)) },
    {
      label: kind('month'),
      choices: findMonths({ from: `${year}-01-01`, to: last }).map(({ month }) => offer(month, words.month(Number(month.slice(5))), shell.reading.month(year, Number(month.slice(5))))),
    },
  ]
}

/** Weeks of the year at hand, newest first, as options of a field. */
export function listWeeks(today: string, period: Period, words: Text['filters'], language: Language): readonly { readonly value: string; readonly text: string }[] {
  const year = yearAtHand(period)
  const weeks = Array.from({ length: countIsoWeeks(year) }, (_, index) => parsePeriod(`${year}-W${String(index + 1).padStart(2, '0')}`))
  return weeks
    .filter(({ from }) => from <= today)
    .reverse()
    .map(({ text, from, to }) => ({ value: text, text: words.week(Number(text.slice(6)), language === 'zh' ? `${formatDayInList(from)}—${formatDayInList(to)}` : `${formatDayInProse(from, 'en')}—${formatDayInProse(to, 'en')}`) }))
}
