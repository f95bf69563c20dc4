/** The blocks of a city's scorecard, each with its bar, its spot among the cities, its losses, and its items. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { BlockScore, ItemScore } from '#domain/scoring/aggregate.ts'
import { compare, findMedian, one, subtract, toHundredths, zero } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'
import type { Figure } from '#app/queries/types.ts'
import { joinSentences, say } from '#app/text.ts'
import { addressScorecard } from './addresses.ts'
import { presentDeduction } from './city-score-deduction.ts'
import type { CityScoreContext } from './city-score-context.ts'
import { presentFigure, withUnit } from './figures.ts'
import { formatFullMarks, formatRange, formatScore } from './format.ts'
import { lookOf, lostBy, nameItem, sayFiled } from './score-cells.ts'
import { addressItem, nameSpot, partyWords } from './score-context.ts'
import { formatPointsRange, judgeLoss, toPerMille } from './score-points.ts'
import type { CityBlockView, CityItemView, FigureView, Sentence, SpreadView } from './view-models.ts'
import { sayWork } from './work-words.ts'

const LOSSES_NAMED = 2
/** Says in the address that no block is open. */
export const NONE_OPEN = 'none'

/** The block that cost most, which stands open until the reader chooses. */
export function findCostliestBlock(blocks: readonly BlockScore[]): string | null {
  const lost = blocks.flatMap((score) => (score.points === null ? [] : [{ id: score.block.id, lost: subtract(score.full, score.points.low) }]))
  const [first] = lost.sort((left, right) => compare(right.lost, left.lost))
  return first?.id ?? null
}

/** All blocks of the sheet. */
export function presentCityBlocks(context: CityScoreContext): readonly CityBlockView[] {
  return context.city.card.blocks.map((score) => presentBlock(score, context))
}

function presentBlock(score: BlockScore, context: CityScoreContext): CityBlockView {
  const { block, full, points } = score
  const { text, language, open, city, askedPeriod } = context
  const isOpen = open.includes(block.id)
  const others = isOpen ? open.filter((id) => id !== block.id) : [...open, block.id]
  const holdsItem = block.items.some(({ code }) => code === context.item)
  return {
    id: block.id,
    name: block.name[language],
    score: points === null ? text.common.state['not-applicable'] : formatPointsRange(points),
    full: formatFullMarks(toHundredths(full)),
    perMille: points && toPerMille(points.low, full),
    loss: points === null ? 'none' : judgeLoss(points.low, full),
    spread: presentSpread(score, context),
    losses: sayLosses(score, context),
    href: addressScorecard(city.code, { period: askedPeriod, open: others.length === 0 ? NONE_OPEN : others.join(','), item: isOpen && holdsItem ? null : context.item }),
    open: isOpen,
    items: score.items.map((item) => presentItem(item, context)),
  }
}

/** Where the city stands among all that are settled in this block; nothing for a city that sees only itself. */
function presentSpread({ block, full, points }: BlockScore, context: CityScoreContext): SpreadView {
  const { text, cities, city, mayCompare } = context
  if (!mayCompare) return { own: null, median: null, others: [], sentence: '' }
  const settled = cities.flatMap((one) => {
    const found = one.card.blocks.find((other) => other.block.id === block.id)?.points ?? null
    return found !== null && compare(found.low, found.high) === 0 ? [{ code: one.code, points: found.low }] : []
  })
  const median = findMedian(settled.map((one) => one.points))
  const own = points !== null && compare(points.low, points.high) === 0 ? points.low : null
  return {
    own: own && toPerMille(own, full),
    median: median && toPerMille(median, full),
    others: settled.filter(({ code }) => code !== city.code).map((one) => toPerMille(one.points, full)),
    sentence: text.scores.city.spread({
      own: own === null ? '' : formatScore(toHundredths(own)),
      median: median === null ? '' : formatScore(toHundredths(median)),
      above: own === null ? 0 : settled.filter((other) => compare(other.points, own) > 0).length,
      counted: partyWords(context).counted(settled.length),
    }),
  }
}

/** The most costly losses in words, each with the work that mends it; then what was given back to the block. */
function sayLosses({ items, scale }: BlockScore, context: CityScoreContext): Sentence {
  const { text } = context
  const words = text.scores.city
  const losses = items
    .flatMap((score) => {
      const lost = lostBy(score)
      return lost === null || toHundredths(lost) === 0n ? [] : [{ score, lost }]
    })
    .sort((left, right) => compare(right.lost, left.lost))
    .slice(0, LOSSES_NAMED)
    .map(({ score, lost }) => {
      const [figure, definition] = [context.city.figures.get(score.item.code), findIndicator(score.item.code)]
      const work = figure === undefined || definition === null ? [] : sayWork(figure, definition, context).short
      return words.loss({ name: nameItem(score.item.code, context), lost: formatScore(toHundredths(lost)), work })
    })
  const empties = items.flatMap(({ item, reading, outcome }) =>
    outcome.kind === 'scored' || reading.state === 'measured' ? [] : [say`${words.emptyItem(nameItem(item.code, context), text.scores.export.states[reading.state])}`],
  )
  const scaled = scale !== null && compare(scale, one) !== 0 ? [say`${words.scaled}`] : []
  const all = [...losses, ...empties, ...scaled]
  return all.length === 0 ? say`${words.noLoss}` : joinSentences(all, words.lossJoin)
}

/** What stands in place of a figure for a filed item. */
function presentFiled({ item, reading }: ItemScore, { text }: CityScoreContext): FigureView {
  return {
    state: lookOf(reading), numerator: null, denominator: null, value: sayFiled(reading, item, { text }), unit: '', fraction: '',
    stateWord: reading.state === 'measured' ? '' : text.scores.export.states[reading.state], stateNote: '', status: 'none', statusWord: '', href: null,
  }
}

/** The figure of an item; a multiple says its unit, for its column is headed in percent. */
function presentItemFigure(figure: Figure, definition: IndicatorDefinition, context: CityScoreContext): FigureView {
  const view = presentFigure(figure, definition, context, addressItem(context, definition.code, context.city.code, 'unmet'))
  return definition.kind === 'gradient' && figure.state === 'measured' ? { ...view, value: withUnit(view.value, definition, context) } : view
}

function presentItem(score: ItemScore, context: CityScoreContext): CityItemView {
  const { item, outcome } = score
  const { text, city, askedPeriod } = context
  const definition = findIndicator(item.code)
  const full = fullPoints(item)
  const figure = city.figures.get(item.code)
  const points = outcome.kind === 'scored' ? outcome.points.low : null
  const isOpened = context.item === item.code
  const other = context.otherPoints.get(nameSpot(city.code, item.code))
  return {
    id: item.code,
    code: item.code,
    name: nameItem(item.code, context),
    figure: figure === undefined || definition === null ? presentFiled(score, context) : presentItemFigure(figure, definition, context),
    score: outcome.kind === 'scored' ? formatScore(toHundredths(outcome.points.low)) : outcome.kind === 'open' ? formatRange(formatFullMarks(toHundredths(zero)), formatFullMarks(item.hundredths)) : text.scores.cell.noValue,
    full: formatFullMarks(item.hundredths),
    perMille: points && toPerMille(points, full),
    otherPerMille: points === null || other === undefined || compare(points, other) === 0 ? null : toPerMille(other, full),
    loss: points === null ? 'little' : judgeLoss(points, full),
    evidence: text.scores.evidence[item.evidence],
    href: addressScorecard(city.code, { period: askedPeriod, open: context.open.join(','), item: isOpened ? null : item.code }),
    deduction: isOpened ? presentDeduction(score, figure, context) : null,
  }
}
