/** What stands around a list of records: its filters and its pages. Everything is in the address. */
import { addressRecords, type FigureChoice } from './addresses.ts'
import { nameFilter } from './dimension-names.ts'
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

/** Filters that an address of records may hold, besides area and period. */
export const recordFilters = ['department', 'class', 'industry', 'field', 'level', 'channel'] as const

/** Filters of a list of records: those that hold, and departments to choose from. */
export function presentFilters(choice: FigureChoice, names: CodeNames, found: number, reader: Reader): FilterBarView {
  const { text } = reader
  const words = text.records.filter
  const isSet = (name: (typeof recordFilters)[number]): boolean => Boolean(choice[name])
  const filters = recordFilters.flatMap((name): FilterView[] => {
    const value = choice[name]
    const label = text.dimensions.name[name]
    if (value) return [{ kind: 'set', name, label, value, text: nameFilter(name, value, names, reader), clearHref: addressRecords({ ...choice, [name]: null }), clearLabel: words.clear }]
    return name === 'department' ? [{ kind: 'unset', name, label, anyText: `${label} ${words.any}`, options: Object.entries(names.departments).map(([code, text]) => ({ value: code, text })) }] : []
  })
  const { indicator, area, period, part } = choice
  return {
    label: words.label,
    action: '/records',
    search: null,
    filters,
    keep: { indicator, area, period, ...(part === undefined ? {} : { part }) },
    apply: words.apply,
    clear: recordFilters.some(isSet) ? { label: words.clear, href: addressRecords({ indicator, area, period, ...(part === undefined ? {} : { part }) }) } : null,
    found: text.records.found(formatCount(found)),
  }
}
