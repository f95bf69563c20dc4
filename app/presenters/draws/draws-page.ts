/** Draws → the list of what is asked about them, and their number by city for those who see sums. */
import { drawTests } from '#domain/fairness/audit.ts'
import type { Area, CodeNames, DrawAsk, DrawLine, DrawsPage, DrawsQuestion, DrawSum } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from '../addresses.ts'
import { nameArea } from '../area-names.ts'
import { presentExports } from '../export-menu.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import { presentPager } from '../record-frame.ts'
import type { DrawsPageView, FilterView, WorkCellView, WorkColumnView, WorkTableView } from '../view-models.ts'

export type DrawsChoice = Omit<DrawsQuestion, 'after' | 'limit'>

/** What a list can be asked for, in the order of its facets. */
export const drawAsks: readonly DrawAsk[] = ['any', ...drawTests, 'changed', 'by-hand', 'redrawn']

export function readDrawsChoice(query: URLSearchParams): DrawsChoice {
  const year = query.get('year') ?? ''
  return {
    city: query.get('city') || null, department: query.get('department') || null, year: /^20\d\d$/.test(year) ? Number(year) : null,
    ask: drawAsks.find((ask) => ask === query.get('ask')) ?? null, sort: query.get('sort') === 'drawn' ? 'drawn' : 'asked',
  }
}

/** Address of the list as chosen. */
export function addressDraws({ sort, ...choice }: DrawsChoice, after: string | null = null): string {
  return buildAddress('/draws', { ...choice, sort: sort === 'asked' ? null : sort, after })
}

export const addressDraw = (taskId: string): string => `/draws/${encodeURIComponent(taskId)}`

export interface DrawsInput {
  readonly choice: DrawsChoice
  /** Null for those who see sums alone. */
  readonly page: DrawsPage | null
  readonly sums: readonly DrawSum[]
  readonly cities: readonly Area[]
  readonly names: CodeNames
  readonly years: readonly number[]
}

export function presentDrawsPage(input: DrawsInput, reader: Reader): DrawsPageView {
  const { choice, page, sums } = input
  const words = reader.text.draws
  const add = (of: (sum: DrawSum) => number): string => formatCount(sums.reduce((total, sum) => total + of(sum), 0))
  const asked = sums.reduce((total, sum) => total + sum.asked, 0)
  const title = asked === 0 ? words.headlineNone(add(({ draws }) => draws), add(({ tested }) => tested)) : words.headline(add(({ draws }) => draws), add(({ tested }) => tested), formatCount(asked))
  return {
    head: { trail: [], title: say`${title}`, second: say`${words.second}` },
    list: page === null ? null : {
      facets: presentFacets(choice, page, reader),
      filters: {
        label: words.filters, action: '/draws', search: null, filters: presentFilters(input, reader),
        keep: { ...(choice.ask === null ? {} : { ask: choice.ask }), ...(choice.sort === 'asked' ? {} : { sort: choice.sort }) }, apply: words.apply,
        clear: choice.city === null && choice.department === null && choice.year === null && choice.ask === null ? null : { label: words.clear, href: addressDraws({ city: null, department: null, year: null, ask: null, sort: choice.sort }) },
        found: words.found(formatCount(page.total)),
      },
      table: presentTable(input, page, reader),
      pager: presentPager({ of: 'draws', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressDraws(choice, mark), exports: presentExports('draws', { ...choice }, reader) }, reader),
    },
    sums: presentSums(input, reader),
  }
}

function presentFacets(choice: DrawsChoice, page: DrawsPage, { text }: Reader) {
  const words = text.draws
  const facets = drawAsks.map((ask) => {
    const count = page.counts[ask] ?? 0
    const current = choice.ask === ask
    return { id: ask, code: '', name: words.ask[ask], count, countText: formatCount(count), href: addressDraws({ ...choice, ask: current ? null : ask }), current, title: words.facetTitle(words.ask[ask], formatCount(count)) }
  })
  return { label: words.facets, facets, largest: Math.max(1, ...facets.map(({ count }) => count)) }
}

function presentFilters({ choice, cities, names, years }: DrawsInput, { text, language }: Reader): readonly FilterView[] {
  const words = text.draws
  const filter = (name: 'city' | 'department' | 'year', shown: string | null, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label: words[name], anyText: `${words[name]} ${words.any}`, options }
      : { kind: 'set', name, label: words[name], value: String(choice[name]), text: shown ?? String(choice[name]), clearHref: addressDraws({ ...choice, [name]: null }), clearLabel: words.clearOne(words[name]) }
  const city = cities.find(({ code }) => code === choice.city)
  return [
    filter('city', city === undefined ? null : nameArea(city, language), cities.map((one) => ({ value: one.code, text: nameArea(one, language) }))),
    filter('department', names.departments[choice.department ?? ''] ?? null, Object.entries(names.departments).map(([value, name]) => ({ value, text: name }))),
    filter('year', null, years.map((year) => ({ value: String(year), text: String(year) }))),
  ]
}

