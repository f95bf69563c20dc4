/** The panel of choices that a reader takes along from page to page, and what a page says of those that it can't honour. */
import type { Area, Department } from '#app/queries/types.ts'
import type { Period } from '#domain/period.ts'
import { nameArea } from './area-names.ts'
import { carriedNames, readCarried, type CarriedName } from './carried.ts'
import type { Reader } from './figures.ts'
import { groupPeriods, listWeeks } from './period-choices.ts'
import type { ChoiceGroupView, ChoiceView, FilterPanelView, ReadingBarView } from './view-models.ts'

/** What the reader chose: an area of those they see. */
export interface AreaChoice {
  readonly current: Area
  readonly all: readonly Area[]
  readonly addressOf: (code: string) => string
}

/** A department, or null for all of them together. */
export interface DepartmentChoice {
  readonly current: string | null
  readonly all: readonly Department[]
  readonly addressOf: (code: string | null) => string
}

export interface FilterInput {
  readonly url: URL
  readonly today: string
  readonly period: Period | null
  /** Address of the page in another period; null where it can't be chosen. */
  readonly periodAddress: ((period: string) => string) | null
  /** Periods to choose from, where the page can't answer every one. */
  readonly periods: readonly ChoiceView[] | null
  readonly areas: AreaChoice | null
  readonly departments: DepartmentChoice | null
  /** Choices that the page offers or honours in its own way besides. */
  readonly takes: readonly CarriedName[]
  readonly limits: readonly string[]
}

/** Page marks and opened rows: another choice is another list. */
const LEFT_BEHIND: readonly string[] = ['after', 'open', 'row', 'period', 'from', 'to']

/** Builds what the reading bar offers, shows as chosen, and says of the rest. */
export function presentFilters(input: FilterInput, reader: Reader): Pick<ReadingBarView, 'filters' | 'chosen' | 'limits'> {
  const { notTaken } = reader.text.filters
  const carried = readCarried(input.url)
  const unheard = findNotTaken(input).filter((name) => carried[name] !== null && !(name === 'reading' && carried.reading === 'live'))
  return { filters: presentPanel(input, reader), chosen: presentChosen(input, reader), limits: [...unheard.map((name) => notTaken[name]), ...input.limits] }
}

/** Choices that nothing on the page answers to. */
export function findNotTaken({ period, periodAddress, periods, areas, departments, takes }: Omit<FilterInput, 'url' | 'today' | 'limits'>): readonly CarriedName[] {
  const taken: readonly CarriedName[] = [
    ...(period !== null && (periodAddress !== null || periods !== null) ? ['period' as const] : []),
    ...(areas !== null ? ['area' as const] : []),
    ...(departments !== null ? ['department' as const] : []),
    ...takes,
  ]
  return carriedNames.filter((name) => !taken.includes(name))
}

function presentPanel(input: FilterInput, reader: Reader): FilterPanelView | null {
  const { text, language } = reader
  const { period, periodAddress, periods, today } = input
  const groups = periods !== null ? [{ label: text.filters.period, choices: periods }] : period === null || periodAddress === null ? [] : groupPeriods(today, period, periodAddress, text)
  const places = [presentAreas(input, reader), presentDepartments(input, reader)].filter((group): group is ChoiceGroupView => group !== null)
  if (groups.length === 0 && places.length === 0) return null
  const isFree = periods === null && period !== null && periodAddress !== null
  return { label: text.filters.label, periods: groups.filter(({ choices }) => choices.length > 0), forms: isFree ? presentForms(input, period, text.filters, language) : null, places }
}

function presentForms({ url, today }: FilterInput, period: Period, words: Reader['text']['filters'], language: Reader['language']): NonNullable<FilterPanelView['forms']> {
  return {
    action: url.pathname,
    keep: [...url.searchParams].filter(([name, value]) => value !== '' && !LEFT_BEHIND.includes(name)),
    week: { label: words.kinds.week, field: 'period', none: words.chooseWeek, value: period.kind === 'week' ? period.text : '', options: listWeeks(today, period, words, language) },
    range: { label: words.kinds.range, from: { label: words.from, value: period.from }, to: { label: words.to, value: period.to }, least: '1000-01-01', most: today },
    apply: words.apply,
  }
}

function presentAreas({ areas }: FilterInput, { text, language }: Reader): ChoiceGroupView | null {
  if (areas === null || areas.all.length < 2) return null
  return { label: text.filters.area, choices: areas.all.map((area) => ({ label: nameArea(area, language), href: areas.addressOf(area.code), current: area.code === areas.current.code })) }
}

function presentDepartments({ departments }: FilterInput, { text }: Reader): ChoiceGroupView | null {
  if (departments === null || departments.all.length < 2) return null
  const { current, all, addressOf } = departments
  return {
    label: text.filters.department,
    choices: [{ label: text.filters.allDepartments, href: addressOf(null), current: current === null }, ...all.map(({ code, shortName }) => ({ label: shortName, href: addressOf(code), current: code === current }))],
  }
}

function presentChosen({ departments }: FilterInput, { text }: Reader): ReadingBarView['chosen'] {
  if (departments === null || departments.current === null) return []
  const { current, all, addressOf } = departments
  const words = text.filters
  const name = all.find(({ code }) => code === current)?.shortName ?? current
  return [{ label: words.department, text: name, clear: { label: `${words.clear} ${name}`, href: addressOf(null) } }]
}
