/** What stands around a list of records: its filters and its pages. Everything is in the address. */
import { addressRecords, type FigureChoice } from './addresses.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import type { Text } from '#app/text.ts'
import type { CodeNames } from '#app/queries/types.ts'
import type { ExportMenuView, FilterBarView, FilterView, PagerView } from './view-models.ts'

export interface PagerInput {
  /** What is counted; records when absent. */
  readonly of?: keyof Text['records']['measure']
  readonly total: number
  readonly start: number
  readonly shown: number
  readonly next: string | null
  readonly addressOf: (after: string | null) => string
  /** Null where nothing may be exported. */
  readonly exports: ExportMenuView | null
}

/** Pages by key; the count always says the whole. */
export function presentPager({ of = 'records', total, start, shown, next, addressOf, exports }: PagerInput, { text }: Reader): PagerView {
  const words = text.records
  const measure = words.measure[of]
  return {
    label: words.pages,
    count: words.count(formatCount(total), measure),
    position: shown === 0 ? '' : words.position(formatCount(start), formatCount(start + shown - 1), measure),
    first: start > 1 ? { label: words.first, href: addressOf(null) } : null,
    next: next === null ? null : { label: words.next, href: addressOf(next) },
    export: total === 0 ? null : exports,
  }
}

/** Filters of a list of records; null when there is nothing to choose. */
export function presentFilters(choice: FigureChoice, names: CodeNames, found: number, { text }: Reader): FilterBarView | null {
  const words = text.records.filter
  const set = (name: 'department' | 'class' | 'industry', label: string, value: string, shown: string): FilterView => ({
    kind: 'set', name, label, value, text: shown, clearHref: addressRecords({ ...choice, [name]: null }), clearLabel: words.clear,
  })
  const filters: FilterView[] = [
    choice.department
      ? set('department', words.department, choice.department, names.departments[choice.department] ?? choice.department)
      : { kind: 'unset', name: 'department', label: words.department, anyText: `${words.department} ${words.any}`, options: Object.entries(names.departments).map(([value, name]) => ({ value, text: name })) },
  ]
  if (choice.class) filters.push(set('class', words.class, choice.class, choice.class === 'none' ? words.without : choice.class))
  if (choice.industry) {
    const industries: Readonly<Record<string, string>> = text.records.codes.industry
    filters.push(set('industry', words.industry, choice.industry, industries[choice.industry] ?? choice.industry))
  }
  const { indicator, area, period, part } = choice
  return {
    label: words.label,
    action: '/records',
    search: null,
    filters,
    keep: { indicator, area, period, ...(part === undefined ? {} : { part }) },
    apply: words.apply,
    clear: choice.department || choice.class || choice.industry ? { label: words.clear, href: addressRecords({ indicator, area, period, ...(part === undefined ? {} : { part }) }) } : null,
    found: text.records.found(formatCount(found)),
  }
}