function presentTable({ choice, names }: DrawsInput, page: DrawsPage, reader: Reader): WorkTableView {
  const words = reader.text.draws
  const plain = { align: 'left', sort: null } as const
  const sorted = (sort: DrawsChoice['sort'], direction: 'ascending' | 'descending'): WorkColumnView['sort'] => ({ href: addressDraws({ ...choice, sort }), active: choice.sort === sort ? direction : null })
  return {
    label: words.title,
    columns: [
      { ...plain, id: 'task', label: words.column.task, width: null, phone: 'title' },
      { ...plain, id: 'area', label: words.column.area, width: 112, phone: 'line' },
      { ...plain, id: 'department', label: words.column.department, width: 88, phone: 'hidden' },
      { ...plain, id: 'drawn', label: words.column.drawn, width: 96, sort: sorted('drawn', 'descending'), phone: 'line' },
      { ...plain, align: 'right', id: 'frame', label: words.column.frame, width: 72, phone: 'hidden' },
      { ...plain, align: 'right', id: 'count', label: words.column.count, width: 80, phone: 'figure' },
      { ...plain, id: 'asked', label: words.column.asked, width: 220, phone: 'line' },
      { ...plain, align: 'right', id: 'chance', label: words.column.chance, width: 128, sort: sorted('asked', 'ascending'), phone: 'hidden' },
    ],
    rows: page.rows.map((line) => ({ id: line.taskId, href: addressDraw(line.taskId), open: false, level: null, cells: presentCells(line, names, reader) })),
    empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
    bulk: null,
  }
}

/** What is asked about a draw, in words; the facts of its log after its tests. */
export function listAsked(line: DrawLine, { text }: Reader): readonly string[] {
  const words = text.draws.ask
  return [
    ...line.asked.map((test) => words[test]),
    ...(line.silentChangeCount > 0 ? [words.changed] : []), ...(line.isHandChosen ? [words['by-hand']] : []), ...(line.redrawCount > 0 ? [words.redrawn] : []),
  ]
}

function presentCells(line: DrawLine, names: CodeNames, reader: Reader): readonly WorkCellView[] {
  const words = reader.text.draws
  const asked = listAsked(line, reader)
  return [
    { kind: 'text', text: line.taskName ?? line.taskId },
    { kind: 'text', text: names.areas[line.areaCode] ?? line.areaCode },
    { kind: 'text', text: names.departments[line.departmentCode] ?? line.departmentCode },
    { kind: 'text', text: line.drawnDate },
    { kind: 'text', text: line.frameCount === null ? '—' : formatCount(line.frameCount) },
    { kind: 'text', text: formatCount(line.drawnCount) },
    asked.length > 0 ? { kind: 'mark', mark: 'at-risk', text: asked.join(reader.language === 'zh' ? '、' : ', ') } : { kind: 'text', text: line.leastAdjusted === null ? words.tooSmall : words.nothingAsked, tone: 'quiet' },
    { kind: 'text', text: line.leastAdjusted === null ? '╱' : formatChance(line.leastAdjusted, reader) },
  ]
}

/** A chance: three decimals, below a thousandth once in how many, and below a millionth no nearer. */
export function formatChance(p: number, { text }: Pick<Reader, 'text'>): string {
  if (p >= 0.001) return p.toFixed(3)
  return p < 1e-6 ? text.draws.hardly : text.draws.odds(formatCount(Math.floor(1 / p)))
}

function presentSums({ sums, names }: DrawsInput, { text }: Reader): WorkTableView {
  const words = text.draws
  const plain = { align: 'right', sort: null, width: 104 } as const
  return {
    label: words.sumsTitle,
    columns: [
      { ...plain, align: 'left', id: 'city', label: words.city, width: null, phone: 'title' },
      { ...plain, id: 'draws', label: words.column.draws, phone: 'line' }, { ...plain, id: 'tested', label: words.column.tested, phone: 'line' },
      { ...plain, id: 'asked', label: words.column.askedCount, phone: 'figure' }, { ...plain, id: 'changed', label: words.column.changed, phone: 'line', width: 136 },
    ],
    rows: sums.map((sum) => ({
      id: sum.cityCode, href: null, open: false, level: null,
      cells: [{ kind: 'text', text: names.areas[sum.cityCode] ?? sum.cityCode }, ...[sum.draws, sum.tested, sum.asked, sum.changed].map((count) => ({ kind: 'text' as const, text: formatCount(count) }))],
    })),
    empty: sums.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
    bulk: null,
  }
}
