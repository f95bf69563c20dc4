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

/** A cell by its row and column; no column is the row's own total, {@link WHOLE_ROW} the whole of the column. */
export interface Spot {
  readonly row: string
  readonly column: string
}

export const WHOLE_ROW = '*'
/** Most cells that are compared. */
export const MOST_PICKED = 4

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
  /** Cells that stand side by side. */
  readonly picked: readonly Spot[]
  /** A cell that is followed is picked, in place of opening its records. */
  readonly isPicking: boolean
  /** Stretch of rows shown, from 1. */
  readonly page: number
}

const PATH = '/boards/explore'
const LONGEST = 100
const MOST_PINNED = 20
/** No code, month or field has it in its name. */
const BETWEEN_PINS = '~'
const BETWEEN_SPOTS = ';'
const WITHIN_SPOT = '^'

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
    picked: readSpots(url.searchParams.get('cmp') ?? ''),
    isPicking: read('pick') === '1',
    peers: read('peers'),
    class: read('class'),
    industry: read('industry'),
    field: read('field'),
    level: read('level'),
    channel: read('channel'),
    page,
  }
}

function readSpots(text: string): readonly Spot[] {
  const spots = text.split(BETWEEN_SPOTS).flatMap((part): Spot[] => {
    const [row = '', column] = part.split(WITHIN_SPOT)
    return row === '' || column === undefined || part.length > LONGEST ? [] : [{ row, column }]
  })
  return spots.filter((spot, index) => spots.findIndex((other) => isSameSpot(spot, other)) === index).slice(0, MOST_PICKED)
}

/** Whether two name one cell. */
export function isSameSpot(one: Spot, other: Spot): boolean {
  return one.row === other.row && one.column === other.column
}

/** The parameters of an address, without the defaults; forms send them as hidden fields. */
export function listExplore(choice: ExploreChoice): readonly (readonly [name: string, value: string])[] {
  const { indicator, period, area, department, reading, rows, columns, show, view, sort, peers, page } = choice
  const single: readonly (readonly [string, string | null])[] = [
    ['indicator', indicator], ['period', period], ['area', area], ['department', department], ['reading', reading], ['rows', rows], ['cols', columns],
    ['show', show === 'value' ? null : show], ['as', view === 'table' ? null : view], ['sort', sort === 'given' ? null : sort], ['peers', peers],
    ...exploreFilters.map((name): [string, string | null] => [name, choice[name]]),
    ['pin', choice.pinned.length === 0 ? null : choice.pinned.join(BETWEEN_PINS)],
    ['cmp', choice.picked.length === 0 ? null : choice.picked.map(({ row, column }) => row + WITHIN_SPOT + column).join(BETWEEN_SPOTS)],
    ['pick', choice.isPicking ? '1' : null],
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
