/** The table's conclusion: how many cities earned which grade, whose place waits, and where the points are lost. */
import { toHundredths, type Fraction } from '#domain/scoring/fraction.ts'
import { provinceCode } from '#domain/region.ts'
import { joinSentences, say } from '#app/text.ts'
import { addressScorecard } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { linkNumber } from './board-context.ts'
import { formatFullMarks, formatScore } from './format.ts'
import { listItemScores, listMeanLosses, nameItem } from './score-cells.ts'
import { addressItem, partyWords, type ScoreContext } from './score-context.ts'
import type { ScoredParty } from './score-readings.ts'
import type { Sentence } from './view-models.ts'

const WORST_NAMED = 3

/** 2023年考核（试行）：15 个市已定分，7 个优秀、6 个良好、2 个合格；日照市 7 项未报送，名次待定。 */
export function sayScoresHeadline(context: ScoreContext): Sentence {
  const { scheme, cities, text } = context
  const words = text.scores.headline
  const settled = cities.filter(({ card }) => card.state === 'settled')
  const pending = cities.filter(({ card }) => card.state === 'pending')
  const grades = scheme.grades.flatMap((grade) => {
    const count = settled.filter(({ card }) => card.grade?.id === grade.id).length
    return count === 0 ? [] : [say`${words.grade(count, grade.name[context.language])}`]
  })
  const lead = settled.length === 0 ? words.nobody(scheme.year, partyWords(context).one) : words.graded({ year: scheme.year, counted: partyWords(context).counted(settled.length), grades: joinSentences(grades, text.common.listComma) })
  return pending.length === 0 ? say`${lead}${text.common.sentenceEnd}` : say`${lead}${words.join}${sayPending(pending, context)}${text.common.sentenceEnd}`
}

function sayPending(pending: readonly ScoredParty[], context: ScoreContext): Sentence {
  const words = context.text.scores.headline
  const first = pending[0]
  if (first === undefined) return []
  const name = linkNumber(nameArea(first, context.language), addressScorecard(first.code, { period: context.askedPeriod }))
  return pending.length === 1 ? words.pendingOne({ name, items: countOpen(first) }) : words.pendingMany({ name, counted: partyWords(context).counted(pending.length) })
}

/** Items that were not reported. */
export function countOpen(city: ScoredParty): number {
  return listItemScores(city).filter(({ outcome }) => outcome.kind === 'open').length
}

/** 全省失分最多的是…（平均失 1.23 / 7 分）… 失分最少的是…。括号内相邻两市相差不足 0.5 分，不能区分。 */
export function sayScoresSecond(context: ScoreContext): Sentence {
  const { scheme, cities, text } = context
  const words = text.scores.second
  const losses = listMeanLosses(context)
  const least = losses[losses.length - 1]
  if (least === undefined) return []
  const unranked = cities.filter(({ card }) => card.state === 'thin' || card.state === 'empty').map((party) => nameArea(party, context.language))
  const thin = unranked.length === 0 ? [] : words.unranked({ names: unranked.join(text.common.listComma), percent: scheme.rankedFromPercent })
  const tell = ({ item, mean }: { item: { code: string; hundredths: number }; mean: Fraction }): Sentence =>
    words.loss({
      name: nameItem(item.code, context),
      lost: linkNumber(formatScore(toHundredths(mean)), addressItem(context, item.code, provinceCode, 'unmet')),
      full: formatFullMarks(item.hundredths),
    })
  const worst = losses.slice(0, Math.min(WORST_NAMED, losses.length - 1))
  const near = say`${words.near(formatFullMarks(scheme.nearEqualHundredths))}${thin}`
  return worst.length === 0 ? say`${words.least(tell(least))}${near}` : say`${words.most(joinSentences(worst.map(tell), text.common.listComma))}${words.least(tell(least))}${near}`
}
