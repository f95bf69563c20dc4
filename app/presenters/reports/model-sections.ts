/** What a fitted model says, section by section: its points, how well it tells problems apart, its bands, and what it foresaw. */
import { findWilsonInterval } from '#domain/statistics.ts'
import type { Wording } from '#domain/indicator.ts'
import type { Binning } from '#domain/scorecards/binning.ts'
import { MODEL_SCALE, type BuiltModel } from '#domain/scorecards/build.ts'
import type { Discrimination } from '#domain/scorecards/discrimination.ts'
import { findModelIndicator, type ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import { getText } from '#app/text.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { ReportCellView, ReportSectionView, ReportTableView } from '../view-models.ts'
import { cell, formatChance, formatNumber, formatShare, formatShares } from './numbers.ts'

/** Fewer visits than this are told as a fraction. */
const SMALL = 10

export interface Judged extends Reader {
  readonly model: BuiltModel
  /** The year that it was tried on. */
  readonly held: string
}

/** The sections, in the order in which they are read. */
export function presentModelSections(judged: Judged): readonly ReportSectionView[] {
  return [presentPoints(judged), presentQuality(judged), presentBands(judged), presentCalibration(judged)]
}

/** A bin in both languages, for a document that is kept. */
export function wordBin(id: ModelIndicatorId, binning: Binning, number: number): Wording {
  const say = (text: Reader['text']): string => (number === 0 ? text.models.points.unknown : nameBin(binning, number, id, text))
  return { zh: say(getText('zh')), en: say(getText('en')) }
}

export function sayArea(found: Discrimination | null): string {
  return found === null ? '╱' : formatNumber(found.area, 3)
}

function makeTable(caption: string, columns: readonly (readonly [string, boolean])[], rows: ReportTableView['rows']): ReportTableView {
  return { caption, columns: columns.map(([label, isNumber]) => ({ label, isNumber, title: '' })), rows, none: '' }
}

function makeSection(id: string, title: string, note: string, table: ReportTableView, lines: ReportSectionView['lines'] = []): ReportSectionView {
  return { id, title, note, lines, chart: null, table, isFolded: false }
}

function presentRate(problems: number, count: number): ReportCellView {
  const interval = findWilsonInterval({ numerator: problems, denominator: count })
  if (interval === null) return cell('╱')
  if (count < SMALL) return cell(`${String(problems)}/${String(count)}`, { isSmall: true })
  return cell(`${formatShare(problems / count)}%`, { below: `${formatCount(problems)} / ${formatCount(count)} (${formatShares(interval)}%)` })
}

function presentPoints({ model, text, language }: Judged): ReportSectionView {
  const words = text.models.points
  const { card, binnings, indicators } = model
  const rows = indicators.flatMap((id, index) => {
    const indicator = findModelIndicator(id)
    const bins = card.bins[index] ?? []
    // A bin that nobody fell into is left out, but for what is not known where that happens.
    const shown = bins.flatMap((bin, number) => (bin.count > 0 ? [{ ...bin, number }] : []))
    return shown.map(({ count, problems, number }, line) => ({
      key: `${id} ${String(number)}`,
      head: line === 0 ? cell(indicator.name[language], { below: words.from(indicator.source[language]) }) : cell(''),
      cells: [
        cell(number === 0 ? words.unknown : nameBin(binnings[index], number, id, text)), cell(formatCount(count)), presentRate(problems, count),
        cell(String(card.table.indicators[index]?.points[number] ?? 0), { isStrong: true }), cell(line === 0 ? formatNumber(card.informationValues[index] ?? 0, 3) : ''),
      ],
    }))
  })
  const { indicator, bin, count, rate, points, iv } = words.columns
  const fitted = card.fit.converged ? text.models.converged(card.fit.iterations) : text.models.notConverged
  return makeSection('points', words.title, words.note({ base: String(card.table.base), doubling: String(MODEL_SCALE.doubling) }), makeTable(words.caption, [[indicator, false], [bin, false], [count, true], [rate, true], [points, true], [iv, true]], rows), [[{ text: fitted }]])
}

function nameBin(binning: Binning | undefined, number: number, id: ModelIndicatorId, text: Reader['text']): string {
  if (binning === undefined) return ''
  if (binning.kind === 'groups') {
    const types: Readonly<Record<string, string>> = text.records.codes.subjectType
    const sections: Readonly<Record<string, string>> = text.records.codes.industry
    return (binning.groups[number - 1] ?? []).map((code) => (id === 'type' ? (types[code] ?? code) : id === 'industry' ? `${code} ${sections[code] ?? ''}` : code)).join(text.common.listComma)
  }
  const { cuts } = binning
  const [before, after] = [cuts[number - 2], cuts[number - 1]]
  if (before === undefined) return after === undefined ? '*' : `< ${String(after)}`
  return after === undefined ? `≥ ${String(before)}` : after === before + 1 ? String(before) : `${String(before)}—${String(after - 1)}`
}

function presentQuality({ model, held, text }: Judged): ReportSectionView {
  const words = text.models.quality
  const { card, riskClass, calibration, stability } = model.held
  const told = (found: Discrimination | null, of: (found: Discrimination) => number): ReportCellView => cell(found === null ? words.notApplicable : formatNumber(of(found), 3))
  const area = (found: Discrimination | null): ReportCellView =>
    cell(sayArea(found), { below: found === null ? '' : `${formatNumber(found.interval.low, 3)}—${formatNumber(found.interval.high, 3)}` })
  const alone = (key: string, name: string, value: string) => ({ key, head: cell(name), cells: [cell(value), cell(words.notApplicable)] })
  const rows = [
    { key: 'area', head: cell(words.area), cells: [area(card), area(riskClass)] },
    { key: 'gini', head: cell(words.gini), cells: [told(card, ({ gini }) => gini), told(riskClass, ({ gini }) => gini)] },
    { key: 'distance', head: cell(words.distance), cells: [told(card, ({ distance }) => distance), told(riskClass, ({ distance }) => distance)] },
    ...(calibration === null
      ? []
      : [alone('brier', words.brier, formatNumber(calibration.brier, 4)), alone('fit', words.fit, words.chance({ statistic: formatNumber(calibration.statistic, 2), degrees: String(calibration.degrees), chance: formatChance(calibration.chance) }))]),
    alone('stability', words.stability, stability === null ? words.notApplicable : formatNumber(stability, 3)),
  ]
  const { measure, card: ofCard, klass } = words.columns
  return makeSection('quality', words.title, words.note({ year: held }), makeTable(words.caption, [[measure, false], [ofCard, true], [klass, true]], rows))
}

function presentBands({ model, text }: Judged): ReportSectionView {
  const words = text.models.bands
  const { bands, count: all, problems } = model.held
  const classes = [...new Set(bands.flatMap((band) => Object.keys(band.classes)))].sort()
  const { band, count, rate, lift } = words.columns
  const rows = bands.map((one) => ({
    key: String(one.from), head: cell(one.from === one.to ? String(one.from) : `${String(one.from)}—${String(one.to)}`),
    cells: [
      cell(formatCount(one.count)), presentRate(one.problems, one.count), cell(problems === 0 ? '╱' : words.times(formatNumber((one.problems * all) / (one.count * problems), 2))),
      ...classes.map((name) => cell(formatCount(one.classes[name] ?? 0))),
    ],
  }))
  return makeSection('bands', words.title, words.note, makeTable(words.caption, [[band, false], [count, true], [rate, true], [lift, true], ...classes.map((name) => [words.klass(name), true] as const)], rows))
}

function presentCalibration({ model, text }: Judged): ReportSectionView {
  const words = text.models.calibration
  const { group, count, expected, observed } = words.columns
  const rows = (model.held.calibration?.groups ?? []).map((one, index) => ({
    key: String(index), head: cell(String(index + 1)),
    cells: [cell(formatCount(one.count)), cell(`${formatShare(one.expected / one.count)}%`, { below: formatNumber(one.expected, 1) }), presentRate(one.problems, one.count)],
  }))
  return makeSection('calibration', words.title, words.note, makeTable(words.caption, [[group, false], [count, true], [expected, true], [observed, true]], rows))
}
