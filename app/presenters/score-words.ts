/** Rules of a sheet, and what came of them, in words with their numbers. */
import { judgeGradient } from '#domain/gradient.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Rule, SchemeItem } from '#domain/scheme.ts'
import type { Adjustment } from '#domain/scoring/beside.ts'
import type { Explanation } from '#domain/scoring/explain.ts'
import { toHundredths, type Fraction, type WholeRatio } from '#domain/scoring/fraction.ts'
import type { Figure } from '#app/queries/types.ts'
import { joinSentences, say } from '#app/text.ts'
import { linkNumber } from './board-context.ts'
import { formatCount, formatFullMarks, formatPercent, formatScore, formatSigned } from './format.ts'
import { nameItem } from './score-cells.ts'
import type { ScoreContext } from './score-context.ts'
import type { Sentence, SentencePart } from './view-models.ts'

type Words = Pick<ScoreContext, 'scheme' | 'text' | 'language'>

/** Where the events behind a loss are listed; null where the reader may not look. */
type LinkEvents = (code: string) => string | null

/** A share as short as it is: 40%. Of a filed number the number itself. */
function formatEnd(ratio: WholeRatio, isCount = false): string {
  return isCount ? String(ratio.numerator) : `${formatPercent(ratio).replace(/\.?0+$/, '')}%`
}

const state = (points: Fraction): string => formatScore(toHundredths(points))
const bare = (points: Fraction): string => formatFullMarks(toHundredths(points))

/** Whether an item is scored by a filed number, which has no percent. */
export function isCount({ source }: SchemeItem): boolean {
  return source.kind === 'filed' && source.asks === 'count'
}

const points = (hundredths: number): string => formatFullMarks(hundredths)
const capOf = (capHundredths: number | null): string => (capHundredths === null ? '' : points(capHundredths))

/** The rule in words, with what events cost besides: 线性计分：下限 80%、目标 100%、满分 7 分. */
export function sayRule(item: SchemeItem, context: Words): string {
  const { losses } = item
  const events = losses.map(({ code, eachHundredths, capHundredths }) => context.text.scores.rule.events({ name: nameItem(code, context), each: points(eachHundredths), cap: capOf(capHundredths) }))
  return [sayOwnRule(item, item.rule, context), ...events].join('')
}

function sayOwnRule(item: SchemeItem, rule: Rule, context: Words): string {
  const { text, language } = context
  const words = text.scores.rule
  const full = points(item.hundredths)
  switch (rule.kind) {
    case 'linear':
      return words.linear({ floor: formatEnd(rule.floor, isCount(item)), target: formatEnd(rule.target, isCount(item)), full })
    case 'yes-no':
      return words.yesNo({ demand: rule.demand[language], full })
    case 'steps':
      return words.steps({ steps: rule.steps.map((step) => words.step(formatEnd(step.from, isCount(item)), points(step.hundredths))).join(text.common.listComma), full })
    case 'band':
      return words.band({ low: formatEnd(rule.low), high: formatEnd(rule.high), zeroBelow: formatEnd(rule.zeroBelow), zeroAbove: formatEnd(rule.zeroAbove), full })
    case 'deduction':
      return words.deduction({ each: points(rule.eachHundredths), cap: capOf(rule.capHundredths), full })
    case 'best':
      return words.best({ isHigher: rule.better === 'higher', full })
    case 'ladder':
      return words.ladder({ isHigher: rule.better === 'higher', step: points(rule.stepHundredths), full })
    case 'rank-sum':
      return words.rankSum({ names: rule.of.map(({ code }) => nameItem(code, context)).join(text.common.listComma), step: points(rule.stepHundredths), full })
  }
}

