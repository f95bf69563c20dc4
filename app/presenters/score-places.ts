/** Places with what may be said against them: other weights, chance, the next city, the weight of each item. */
import { findIndicator } from '#domain/indicators/index.ts'
import { fullMarks, listItems } from '#domain/scheme.ts'
import type { Firmness, PlaceBand } from '#domain/scoring/firmness.ts'
import { makeFraction, type Fraction } from '#domain/scoring/fraction.ts'
import { findTurn } from '#domain/scoring/turn.ts'
import { addressIndicator, addressScorecard, addressScores } from './addresses.ts'
import { formatCount, formatPercent, formatRange, formatScore, formatSigned } from './format.ts'
import { nameCity, nameItem } from './score-cells.ts'
import { askOf, partyWords, type ScoreContext } from './score-context.ts'
import { presentFunnel } from './score-funnel.ts'
import type { ScoredParty } from './score-readings.ts'
import type { EffectView, FirmRowView, PairsView, PlacesPageView } from './view-models.ts'

export interface PlacesInput extends ScoreContext {
  /** Settled cities in the order of their places, and how firm those are, in that order. */
  readonly settled: readonly ScoredParty[]
  readonly firmness: Firmness
  readonly seed: number
  readonly draws: number
  /** Item of the funnel as asked. */
  readonly item: string | null
}

/** From this chance on a city stands above the next one beyond doubt. */
const SURE = 0.95
const HALF_PART = 0.5

/** Builds the page. */
export function presentPlaces(input: PlacesInput): PlacesPageView {
  const { text, scheme, settled } = input
  const words = text.places
  const rows = settled.map((_, index) => presentRow(index, input))
  const firm = rows.filter(({ byWeights, byChance }) => byWeights.low === byWeights.high && byChance.low === byChance.high).length
  const { weight, floor } = scheme.choicePercent
  return {
    head: { trail: [{ label: words.back, href: addressScores({ period: input.askedPeriod, of: askOf(scheme) }) }], title: [{ text: `${sayGroups(input)}${text.common.sentenceEnd}` }], second: words.second({ firm: String(firm), counted: partyWords(input).counted(settled.length) }) },
    table: { ...words.table, columns: { ...words.table.columns, area: partyWords(input).one }, places: settled.length, rows },
    pairs: presentPairs(input),
    effect: presentEffect(input),
    funnel: presentFunnel(input, input.item),
    method: { title: words.method.title, lines: [words.method.weights({ draws: formatCount(input.draws), weight, floor, seed: String(input.seed) }), words.method.chance(), words.method.bands(), words.method.turn()] },
  }
}

function sayGroups({ firmness, settled, text }: PlacesInput): string {
  const words = text.places.headline
  if (settled.length < 2) return words.tooFew
  const groups = findGroups(firmness, settled.length)
  return groups.length === 0 ? words.allFirm : words.groups(groups.map(({ low, high }) => words.group(low, high)).join(words.join))
}

/** Runs of neighbours of whom none stands surely above the next. */
function findGroups({ above }: Firmness, count: number): readonly PlaceBand[] {
  const groups: { low: number; high: number }[] = []
  for (let index = 0; index + 1 < count; index += 1) {
    if ((above[index]?.[index + 1] ?? 1) >= SURE) continue
    const last = groups[groups.length - 1]
    if (last?.high === index + 1) last.high = index + 2
    else groups.push({ low: index + 1, high: index + 2 })
  }
  return groups
}

function presentRow(index: number, input: PlacesInput): FirmRowView {
  const { settled, firmness, text } = input
  const words = text.places
  const [city, next] = [settled[index], settled[index + 1]]
  if (city === undefined) throw new RangeError(`no city ${index}`)
  const place = city.place ?? index + 1
  const [weights, chance] = [firmness.byWeights[index] ?? { low: place, high: place }, firmness.byChance[index] ?? { low: place, high: place }]
  const above = firmness.above[index]?.[index + 1] ?? 1
  return {
    code: city.code,
    name: nameCity(city, input),
    href: addressScorecard(city.code, { period: input.askedPeriod }),
    place,
    total: formatScore(city.card.stated?.low ?? 0n),
    byWeights: { ...weights, sentence: words.byWeights(weights) },
    byChance: { ...chance, sentence: words.byChance(chance) },
    weightsText: sayBand(weights),
    chanceText: sayBand(chance),
    above: next === undefined ? '' : sayChance(above),
    turn: next === undefined ? '' : sayTurn(findTurn(city.card, next.card), input),
    joinsNext: next !== undefined && above < SURE,
  }
}

const sayBand = ({ low, high }: PlaceBand): string => (low === high ? String(low) : formatRange(low, high))

/** A chance in whole percent: what is not certain is never 100, what is possible never 0. */
export function sayChance(share: number): string {
  if (share <= 0 || share >= 1) return share <= 0 ? '0%' : '100%'
  const percent = Math.floor(100 * share + HALF_PART)
  return percent === 0 ? '<1%' : percent === 100 ? '>99%' : `${percent}%`
}

function sayTurn(turn: Fraction | null, { text }: ScoreContext): string {
  const words = text.places.table
  if (turn === null) return words.never
  return turn.numerator === 0n ? words.equal : words.atLeast(`${formatPercent(turn, { digits: 1 })}%`)
}

function presentPairs(input: PlacesInput): PairsView {
  const { settled, firmness, text } = input
  const words = text.places.pairs
  const names = settled.map((city) => nameCity(city, input))
  return {
    title: words.title,
    note: words.note,
    corner: words.corner,
    names,
    rows: names.map((name, row) => ({
      name,
      cells: names.map((column, index) => {
        if (index === row) return null
        const share = firmness.above[row]?.[index] ?? 0
        return { text: sayChance(share).replace('%', ''), look: share >= SURE ? 'above' : share <= 1 - SURE ? 'below' : 'open', sentence: words.cell({ row: name, column, share: sayChance(share) }) }
      }),
    })),
  }
}

function presentEffect(input: PlacesInput): EffectView {
  const { scheme, firmness, text } = input
  const words = text.places.effect
  return {
    title: words.title,
    note: words.note,
    columns: words.columns,
    rows: listItems(scheme).map(({ code, hundredths }, index) => {
      const nominal = makeFraction(hundredths, fullMarks(scheme))
      const effective = firmness.effective[index] ?? null
      return {
        code,
        name: nameItem(code, input),
        href: findIndicator(code) === null ? null : addressIndicator(code),
        nominal: formatPercent(nominal, { digits: 1 }),
        effective: effective === null ? words.none : formatSigned(Math.round(effective * 1_000), 1, '0.0').replace('+', ''),
        nominalShare: Math.round((100 * hundredths) / fullMarks(scheme)),
        effectiveShare: Math.round(100 * Math.max(effective ?? 0, 0)),
      }
    }),
  }
}
