/** The list of annotations, filtered by indicator and area, with the form that adds one. */
import { findIndicator, indicators } from '#domain/indicators/index.ts'
import type { Annotation, Area, NotesPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameArea } from './area-names.ts'
import { addressAnnotation, addressAnnotations, sayDays, type AnnotationsChoice } from './chart-notes.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { presentPager } from './record-frame.ts'
import type { AnnotationsPageView, EntryFieldView, EntryFormView, FilterView, WorkCellView, WorkColumnView } from './view-models.ts'
import { nameWriter } from './writers.ts'

export interface AnnotationsInput {
  readonly choice: AnnotationsChoice
  readonly page: NotesPage<Annotation>
  /** Areas of the right. */
  readonly areas: readonly Area[]
  readonly today: string
  readonly csrf: string
  readonly mayWrite: boolean
}

/** Longest word on a chart, and longest text beside it, in characters. */
export const LONGEST_WORD = 12
export const LONGEST_TEXT = 500

/** Builds the page. */
export function presentAnnotationsPage(input: AnnotationsInput, reader: Reader): AnnotationsPageView {
  const { choice, page } = input
  const words = reader.text.notes.annotations
  return {
    head: { trail: [], title: say`${page.total === 0 ? words.none : words.headline(formatCount(page.total))}`, second: say`${words.second}` },
    filters: {
      label: words.filters,
      action: '/annotations',
      search: null,
      filters: presentFilters(input, reader),
      keep: {},
      apply: words.apply,
      clear: choice.indicator === null && choice.area === null ? null : { label: words.clear, href: addressAnnotations() },
      found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: page.rows.map((annotation) => ({
        id: String(annotation.annotationId), href: addressAnnotation(annotation.annotationId), open: false, level: null, cells: presentCells(annotation, reader),
      })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressAnnotations(choice, mark), exports: presentExports('annotations', { ...choice }, reader) }, reader),
    form: input.mayWrite ? presentNewForm(input, reader) : null,
  }
}

function presentFilters({ choice, areas }: AnnotationsInput, { text, language }: Reader): readonly FilterView[] {
  const words = text.notes.annotations
  const filter = (name: 'indicator' | 'area', label: string, shown: string, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown, clearHref: addressAnnotations({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  const area = areas.find(({ code }) => code === choice.area)
  return [
    filter('indicator', words.indicator, nameIndicator(choice.indicator, { text, language }), listIndicators(language)),
    filter('area', words.area, area === undefined ? '' : nameArea(area, language), listAreas(areas, language)),
  ]
}

/** Short name of an indicator with its code; 全部指标 for none. */
export function nameIndicator(code: string | null, { text, language }: Reader): string {
  if (code === null) return text.notes.annotations.allIndicators
  const definition = findIndicator(code)
  return definition === null ? code : `${code} ${definition.shortName[language]}`
}

/** Indicators to choose from. */
export function listIndicators(language: Reader['language']): readonly { value: string; text: string }[] {
  return indicators.map(({ code, shortName }) => ({ value: code, text: `${code} ${shortName[language]}` }))
}

/** Areas to choose from; those of a city are set in. */
export function listAreas(areas: readonly Area[], language: Reader['language']): readonly { value: string; text: string }[] {
  return areas.map((area) => ({ value: area.code, text: `${area.level === 'county' ? '\u3000' : ''}${nameArea(area, language)}` }))
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.notes.annotations
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'days', label: column.days, width: 148, phone: 'line' },
    { ...plain, id: 'word', label: column.word, width: 112, phone: 'title' },
    { ...plain, id: 'text', label: column.text, width: null, phone: 'line' },
    { ...plain, id: 'indicator', label: column.indicator, width: 148, phone: 'line' },
    { ...plain, id: 'area', label: column.area, width: 92, phone: 'line' },
    { ...plain, id: 'seen', label: column.seen, width: 72, phone: 'hidden' },
    { ...plain, id: 'by', label: column.by, width: 128, phone: 'hidden' },
  ]
}

function presentCells(annotation: Annotation, reader: Reader): readonly WorkCellView[] {
  const { text, language } = reader
  const words = text.notes.annotations
  return [
    { kind: 'text', text: sayDays(annotation, reader), title: words.days(annotation.fromDay, annotation.toDay) },
    { kind: 'text', text: annotation.word, tone: 'strong' },
    { kind: 'text', text: annotation.body, title: annotation.body },
    { kind: 'text', text: nameIndicator(annotation.indicator, reader) },
    { kind: 'text', text: nameArea({ code: annotation.area, name: annotation.areaName }, language) },
    { kind: 'text', text: annotation.isPublished ? words.published : words.internal, tone: annotation.isPublished ? 'plain' : 'quiet' },
    { kind: 'text', text: nameWriter(annotation.authorName, reader) },
  ]
}

function presentNewForm({ choice, areas, today, csrf }: AnnotationsInput, reader: Reader): EntryFormView {
  const words = reader.text.notes.form
  const blank = { indicator: choice.indicator, area: choice.area ?? areas[0]?.code ?? '', fromDay: today, toDay: today, word: '', body: '', isPublished: false }
  return { title: words.add, note: words.note, action: addressAnnotations(choice), hidden: { csrf, seen: '0' }, fields: presentFields(blank, areas, reader), submit: words.save, other: null }
}

/** Inputs of an annotation, filled with what it says. */
export function presentFields(content: Pick<Annotation, 'indicator' | 'area' | 'fromDay' | 'toDay' | 'word' | 'body' | 'isPublished'>, areas: readonly Area[], reader: Reader): readonly EntryFieldView[] {
  const words = reader.text.notes.form
  const any = { value: '', text: reader.text.notes.annotations.allIndicators }
  return [
    { kind: 'select', name: 'indicator', label: words.indicator, value: content.indicator ?? '', options: [any, ...listIndicators(reader.language)], hint: '' },
    { kind: 'select', name: 'area', label: words.area, value: content.area, options: listAreas(areas, reader.language), hint: '' },
    { kind: 'day', name: 'from', label: words.from, value: content.fromDay, longest: 10, isRequired: true, hint: '' },
    { kind: 'day', name: 'to', label: words.to, value: content.toDay, longest: 10, isRequired: true, hint: words.toHint },
    { kind: 'line', name: 'word', label: words.word, value: content.word, longest: LONGEST_WORD, isRequired: true, hint: words.wordHint },
    { kind: 'text', name: 'body', label: words.text, value: content.body, longest: LONGEST_TEXT, isRequired: true, hint: '' },
    { kind: 'check', name: 'published', label: words.published, isSet: content.isPublished, hint: words.publishedHint },
  ]
}
