/** Annotations beside a chart: the circles it draws, and what they say, one by one. */
import type { Annotation } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { buildAddress } from './addresses.ts'
import type { TrendData } from './charts/trend-option.ts'
import type { Reader } from './figures.ts'
import { formatDayInProse, formatDayWithYear } from './format.ts'
import type { ChartNotesView, LinkView } from './view-models.ts'
import { nameWriter } from './writers.ts'

/** More circles than these would hide the line that they explain. */
const CIRCLES = 3
/** Lines beneath a chart; the list has all. */
const LINES = 5

/** Address of one annotation. */
export function addressAnnotation(id: number): string {
  return `/annotations/${id}`
}

/** What a reader chose on the list of annotations, or what a new one is about. */
export interface AnnotationsChoice {
  readonly indicator: string | null
  readonly area: string | null
}

/** Address of the list as chosen. */
export function addressAnnotations(choice: Partial<AnnotationsChoice> = {}, after: string | null = null): string {
  return buildAddress('/annotations', { ...choice, after })
}

/** A day and its word on a chart. */
type ChartEvent = Pick<Annotation, 'fromDay' | 'word'>

/** Circles of a year's line: one a month, of the last months that have one; of several in a month the first gives its word. */
export function placeAnnotations(annotations: readonly ChartEvent[], year: number, current: readonly (number | null)[]): TrendData['events'] {
  const words = new Map<number, readonly string[]>()
  for (const { fromDay, word } of annotations) {
    const slot = yearOf(fromDay) < year ? 0 : Number(fromDay.slice(5, 7)) - 1
    if (yearOf(fromDay) > year || typeof current[slot] !== 'number') continue
    words.set(slot, [...(words.get(slot) ?? []), word])
  }
  return [...words]
    .sort(([one], [other]) => one - other)
    .slice(-CIRCLES)
    .map(([slot, [first = '', ...others]]) => ({ slot, text: others.length === 0 ? first : `${first} +${others.length}` }))
}

/** What the latest annotations say; null where there are none and none can be written. */
export function presentChartNotes(annotations: readonly Annotation[], links: readonly LinkView[], reader: Reader): ChartNotesView | null {
  if (annotations.length === 0 && links.length === 0) return null
  return {
    title: reader.text.notes.beside.title,
    rows: annotations.slice(-LINES).map((annotation) => ({
      id: String(annotation.annotationId),
      days: sayDays(annotation, reader),
      word: annotation.word,
      text: annotation.body,
      by: nameWriter(annotation.authorName, reader),
      href: addressAnnotation(annotation.annotationId),
    })),
    links,
  }
}

/** Days of an annotation, the year said where both ends do not share it. */
export function sayDays({ fromDay, toDay }: Pick<Annotation, 'fromDay' | 'toDay'>, { text, language }: Reader): string {
  const format = yearOf(fromDay) === yearOf(toDay) ? formatDayInProse : formatDayWithYear
  return text.notes.annotations.days(format(fromDay, language), format(toDay, language))
}
