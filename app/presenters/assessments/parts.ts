/** What the pages of an assessment share: addresses, names, tabs, and the usual parts of a table or form. */
import type { AssessedParty, Assessment } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameIndicator } from '../annotations-page.ts'
import { buildAddress } from '../addresses.ts'
import { nameArea } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { findItem, type Scheme } from '#domain/scheme.ts'
import type { AssessmentPageView, AssessmentSectionView, BulkView, EmptyView, EntryFieldView, EntryFormView, FilterView, PageHeadView, Sentence, WorkColumnView, WorkRowView } from '../view-models.ts'

export const LONGEST_TEXT = 1000
export const ASSESSMENTS = '/assessments'
export const assessmentPages = ['overview', 'verification', 'frozen', 'appeals', 'rectifications'] as const
export type AssessmentPage = (typeof assessmentPages)[number]

/** Address of a page of an assessment as chosen. */
export function addressAssessment(id: number, page: AssessmentPage = 'overview', choice: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  return buildAddress(page === 'overview' ? `${ASSESSMENTS}/${id}` : `${ASSESSMENTS}/${id}/${page}`, choice)
}

export function nameParty(party: AssessedParty, { partyKind }: Pick<Assessment, 'partyKind'>, { language }: Reader): string {
  return partyKind === 'cities' ? nameArea(party, language) : party.name
}

/** Names of all parties by code. */
export function nameParties(parties: readonly AssessedParty[], assessment: Pick<Assessment, 'partyKind'>, reader: Reader): ReadonlyMap<string, string> {
  return new Map(parties.map((party) => [party.code, nameParty(party, assessment, reader)]))
}

/** An item of the sheet, or an indicator that it counts: E01 结果公示率. */
export function nameCode(code: string, scheme: Scheme, reader: Reader): string {
  const source = findItem(scheme, code)?.source
  return source?.kind === 'filed' ? `${code} ${source.name[reader.language]}` : nameIndicator(code, reader)
}

/** Head and tabs of a page of one assessment. */
export function presentFrame(assessment: Assessment, page: AssessmentPage, title: string, second: Sentence, { text }: Reader): Pick<AssessmentPageView, 'head' | 'tabs'> {
  const words = text.assessments.overview
  const head: PageHeadView = {
    trail: [{ label: text.assessments.back, href: ASSESSMENTS }, ...(page === 'overview' ? [] : [{ label: assessment.title, href: addressAssessment(assessment.assessmentId) }])],
    title: say`${title}`,
    second,
  }
  return { head, tabs: { label: words.tabs, choices: assessmentPages.map((one) => ({ label: words[one], href: addressAssessment(assessment.assessmentId, one), current: one === page })) } }
}

const left = { align: 'left', sort: null } as const

/** A column that is shown on phones as `phone` says; without a width it takes what is left. */
export function column(id: string, label: string, width: number | null, phone: WorkColumnView['phone'], align: 'left' | 'right' = 'left'): WorkColumnView {
  return { ...left, align, id, label, width, phone }
}

/** A table with its title; `empty` is shown without rows. */
export function table(id: string, title: string, note: string, columns: readonly WorkColumnView[], rows: readonly WorkRowView[], empty: EmptyView, around: Partial<Pick<Extract<AssessmentSectionView, { kind: 'table' }>, 'filters' | 'pager'>> & { readonly bulk?: BulkView | null } = {}): AssessmentSectionView {
  return { kind: 'table', id, title, note, filters: around.filters ?? null, pager: around.pager ?? null, table: { label: title, columns, rows, empty: rows.length > 0 ? null : empty, bulk: around.bulk ?? null } }
}

export function row(id: string, href: string | null, open: boolean, cells: WorkRowView['cells'], level: WorkRowView['level'] = null): WorkRowView {
  return { id, href, open, level, cells }
}

/** A form that posts; `name` tells the page's action which one it is. */
export function form(name: string, action: string, csrf: string, words: Pick<EntryFormView, 'title' | 'note' | 'submit'>, fields: readonly EntryFieldView[], hidden: Readonly<Record<string, string>> = {}): AssessmentSectionView {
  return { kind: 'form', method: 'post', id: name, title: words.title, note: words.note, form: { ...words, action, hidden: { csrf, form: name, ...hidden }, fields, other: null } }
}

export const textField = (name: string, label: string, isRequired: boolean, hint = '', value = ''): EntryFieldView => ({ kind: 'text', name, label, value, longest: LONGEST_TEXT, isRequired, hint })
export const lineField = (name: string, label: string, longest: number, value = '', hint = ''): EntryFieldView => ({ kind: 'line', name, label, value, longest, isRequired: true, hint })
export const dayField = (name: string, label: string, value: string, hint = ''): EntryFieldView => ({ kind: 'day', name, label, value, longest: 10, isRequired: true, hint })
export const selectField = (name: string, label: string, value: string, options: readonly { value: string; text: string }[], hint = ''): EntryFieldView => ({ kind: 'select', name, label, value, options, hint })

/** A filter of one value out of several; set, it can be cleared. */
export function filterOf(name: string, label: string, value: string | null, options: readonly { value: string; text: string }[], clearHref: string, words: { readonly any: string; readonly clear: string }): FilterView {
  const chosen = options.find((option) => option.value === value)
  return chosen === undefined
    ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
    : { kind: 'set', name, label, value: chosen.value, text: chosen.text, clearHref, clearLabel: `${words.clear} ${label}` }
}
