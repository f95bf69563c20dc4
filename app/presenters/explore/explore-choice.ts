/** What a reader chose to explore: all of it is in the address. */
import { exploreSplits, type ExploreSplit } from '#domain/explore-splits.ts'
import { buildAddress } from '../addresses.ts'
import { readCarried } from '../carried.ts'

export const exploreViews = ['table', 'heat', 'bar', 'line', 'multiples'] as const
export type ExploreView = (typeof exploreViews)[number]

export const exploreMeasures = ['value', 'numerator', 'denominator', 'share'] as const
export type ExploreMeasure = (typeof exploreMeasures)[number]

export const exploreSorts = ['given', '-value', 'value', 'name'] as const
export type ExploreSort = (typeof exploreSorts)[number]

/** Filters beyond those of every page. */
export const exploreFilters = ['class', 'industry', 'field', 'level', 'channel'] as const
export type ExploreFilter = (typeof exploreFilters)[number]

/** How an address says that there are no columns; without the word the page chooses them. */
export const NO_COLUMNS = 'none'

/** Null is the default. */
export interface ExploreChoice extends Readonly<Record<ExploreFilter, string | null>> {
  readonly indicator: string | null
  readonly period: string | null
  readonly area: string | null
  readonly department: string | null
  readonly reading: string | null
  readonly rows: ExploreSplit | null
  readonly columns: ExploreSplit | typeof NO_COLUMNS | null
  readonly show: ExploreMeasure | null
  readonly view: ExploreView | null
  readonly sort: ExploreSort | null
  /** Rows that stand first, together with their sum. */
  readonly pinned: readonly string[]
  /** City whose peers are compared. */
  readonly peers: string | null
  /** Stretch of rows shown, from 1. */
  readonly page: number
}

const PATH = '/boards/explore'
const LONGEST = 100
const MOST_PINNED = 20
/** No code, month or field has it in its name. */
const BETWEEN_PINS = '~'

/** Reads an address; what is not known is the default. */
export function readExploreChoice(url: URL): ExploreChoice {
  const read = (name: string): string | null => {
    const value = url.searchParams.get(name)
    return value === null || value === '' || value.length > LONGEST ? null : value
  }
  const pick = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | null => choices.find((choice) => choice === read(name)) ?? null
  const page = /^[1-9]\d{0,3}$/.test(read('page') ?? '') ? Number(read('page')) : 1
  return {
    ...readCarried(url),
    indicator: read('indicator'),
    rows: pick('rows', exploreSplits),
    columns: pick('cols', [...exploreSplits, NO_COLUMNS]),
    show: pick('show', exploreMeasures),
    view: pick('as', exploreViews),
    sort: pick('sort', exploreSorts),
    pinned: (url.searchParams.get('pin') ?? '').split(BETWEEN_PINS).filter((pin) => pin !== '' && pin.length <= LONGEST).slice(0, MOST_PINNED),
    peers: read('peers'),
    class: read('class'),
    industry: read('industry'),
    field: read('field'),
    level: read('level'),
    channel: read('channel'),
    page,
  }
}

/** The parameters of an address, without the defaults; forms send them as hidden fields. */
export function listExplore(choice: ExploreChoice): readonly (readonly [name: string, value: string])[] {
  const { indicator, period, area, department, reading, rows, columns, show, view, sort, peers, page } = choice
  const single: readonly (readonly [string, string | null])[] = [
    ['indicator', indicator], ['period', period], ['area', area], ['department', department], ['reading', reading], ['rows', rows], ['cols', columns],
    ['show', show === 'value' ? null : show], ['as', view === 'table' ? null : view], ['sort', sort === 'given' ? null : sort], ['peers', peers],
    ...exploreFilters.map((name): [string, string | null] => [name, choice[name]]),
    ['pin', choice.pinned.length === 0 ? null : choice.pinned.join(BETWEEN_PINS)],
    ['page', page === 1 ? null : String(page)],
  ]
  return single.flatMap(([name, value]): (readonly [string, string])[] => (value === null ? [] : [[name, value]]))
}

/** Address of the page as chosen; another question begins at its first rows. */
export function addressExplore(choice: ExploreChoice, change: Partial<ExploreChoice> = {}): string {
  const query = new URLSearchParams(listExplore({ ...choice, page: 1, ...change }).map(([name, value]) => [name, value])).toString()
  return query === '' ? PATH : `${PATH}?${query}`
}

/** Address of the page of an indicator, from anywhere. */
export function addressExploreOf(indicator: string, carried: { readonly area?: string | null; readonly period?: string | null; readonly department?: string | null }): string {
  return buildAddress(PATH, { indicator, ...carried })
}
