/** First line of every page: which reading, which days, how fresh, how complete. */
import { isoWeekOf, yearOf } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'
import type { ArrivalState, Freshness, MissingTable } from '#app/queries/types.ts'
import type { Text } from '#app/text.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { findDayOf, formatDayInProse, formatInstantInProse, formatPeriod } from './format.ts'
import type { ExportMenuView, LinkView, QualityView, ReadingBarView, Sentence } from './view-models.ts'

export interface ReadingBarInput {
  readonly freshness: Freshness
  readonly today: string
  /** The database holds the demonstration province and the day is set. */
  readonly isDemonstration: boolean
  /** The days that the page stands on; null on pages without a period. */
  readonly period: Period | null
  /** What can be chosen, what is, and what of it the page can't honour. */
  readonly filters: Pick<ReadingBarView, 'filters' | 'chosen' | 'limits'>
  /** What the page has to say of its reading besides: which sheet, whether published. */
  readonly facts?: readonly Sentence[] | undefined
  readonly actions?: readonly LinkView[]
  readonly exports?: ExportMenuView | null
  /** Where the arrival of the data is shown in full; null where the reader may not look. */
  readonly arrivalHref: string | null
  /** Readings on offer; absent: the live one alone, at `href`. */
  readonly readings?: ReadingBarView['readings'] | undefined
  /** The page as it stands. */
  readonly href: string
}

/** Builds the reading bar of a page. */
export function presentReadingBar(input: ReadingBarInput, reader: Reader): ReadingBarView {
  const { freshness, period, today } = input
  const { text, language } = reader
  const words = text.shell.reading
  const asOf = sayAsOf(freshness, reader)
  const quality = presentArrival(freshness.arrival, reader)
  return {
    label: words.label,
    readings: input.readings ?? [{ label: words.live, href: input.href, current: true, mark: 'dot' }],
    period: period && { text: formatPeriod(period.from, period.to, language), note: notePeriod(period, text) },
    ...input.filters,
    facts: [[{ text: freshness.batch === 0 ? words.neverLoaded : words.asOf(asOf, freshness.batch), ...titleLoaded(freshness, reader) }], ...(input.facts ?? [])],
    arrival: quality && { ...quality, words: sayArrival(freshness.arrival, reader), href: input.arrivalHref },
    notice: input.isDemonstration ? { text: words.demonstration(today), short: words.demonstrationShort(today), title: words.demonstrationTitle } : null,
    menus: [],
    actions: input.actions ?? [],
    exports: input.exports ?? null,
    phone: {
      period: period === null ? words.phoneAsOf(asOf) : isYearToDate(period) ? words.phoneYear(asOf) : words.phonePeriod(formatPeriod(period.from, period.to, language)),
      arrival: quality === null ? '' : words.phoneArrival(quality.text),
    },
  }
}

/** The moment the figures stand on; with the clock when the last batch came that very day. */
export function sayAsOf(freshness: Freshness, { language }: Reader): string {
  const { loadedAt, asOf } = freshness
  return loadedAt !== null && findDayOf(loadedAt) === asOf ? formatInstantInProse(loadedAt, language) : formatDayInProse(asOf, language)
}

function titleLoaded({ loadedAt, asOf }: Freshness, { text, language }: Reader): { title?: string } {
  if (loadedAt === null || findDayOf(loadedAt) === asOf) return {}
  return { title: text.shell.reading.loadedAt(formatInstantInProse(loadedAt, language)) }
}

function isYearToDate(period: Period): boolean {
  return period.kind === 'year' && period.isUnfinished
}

function notePeriod(period: Period, { shell: { reading: words }, filters, common }: Text): string {
  if (isYearToDate(period)) return words.yearToDate
  return [namePeriod(period, filters), period.isUnfinished ? words.unfinished : ''].filter((part) => part !== '').join(common.listJoin)
}

/** Name of a period that its days alone don't tell at sight; empty for the others. */
function namePeriod({ kind, from }: Period, words: Text['filters']): string {
  if (kind === 'half') return words.halfOf(String(yearOf(from)), from.slice(5, 7) === '01' ? 1 : 2)
  if (kind !== 'week') return ''
  const { year, week } = isoWeekOf(from)
  return words.weekOf(String(year), week)
}

/** Cities whose data is missing, each once, the longest waiting first. */
export function findMissingCities(arrival: ArrivalState): readonly MissingTable[] {
  const worst = new Map<string, MissingTable>()
  for (const missing of arrival.missing) {
    const known = worst.get(missing.cityCode)
    if (known === undefined || known.daysWaiting < missing.daysWaiting) worst.set(missing.cityCode, missing)
  }
  return [...worst.values()].sort((one, other) => other.daysWaiting - one.daysWaiting || (one.cityCode < other.cityCode ? -1 : 1))
}

/** Share of the cities that reported, as a disc; null before any city was expected. */
export function presentArrival(arrival: ArrivalState, { text, language }: Reader): QualityView | null {
  if (arrival.expected === 0) return null
  const { arrived, expected } = arrival
  const names = findMissingCities(arrival).map((city) => nameArea({ code: city.cityCode, name: city.cityName }, language))
  const words = text.shell.reading
  return {
    arrived,
    expected,
    text: `${arrived}/${expected}`,
    sentence: names.length === 0 ? words.arrivalSentence(arrived, expected) : words.arrivalSentenceMissing(arrived, expected, names.join(text.common.listComma)),
  }
}

function sayArrival(arrival: ArrivalState, { text, language }: Reader): string {
  const words = text.shell.reading
  const fraction = `${arrival.arrived}/${arrival.expected}`
  const missing = findMissingCities(arrival)
  const first = missing[0]
  if (first === undefined) return words.arrived(fraction)
  const name = nameArea({ code: first.cityCode, name: first.cityName }, language)
  return words.arrivedMissing(fraction, missing.length === 1 ? words.missingDays(name, first.daysWaiting) : words.missingMore(name, missing.length))
}
