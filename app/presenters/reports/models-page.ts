/** The builder of scorecards as a page: the form, the points table, and how good the card is beside the general class. */
import { findWilsonInterval } from '#domain/statistics.ts'
import type { Binning } from '#domain/scorecards/binning.ts'
import { MODEL_SCALE, type BuiltModel } from '#domain/scorecards/build.ts'
import type { Discrimination } from '#domain/scorecards/discrimination.ts'
import { findModelIndicator, modelIndicators, type ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import type { Area } from '#app/queries/types.ts'
import { nameWhole } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { ModelFormView, ModelPageView, ReportCellView, ReportSectionView, ReportTableView } from '../view-models.ts'
import { cell, formatChance, formatNumber, formatShare, formatShares } from './numbers.ts'

export interface ModelContext extends Reader {
  readonly area: Area
  readonly areas: readonly Area[]
  readonly years: readonly number[]
  readonly year: number
  readonly held: number
  readonly industry: string | null
  readonly indicators: readonly ModelIndicatorId[]
  /** Null where there is too little to fit or to try. */
  readonly model: BuiltModel | null
}

/** Fewer visits than this are told as a fraction. */
const SMALL = 10

interface Fitted extends ModelContext {
  readonly model: BuiltModel
}

export function presentModels(context: ModelContext): ModelPageView {
  const { model, year, held, area, text, language } = context
  const words = text.models
  const said = { year: String(year), held: String(held), area: nameWhole(area, language, text.risk.wholeProvince) }
  const title = model === null ? words.few(said) : words.headline({ ...said, score: sayArea(model.held.card), klass: sayArea(model.held.riskClass) })
  const { title: howTitle, note, lines } = words.how
  const how: ReportSectionView = { id: 'how', title: howTitle, note, lines: lines.map((line) => [{ text: line }]), chart: null, table: null, isFolded: false }
  return {
    form: presentForm(context),
    report: {
      head: { trail: [], title: [{ text: `${title}${text.common.sentenceEnd}` }], second: [{ text: words.second }] },
      menus: [],
      sections: model === null ? [how] : [presentPoints({ ...context, model }), presentQuality({ ...context, model }), presentBands({ ...context, model }), presentCalibration({ ...context, model }), how],
      exports: null,
    },
  }
}

function presentForm({ area, years, year, held, industry, indicators, text, language }: ModelContext): ModelFormView {
  const words = text.models.form
  const offer = (chosen: number) => years.map((one) => ({ value: String(one), label: String(one), isChosen: one === chosen }))
  return {
    action: '/risk/models',
    submit: words.submit,
    hidden: { area: area.code },
    selects: [
      { name: 'year', label: words.year, options: offer(year) },
      { name: 'held', label: words.held, options: offer(held) },
      { name: 'industry', label: words.industry, options: [{ value: '', label: words.all, isChosen: industry === null }, ...Object.entries(text.records.codes.industry).map(([value, label]) => ({ value, label: `${value} ${label}`, isChosen: value === industry }))] },
    ],
    boxes: { name: 'indicator', label: words.indicators, options: modelIndicators.map(({ id, name }) => ({ value: id, label: name[language], isChosen: indicators.includes(id) })) },
  }
}

function sayArea(found: Discrimination | null): string {
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

function presentPoints({ model, text, language }: Fitted): ReportSectionView {
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

function presentQuality({ model, held, text }: Fitted): ReportSectionView {
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
  return makeSection('quality', words.title, words.note({ year: String(held) }), makeTable(words.caption, [[measure, false], [ofCard, true], [klass, true]], rows))
}

function presentBands({ model, text }: Fitted): ReportSectionView {
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

function presentCalibration({ model, text }: Fitted): ReportSectionView {
  const words = text.models.calibration
  const { group, count, expected, observed } = words.columns
  const rows = (model.held.calibration?.groups ?? []).map((one, index) => ({
    key: String(index), head: cell(String(index + 1)),
    cells: [cell(formatCount(one.count)), cell(`${formatShare(one.expected / one.count)}%`, { below: formatNumber(one.expected, 1) }), presentRate(one.problems, one.count)],
  }))
  return makeSection('calibration', words.title, words.note, makeTable(words.caption, [[group, false], [count, true], [expected, true], [observed, true]], rows))
}
