/** One city's scorecard: total and place, its blocks, the item opened to its rule and records. */
import { fullMarks } from '#domain/scheme.ts'
import { compare, subtract, toHundredths, type Fraction } from '#domain/scoring/fraction.ts'
import { joinSentences, say } from '#app/text.ts'
import { addressScorecard, addressScores } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentCityBlocks } from './city-score-blocks.ts'
import type { CityScoreContext } from './city-score-context.ts'
import { presentCitySide } from './city-score-side.ts'
import { formatFullMarks, formatScore, formatSigned } from './format.ts'
import { listItemScores, lostBy, nameItem } from './score-cells.ts'
import { askOf, partyWords } from './score-context.ts'
import { formatTotal } from './score-points.ts'
import { fullPointsOf, listGradeLimits } from './score-sheet.ts'
import { countOpen } from './scores-headline.ts'
import type { CityScorePageView, LinkView, Sentence } from './view-models.ts'

const WORST_NAMED = 2

/** Builds the page. */
export function presentCityScore(context: CityScoreContext): CityScorePageView {
  const { text, language, city } = context
  const { card } = city
  const words = text.scores.city
  return {
    trail: context.mayCompare ? listTrail(context) : [],
    name: nameArea(city, language),
    total: formatTotal(card) || text.scores.cell.noValue,
    facts: listFacts(context),
    second: saySecond(context),
    blockColumns: { ...words.blockColumns, spread: context.mayCompare ? words.blockColumns.spread(partyWords(context).counted(context.cities.filter((one) => one.card.state === 'settled').length)) : '' },
    itemColumns: words.itemColumns,
    openLabel: words.open,
    closeLabel: words.close,
    blocks: presentCityBlocks(context),
    side: presentCitySide(context),
  }
}

function listTrail({ text, scheme, askedPeriod, city, language }: CityScoreContext): readonly LinkView[] {
  return [
    { label: text.scores.title, href: addressScores({ period: askedPeriod, of: askOf(scheme) }) },
    { label: nameArea(city, language), href: addressScorecard(city.code, { period: askedPeriod }) },
  ]
}

/** 满分 35 · 良好 · 第 11 名，与第 12 名不能区分 · 距中位 −4.11 · 距优秀 1.38. */
function listFacts(context: CityScoreContext): readonly string[] {
  const { text, language, city, scheme, whole } = context
  const words = text.scores.city
  const { card } = city
  const toFile = fullMarks(whole) - fullMarks(scheme)
  const full = [words.outOf(formatFullMarks(toHundredths(fullPointsOf(scheme)))), ...(toFile === 0 ? [] : [text.scores.toFile(formatFullMarks(toFile))])]
  if (card.state !== 'settled' || card.grade === null) {
    if (card.state === 'thin') return [...full, text.scores.tooLittle(scheme.rankedFromPercent)]
    return card.state === 'empty' ? [...full, words.empty] : [...full, text.scores.pendingPlace, words.openItems(countOpen(city))]
  }
  const facts = [...full, card.grade.name[language]]
  if (context.mayCompare) {
    facts.push(sayPlace(context))
    if (city.fromMedian !== null) facts.push(words.fromMedian(formatSigned(toHundredths(city.fromMedian), 2, text.common.level)))
  }
  const limits = listGradeLimits(scheme)
  const next = limits[limits.findIndex(({ id }) => id === card.grade?.id) - 1]
  if (next !== undefined) facts.push(words.toGrade(next.name[language], formatScore(BigInt(next.hundredths) - (card.stated?.low ?? 0n))))
  return facts
}

/** Its place, whom it shares it with, and which neighbours it can't be told apart from. */
function sayPlace({ text, city, cities }: CityScoreContext): string {
  const words = text.scores.city
  const { place } = city
  if (place === null) return text.scores.pendingPlace
  const index = cities.findIndex(({ code }) => code === city.code)
  const [before, after] = [cities[index - 1], cities[index + 1]]
  const near = [before?.joinsNext === true ? before.place : null, city.joinsNext ? (after?.place ?? null) : null].flatMap((one) => (one === null || one === place ? [] : [String(one)]))
  const isShared = cities.some((other) => other.code !== city.code && other.place === place)
  return words.place({ place, isShared, near: near.join(text.common.listComma) })
}

/** 失 6.38 分：联合抽查 2.85、公示与闭环 1.32，其余 2.21。失分最多的是…。 */
function saySecond(context: CityScoreContext): Sentence {
  const { text, language, city } = context
  const words = text.scores.city
  const { card } = city
  if (card.points === null) return say`${words.nothing}`
  const lost = subtract(card.full, card.points.high)
  const blocks = card.blocks
    .flatMap(({ block, full, points }) => (points === null ? [] : [{ name: trimNumber(block.name[language]), lost: subtract(full, points.high) }]))
    .filter((block) => toHundredths(block.lost) > 0n)
    .sort((one, other) => compare(other.lost, one.lost))
  if (!listItemScores(city).some(({ outcome }) => outcome.kind === 'scored')) return say`${words.nothingReported}`
  if (blocks.length === 0) return say`${card.state === 'pending' ? words.lostNothingSoFar : words.lostNothing}`
  const score = (value: Fraction): string => formatScore(toHundredths(value))
  const named = blocks.slice(0, WORST_NAMED).map((block) => [{ text: `${block.name} ${score(block.lost)}`, tone: 'strong' as const }])
  const others = blocks.slice(WORST_NAMED).map((block) => say`${block.name} ${score(block.lost)}`)
  const items = listItemScores(city)
    .flatMap((one) => {
      const points = lostBy(one)
      return points === null || toHundredths(points) === 0n ? [] : [{ code: one.item.code, points }]
    })
    .sort((one, other) => compare(other.points, one.points))
    .slice(0, WORST_NAMED)
    .map(({ code, points }) => say`${words.itemLost(nameItem(code, context), score(points))}`)
  return words.second({
    lost: (card.state === 'pending' ? words.atLeast : (points: string) => points)(score(lost)),
    blocks: joinSentences([...named, ...others], text.common.listComma),
    items: joinSentences(items, text.common.listComma),
  })
}

/** The name of a block without its number: 联合抽查. */
function trimNumber(name: string): string {
  return name.replace(/^\S+\s/, '')
}
