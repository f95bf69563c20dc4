/** One item of one city → a cell of the sheet, in whichever way the reader wants it shown. */
import type { FigureState } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { findItem, listItems, type SchemeItem } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import { compare, divide, makeFraction, subtract, sum, toHundredths, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints, type Reading } from '#domain/scoring/rules.ts'
import type { Figure } from '#app/queries/types.ts'
import { addressScorecard } from './addresses.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { formatMakeup, formatValue, toRatio, withUnit, type Reader } from './figures.ts'
import { formatCount, formatDeduction, formatFullMarks, formatPercent } from './format.ts'
import { addressItem, nameSpot, type ScoreContext } from './score-context.ts'
import { formatPoints, judgeLoss, toPerMille } from './score-points.ts'
import type { ScoredParty } from './score-readings.ts'
import type { ScoreCellView } from './view-models.ts'

/** What the cells show: points earned, points lost, or the value itself. */
export const scoreModes = ['points', 'lost', 'value'] as const
export type ScoreMode = (typeof scoreModes)[number]

/** Reads a mode from an address; points unless another one is named. */
export function readScoreMode(text: string | null): ScoreMode {
  return scoreModes.find((mode) => mode === text) ?? 'points'
}

/** All items of a city in the order of the sheet. */
export function listItemScores(city: ScoredParty): readonly ItemScore[] {
  return city.card.blocks.flatMap(({ items }) => items)
}

/** What a cell shows as an exact number, for the median of its column; null when it shows none. */
export function measureCell(score: ItemScore, figure: Figure | undefined, mode: ScoreMode): Fraction | null {
  const { item, outcome } = score
  if (outcome.kind !== 'scored') return null
  const points = outcome.points.low
  if (mode === 'points') return points
  if (mode === 'lost') return subtract(fullPoints(item), points)
  const ratio = figure === undefined ? null : toRatio(figure)
  return ratio && makeFraction(ratio.numerator, ratio.denominator)
}

/** Such a number as its column writes it. */
export function formatMeasure(value: Fraction, full: Fraction, mode: ScoreMode): string {
  if (mode === 'points') return formatPoints(value, full)
  return mode === 'lost' ? formatDeduction(toHundredths(value)) : formatPercent(value)
}

/** One cell of the sheet. */
export function presentScoreCell(city: ScoredParty, score: ItemScore, mode: ScoreMode, context: ScoreContext): ScoreCellView {
  const { item, outcome, reading } = score
  const full = fullPoints(item)
  const points = outcome.kind === 'scored' ? outcome.points.low : null
  const opened = addressScorecard(city.code, { period: context.askedPeriod, item: item.code })
  const spot = nameSpot(city.code, item.code)
  const other = context.otherPoints.get(spot)
  return {
    itemId: item.code,
    state: outcome.kind === 'scored' && reading.state === 'small-number' ? 'measured' : lookOf(reading),
    text: sayCell(city, score, mode, context),
    perMille: points && toPerMille(points, full),
    loss: points === null ? 'little' : judgeLoss(points, full),
    liveDiffers: points !== null && other !== undefined && compare(points, other) !== 0,
    appealed: context.appealed.has(spot),
    sentence: sayScore(city, score, context),
    href: mode === 'value' ? (addressItem(context, item.code, city.code, 'denominator') ?? opened) : opened,
  }
}

function sayCell(city: ScoredParty, score: ItemScore, mode: ScoreMode, { text }: Reader): string {
  const { item, outcome, reading } = score
  const figure = city.figures.get(item.code)
  if (outcome.kind === 'scored') {
    const definition = findIndicator(item.code)
    if (mode === 'value' && definition === null) return sayFiled(reading, item, { text })
    if (mode === 'value' && definition !== null && figure?.state === 'measured') return formatValue(figure, definition)
    const value = measureCell(score, figure, mode)
    return value === null ? text.scores.cell.noValue : formatMeasure(value, fullPoints(item), mode)
  }
  if (reading.state === 'small-number' && reading.value.kind === 'ratio') return `${reading.value.ratio.numerator}/${reading.value.ratio.denominator}`
  if (reading.state === 'waiting') return text.scores.cell.waiting
  return reading.state === 'not-reported' ? text.scores.cell.notReported : ''
}

/** The cell as a sentence: 聊城市结果公示率 4.33 / 7 分，94.07%（13,364 / 14,206 条）. */
function sayScore(city: ScoredParty, score: ItemScore, context: ScoreContext): string {
  const { text, language } = context
  const { item, outcome, reading } = score
  const definition = findIndicator(item.code)
  const subject = { area: nameArea(city, language), name: definition?.name[language] ?? nameItem(item.code, context) }
  const full = formatFullMarks(item.hundredths)
  if (outcome.kind === 'scored') {
    const figure = city.figures.get(item.code)
    const value = figure === undefined || definition === null ? '' : formatValue(figure, definition)
    const makeup = figure === undefined || definition === null ? '' : formatMakeup(figure, definition, context)
    return text.scores.cell.scored({
      ...subject,
      points: formatPoints(outcome.points.low, fullPoints(item)),
      full,
      value: definition === null ? sayFiled(reading, item, context) : value === '' ? '' : withUnit(value, definition, context),
      makeup,
    })
  }
  const state = reading.state === 'measured' ? 'not-applicable' : reading.state
  return text.scores.cell.empty({ ...subject, full, state: text.scores.export.states[state], effect: text.scores.effect[state === 'waiting' ? 'range' : item.effects[state]] })
}

/** Short name of an item of the sheet, or of an indicator beside it. */
export function nameItem(code: string, { scheme, language }: Pick<ScoreContext, 'scheme' | 'language'>): string {
  const source = findItem(scheme, code)?.source
  return source === undefined || source.kind === 'computed' ? (findIndicator(code)?.shortName[language] ?? code) : source.name[language]
}

/** Which look an item has: what waits for its review looks like what has not come. */
export function lookOf({ state }: Reading): FigureState {
  return state === 'waiting' ? 'not-reported' : state
}

/** What was filed for an item: 是, 12, 83.33%. */
export function sayFiled(reading: Reading, { source }: SchemeItem, { text }: Pick<Reader, 'text'>): string {
  if (!('value' in reading)) return ''
  const { value } = reading
  if (value.kind === 'answer') return value.isYes ? text.scores.filed.yes : text.scores.filed.no
  if (value.kind === 'ratios') return ''
  return source.kind === 'filed' && source.asks === 'count' ? formatCount(value.ratio.numerator) : `${formatPercent(value.ratio)}%`
}

/** Short name of a city. */
export function nameCity(city: ScoredParty, { language }: Reader): string {
  return nameAreaShort(city, language)
}

/** What each item cost on average those whom it scored, the most costly first; items that scored nobody are left out. */
export function listMeanLosses({ scheme, cities }: Pick<ScoreContext, 'scheme' | 'cities'>): readonly { readonly item: SchemeItem; readonly mean: Fraction }[] {
  return listItems(scheme)
    .flatMap((item) => {
      const lost = cities.flatMap((party) => listItemScores(party).filter((score) => score.item.code === item.code).flatMap((score) => lostBy(score) ?? []))
      return lost.length === 0 ? [] : [{ item, mean: divide(sum(lost), makeFraction(lost.length)) }]
    })
    .sort((one, other) => compare(other.mean, one.mean))
}

/** Points lost by an item: none when it was not scored. */
export function lostBy({ item, outcome }: ItemScore): Fraction | null {
  return outcome.kind === 'scored' ? subtract(fullPoints(item), outcome.points.low) : null
}
