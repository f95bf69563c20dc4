/** The year's sheet: one row a city, one cell an item, the median below. */
import { findTarget } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { fullMarks, fullMarksOf, listItems, type Scheme } from '#domain/scheme.ts'
import type { PlaceBand } from '#domain/scoring/firmness.ts'
import { compare, findMedian, makeFraction, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'
import { addressSheet } from './sheets/addresses.ts'
import { addressIndicator, addressScorecard } from './addresses.ts'
import { formatTarget } from './figures.ts'
import { formatFullMarks, formatScore } from './format.ts'
import { formatMeasure, listItemScores, measureCell, nameCity, nameItem, presentScoreCell, type ScoreMode } from './score-cells.ts'
import { partyWords, type ScoreContext } from './score-context.ts'
import { formatTotal } from './score-points.ts'
import type { ScoredParty } from './score-readings.ts'
import type { ScoreBlockHeadView, ScoreRowView, ScoreSheetView } from './view-models.ts'

/** Fewest scored cities that have a median worth showing. */
const LEAST_FOR_MEDIAN = 3
const HUNDREDTHS = 100

/** By total, by code of the area, or by the points of an item. */
export type ScoreSort = 'total' | 'area' | { readonly item: string }

/** Reads a sort from an address; by total unless another one is named. */
export function readScoreSort(text: string | null, scheme: Scheme): ScoreSort {
  if (text === 'area') return 'area'
  return listItems(scheme).some(({ code }) => code === text) && text !== null ? { item: text } : 'total'
}

/** Builds the sheet. */
export function presentScoreSheet(context: ScoreContext, mode: ScoreMode, sort: ScoreSort, bands: ReadonlyMap<string, PlaceBand> | null = null): ScoreSheetView {
  const { scheme, text } = context
  const words = text.scores
  return {
    label: scheme.name[context.language],
    columns: { ...words.columns, area: partyWords(context).one, interval: bands === null ? '' : text.places.interval },
    blocks: scheme.blocks.map((block): ScoreBlockHeadView => ({
      id: block.id,
      name: block.name[context.language],
      points: formatFullMarks(fullMarksOf(block)),
      items: block.items.map((item) => presentItem(item, context)),
    })),
    rows: sortCities(context.cities, sort).map((city) => presentRow(city, mode, sort, bands?.get(city.code) ?? null, context)),
    median: presentMedian(context, mode),
    fullHundredths: fullMarks(scheme),
    ticks: listTicks(scheme),
    ticksNote: words.ticks(scheme.grades.filter(({ fromPercent }) => fromPercent > 0).map(({ name, fromPercent }) => `${name[context.language]} ${fromPercent}%`).reverse().join(text.common.listComma)),
    places: context.cities.length,
    legend: presentLegend(context),
  }
}

/** The least that earns each grade, in hundredths, best first. */
export function listGradeLimits(scheme: Scheme): readonly { readonly name: Scheme['grades'][number]['name']; readonly id: string; readonly hundredths: number }[] {
  const full = fullMarks(scheme)
  return scheme.grades.map(({ id, name, fromPercent }) => ({ id, name, hundredths: Math.ceil((full * fromPercent) / 100) }))
}

function presentLegend({ text, cities, otherPoints, appealed }: ScoreContext): ScoreSheetView['legend'] {
  const words = text.scores.legend
  return {
    ...words,
    liveDiffers: otherPoints.size === 0 ? '' : words.liveDiffers,
    appealed: appealed.size === 0 ? '' : words.appealed,
    notReported: cities.some(({ card }) => card.state === 'pending') ? words.notReported : '',
  }
}

/** Where grades begin; in points where those are whole, else in percent of full marks, for which alone there is room. */
function listTicks(scheme: Scheme): ScoreSheetView['ticks'] {
  const limits = listGradeLimits(scheme).filter(({ hundredths }) => hundredths > 0).reverse()
  const isWhole = limits.every(({ hundredths }) => hundredths % HUNDREDTHS === 0)
  return limits.map(({ id, hundredths }) => ({ hundredths, text: isWhole ? formatFullMarks(hundredths) : String(scheme.grades.find((grade) => grade.id === id)?.fromPercent ?? 0) }))
}

function presentItem(item: Scheme['blocks'][number]['items'][number], context: ScoreContext): ScoreBlockHeadView['items'][number] {
  const definition = findIndicator(item.code)
  const target = definition === null ? null : findTarget(definition, context.period.to)
  return {
    id: item.code,
    short: nameItem(item.code, context),
    name: `${item.code} ${definition?.name[context.language] ?? nameItem(item.code, context)}`,
    points: formatFullMarks(item.hundredths),
    target: definition === null ? '' : item.rule.kind === 'yes-no' ? context.text.scores.monotone : target === null ? '' : formatTarget(definition, target, context).replace('%', ''),
    href: definition === null ? `${addressSheet(context.whole)}#${item.code}` : addressIndicator(item.code),
  }
}

function sortCities(cities: readonly ScoredParty[], sort: ScoreSort): readonly ScoredParty[] {
  if (sort === 'total') return cities
  if (sort === 'area') return [...cities].sort((one, other) => (one.code < other.code ? -1 : 1))
  const measure = (city: ScoredParty, mode: ScoreMode): Fraction | null => {
    const score = listItemScores(city).find(({ item }) => item.code === sort.item)
    return score === undefined ? null : measureCell(score, city.figures.get(sort.item), mode)
  }
  const sign = findIndicator(sort.item)?.betterWhen === 'lower' ? -1 : 1
  // By points, then by value, for many may have full marks; the sort is stable, so the rest keep the order of the totals.
  return [...cities].sort((one, other) => compareMeasures(measure(one, 'points'), measure(other, 'points')) || sign * compareMeasures(measure(one, 'value'), measure(other, 'value')))
}

/** The greater first, what has none last. */
function compareMeasures(one: Fraction | null, other: Fraction | null): number {
  return one === null || other === null ? Number(one === null) - Number(other === null) : compare(other, one)
}

function presentRow(city: ScoredParty, mode: ScoreMode, sort: ScoreSort, band: PlaceBand | null, context: ScoreContext): ScoreRowView {
  const { text, language } = context
  const { card, place } = city
  const isPending = card.state === 'pending'
  const stated = card.stated ?? { low: 0n, high: 0n }
  return {
    code: city.code,
    name: nameCity(city, context),
    place: place === null ? '' : String(place),
    pending: card.state !== 'settled',
    // Neighbours by another order say nothing of one another.
    joinsNext: sort === 'total' && city.joinsNext,
    total: formatTotal(card) || text.scores.cell.noValue,
    totalHundredths: Number(stated.low),
    totalHigh: isPending ? Number(stated.high) : null,
    interval: band && { ...band, sentence: text.places.byWeights(band) },
    grade: card.grade === null ? (isPending ? text.scores.pending : text.scores.unranked) : card.grade.name[language],
    selected: false,
    href: addressScorecard(city.code, { period: context.askedPeriod }),
    cells: listItemScores(city).map((score) => presentScoreCell(city, score, mode, context)),
  }
}

function presentMedian(context: ScoreContext, mode: ScoreMode): ScoreSheetView['median'] {
  const settled = context.cities.filter(({ card }) => card.state === 'settled')
  const total = findMedian(settled.map(({ card }) => card.points?.low ?? zero))
  if (total === null || settled.length < LEAST_FOR_MEDIAN) return null
  return {
    name: context.text.scores.median,
    total: formatScore(toHundredths(total)),
    cells: listItems(context.scheme).map((item) => {
      const values = context.cities.flatMap((city) => {
        const score = listItemScores(city).find((one) => one.item.code === item.code)
        return (score && measureCell(score, city.figures.get(item.code), mode)) ?? []
      })
      const median = values.length < LEAST_FOR_MEDIAN ? null : findMedian(values)
      return median === null ? '' : formatMeasure(median, fullPoints(item), mode)
    }),
  }
}

/** The sheet's full marks, in points. */
export function fullPointsOf(scheme: Scheme): Fraction {
  return makeFraction(fullMarks(scheme), 100)
}