/** The rule with its numbers: 7 ×（94.07% − 80%）÷（100% − 80%）= 4.92；得 4.92 分，失 2.08 分. */
export function sayExplanation(item: SchemeItem, explanation: Explanation, figure: Figure | undefined, context: Words, linkEvents: LinkEvents = () => null): Sentence {
  const words = context.text.scores.explanation
  if (explanation.kind === 'empty') return say`${words.empty(context.text.scores.export.states[explanation.state], context.text.scores.effect[explanation.effect])}`
  const earned: SentencePart = { text: state(explanation.points), tone: 'strong' }
  const lost: SentencePart = { text: state(explanation.lost), tone: toHundredths(explanation.lost) === 0n ? 'plain' : 'bad' }
  const adjusted = explanation.adjustments.length === 0 ? '' : say`${words.byRule(state(explanation.byRule))}${joinSentences(explanation.adjustments.map((one) => sayAdjustment(one, context, linkEvents)), '')}`
  return say`${sayWorked(item, explanation, figure, context)}${adjusted}${words.result({ earned, lost })}`
}

function sayWorked(item: SchemeItem, explanation: Exclude<Explanation, { kind: 'empty' }>, figure: Figure | undefined, context: Words): Sentence {
  const { text } = context
  const words = text.scores.explanation
  const full = bare(explanation.full)
  const worked = state(explanation.byRule)
  const value = 'value' in explanation ? (isCount(item) ? String(explanation.value.numerator) : `${formatPercent(explanation.value)}%`) : ''
  switch (explanation.kind) {
    case 'slope': {
      const [none, all] = [formatEnd(explanation.none, isCount(item)), formatEnd(explanation.all, isCount(item))]
      if (explanation.reached === 'everything') return say`${words.reached(value, all)}`
      if (explanation.reached === 'nothing') return say`${words.below(value, none)}`
      return say`${words.slope({ full, value, none, all, isReversed: explanation.isReversed, points: worked })}`
    }
    case 'step':
      return say`${words.step(value, explanation.step === null ? null : formatEnd(explanation.step.from, isCount(item)))}`
    case 'answer':
      return figure === undefined ? say`${words.yes(explanation.isYes)}` : sayOrder(figure, context)
    case 'deduction':
      return say`${words.deduction({ events: formatCount(explanation.events), each: points(explanation.eachHundredths), lost: points(explanation.lostHundredths), isCapped: explanation.isCapped })}`
    case 'best':
      return say`${words.best({ full, value, best: isCount(item) ? String(explanation.best.numerator) : `${formatPercent(explanation.best)}%`, isHigher: explanation.better === 'higher', points: worked })}`
    case 'ladder':
      return say`${words.ladder({ value, place: explanation.place, among: explanation.among, full, step: points(explanation.stepHundredths), points: worked })}`
    case 'rank-sum':
      return say`${words.rankSum({
        places: explanation.places.map(({ code, place }) => words.placeIn(nameItem(code, context), place)).join(text.common.listComma),
        total: explanation.total,
        place: explanation.place,
        among: explanation.among,
        full,
        step: points(explanation.stepHundredths),
        points: worked,
      })}`
  }
}

function sayAdjustment(adjustment: Adjustment, context: Words, linkEvents: LinkEvents): Sentence {
  const words = context.text.scores.explanation.adjustment
  const changed = formatSigned(adjustment.hundredths, 2, '0')
  return adjustment.kind === 'events' ? words.events({ name: nameItem(adjustment.code, context), count: linkNumber(formatCount(adjustment.count), linkEvents(adjustment.code)), points: changed }) : words[adjustment.kind](changed)
}

/** The classes in order with their rates; where one falls below the one before it, the sign between them says so. */
function sayOrder(figure: Figure, { text }: Words): Sentence {
  const definition = findIndicator(figure.indicator)
  if (definition?.kind !== 'gradient') return say`${text.scores.explanation.answer}`
  const { parts, inversions } = judgeGradient(definition, figure.parts ?? [], figure.target)
  const rates = parts.map((part, index): Sentence => {
    const rate = part.denominator === 0 ? text.scores.cell.noValue : `${formatPercent(part)}%`
    const falls = inversions.some(({ higher }) => higher.riskClass === part.riskClass)
    const sign: readonly SentencePart[] = index === 0 ? [] : falls ? [{ text: ' > ', tone: 'bad' }] : [{ text: ' ≤ ' }]
    return say`${sign}${`${part.riskClass} ${rate}`}`
  })
  return joinSentences(rates, '')
}
