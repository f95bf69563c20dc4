/** The backtest as a page: every figure of the committed document, what is not better and why. */
import type { BacktestDocument, OrderFigures } from '#domain/backtests/document.ts'
import { findWilsonInterval } from '#domain/statistics.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { ReportCellView, ReportPageView, ReportSectionView, ReportTableView, Sentence } from '../view-models.ts'
import { drawCurve } from './backtest-curve.ts'
import { cell, formatChance, formatNumber, formatShare, formatShares } from './numbers.ts'

export const BACKTEST_COMMAND = 'npm run backtest'
/** Places with fewer problems than this are too small to compare. */
const SMALL = 10

export interface BacktestContext extends Reader {
  readonly document: BacktestDocument
}

/** @throws Error when the document lacks one of the orders: it was not made by the command */
export function presentBacktest(context: BacktestContext): ReportPageView {
  const { document, text } = context
  const words = text.backtest
  const ours = findOrder(document, 'ours')
  const city = findOrder(document, 'city')
  const { published, tested } = document
  const title = words.headline({ ours: ours.foundInFirstHalf, city: city.foundInFirstHalf, all: tested.problems, share: formatShare(ours.foundInFirstHalf / tested.problems), published: published.city })
  const lead = (ours.days?.mean ?? 0) - published.meanDays
  const isBetter = ours.foundInFirstHalf > published.city && lead > 0
  const verdict = isBetter
    ? words.beats
    : words.falls({ by: published.city - ours.foundInFirstHalf, days: lead < 0 ? words.fewerDays(formatNumber(-lead, 2)) : words.moreDays(formatNumber(lead, 2)) })
  return {
    head: { trail: [], title: say(`${title}${text.common.sentenceEnd}`), second: say(`${verdict} ${words.made({ made: document.made, command: BACKTEST_COMMAND })}`) },
    menus: [],
    sections: [presentOrders(context), presentWhy(context), presentCurve(context), presentCuts(context), presentDistricts(context), presentCandidates(context), presentTable(context), presentInputs(context)],
    exports: null,
  }
}

export function findOrder(document: BacktestDocument, id: OrderFigures['id']): OrderFigures {
  const found = document.orders.find((order) => order.id === id)
  if (found === undefined) throw new Error(`the backtest has no order ${id}`)
  return found
}

function say(text: string): Sentence {
  return [{ text }]
}

function section(id: string, title: string, note: string, more: Partial<ReportSectionView>): ReportSectionView {
  return { id, title, note, lines: [], chart: null, table: null, isFolded: false, ...more }
}

function table(caption: string, columns: readonly (readonly [string, boolean])[], rows: ReportTableView['rows']): ReportTableView {
  return { caption, columns: columns.map(([label, isNumber]) => ({ label, isNumber, title: '' })), rows, none: '' }
}

function presentOrders({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.orders
  const { tested, published, orders } = document
  const share = (found: number): string => formatShare(found / tested.problems)
  const rows = orders.map((order) => ({
    key: order.id,
    head: cell(words.names[order.id], { isStrong: order.id === 'ours' }),
    cells: [
      cell(String(order.foundInFirstHalf), { isStrong: order.id === 'ours', below: words.brackets(order.foundOnFirstDays, share(order.foundInFirstHalf)) + saySpread(order.firstHalfSpread, 0, words) }),
      order.days === null ? cell('0') : cell(words.daysUnit(formatNumber(order.days.mean, 2)), { below: saySpread(order.meanDaysSpread, 2, words).trim() }),
      order.days === null ? cell('') : cell(words.test({ t: formatNumber(order.days.t, 2), degrees: String(order.days.degrees), chance: formatChance(order.days.chance) })),
      order.id === 'as-made' ? cell('') : cell(`${formatShare(order.later / tested.problems, 0)}%`, { below: `${String(order.later)} / ${String(tested.problems)}` }),
      order.area === null ? cell('') : cell(formatNumber(order.area.value, 3), { below: words.interval(formatNumber(order.area.interval.low, 3), formatNumber(order.area.interval.high, 3)) }),
    ],
  }))
  const told = {
    key: 'published', head: cell(words.names.published),
    cells: [cell(String(published.city), { below: `${share(published.city)}%` }), cell(words.daysUnit(formatNumber(published.meanDays, 2))), cell(''), cell(`${formatShare(published.laterShare, 0)}%`), cell('')],
  }
  const { order, half, days, test, later, area } = words.columns
  return section('orders', words.title, words.note({ visits: formatCount(tested.visits), found: String(tested.problems), from: tested.from, to: tested.to }), {
    lines: [say(words.firstDays({ visits: String(tested.firstDays) }))],
    table: table(words.title, [[order, false], [half, true], [days, true], [test, false], [later, true], [area, true]], [...rows, told]),
  })
}

function saySpread(spread: { readonly low: number; readonly high: number } | null, digits: number, words: BacktestContext['text']['backtest']['orders']): string {
  return spread === null ? '' : ` ${words.interval(formatNumber(spread.low, digits), formatNumber(spread.high, digits))}`
}

function presentWhy({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.why
  const { against, discordant, published } = document
  const city = findOrder(document, 'city')
  const inspector = findOrder(document, 'inspector')
  const chosen = document.candidates.find(({ isChosen }) => isChosen)
  const lines = [
    against === null ? '' : words.against({ mean: against.mean < 0 ? words.later(formatNumber(-against.mean, 2)) : words.earlier(formatNumber(against.mean, 2)), chance: formatChance(against.chance) }),
    words.discordant({ ours: discordant.oursAlone, city: discordant.cityAlone, chance: formatChance(discordant.chance) }),
    words.inspector({ found: inspector.foundInFirstHalf, days: formatNumber(inspector.days?.mean ?? 0, 2) }),
    words.weather,
    chosen === undefined ? '' : words.holdout({ area: formatNumber(chosen.area, 3), share: formatShare(chosen.firstHalfShare), days: formatNumber(chosen.meanDays, 2) }),
    words.files({ published: published.city, publishedDays: formatNumber(published.meanDays, 2), now: city.foundInFirstHalf, days: formatNumber(city.days?.mean ?? 0, 2) }),
    words.assume,
  ]
  return section('why', words.title, '', { lines: lines.filter((line) => line !== '').map(say) })
}

function presentCurve(context: BacktestContext): ReportSectionView {
  const words = context.text.backtest.curve
  return section('curve', words.title, words.note, { chart: drawCurve(context) })
}

function presentCuts({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.cuts
  const { first, oursPrecision, oursRecall, cityPrecision, cityRecall } = words.columns
  const ratio = (numerator: number, denominator: number): ReportCellView => {
    const interval = findWilsonInterval({ numerator, denominator })
    return cell(`${formatShare(numerator / denominator)}%`, { below: `${String(numerator)} / ${String(denominator)}${interval === null ? '' : `, ${formatShares(interval)}%`}` })
  }
  const rows = document.cuts.map(({ share, visits, ours, city }) => ({
    key: String(visits), head: cell(words.first(formatShare(share, 0), formatCount(visits))),
    cells: [ratio(ours, visits), ratio(ours, document.tested.problems), ratio(city, visits), ratio(city, document.tested.problems)],
  }))
  return section('cuts', words.title, words.note, { table: table(words.title, [[first, false], [oursPrecision, true], [oursRecall, true], [cityPrecision, true], [cityRecall, true]], rows) })
}

function presentDistricts({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.districts
  const { place, visits, found, made, city, ours, days } = words.columns
  const rows = document.districts.map((district) => {
    const isSmall = district.found < SMALL
    const of = (count: number): ReportCellView => cell(isSmall ? `${String(count)}/${String(district.found)}` : `${formatShare(count / district.found, 0)}%`, { isSmall, below: isSmall ? '' : `${String(count)} / ${String(district.found)}` })
    return {
      key: district.place, head: cell(district.place === '' ? words.unknown : district.place),
      cells: [cell(String(district.visits)), cell(String(district.found), { isSmall }), of(district.asMade), of(district.city), of(district.ours), cell(district.meanDays === null || isSmall ? '' : formatNumber(district.meanDays, 1), { isSmall })],
    }
  })
  return section('districts', words.title, words.note, { table: table(words.title, [[place, false], [visits, true], [found, true], [made, true], [city, true], [ours, true], [days, true]], rows) })
}

function presentCandidates({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.candidates
  const { id, indicators, monotone, area, share, days } = words.columns
  const rows = document.candidates.map((candidate) => ({
    key: candidate.id, head: cell(`${candidate.id}${candidate.isChosen ? words.chosen : ''}`, { isStrong: candidate.isChosen }),
    cells: [cell(String(candidate.indicators)), cell(candidate.isMonotone ? words.yes : words.no), cell(formatNumber(candidate.area, 4)), cell(`${formatShare(candidate.firstHalfShare)}%`), cell(formatNumber(candidate.meanDays, 2))],
  }))
  return section('candidates', words.title, `${words.note}: ${document.windows.map(({ from, to }) => `${from}—${to}`).join(text.common.listComma)}`, {
    table: table(words.title, [[id, false], [indicators, true], [monotone, false], [area, true], [share, true], [days, true]], rows),
  })
}

function presentTable({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.table
  const { indicator, bin, count, rate, points, iv } = words.columns
  const rows = document.table.lines.flatMap((line) =>
    line.bins.map((one, index) => ({
      key: `${line.indicator} ${String(index)}`, head: cell(index === 0 ? (text.backtest.indicators[line.indicator] ?? line.indicator) : ''),
      cells: [cell(one.label === '?' ? text.backtest.unknownBin : one.label), cell(formatCount(one.count)), cell(`${formatShare(one.problems / one.count)}%`, { below: `${String(one.problems)} / ${formatCount(one.count)}` }), cell(String(one.points)), cell(index === 0 ? formatNumber(line.informationValue, 3) : '')],
    })),
  )
  return section('points', words.title, words.note(formatCount(document.table.base)), {
    isFolded: true, table: { ...table(words.fold, [[indicator, false], [bin, false], [count, true], [rate, true], [points, true], [iv, true]], rows) },
  })
}

function presentInputs({ document, text }: BacktestContext): ReportSectionView {
  const words = text.backtest.inputs
  const { trained } = document
  const rows = document.inputs.map((input) => ({ key: input.file, head: cell(input.file), cells: [cell(formatCount(input.rows)), cell(input.sha256)] }))
  return section('inputs', words.title, words.note, {
    lines: [say(words.trained({ visits: formatCount(trained.visits), found: formatCount(trained.problems), from: trained.from, to: trained.to }))],
    table: table(words.title, [[words.columns.file, false], [words.columns.rows, true], [words.columns.hash, false]], rows),
  })
}
