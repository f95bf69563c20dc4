/** Rules of a sheet, and what came of them, in words with their numbers. */
import { judgeGradient } from '#domain/gradient.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { SchemeItem } from '#domain/scheme.ts'
import type { Explanation } from '#domain/scoring/explain.ts'
import { toHundredths, type Fraction, type WholeRatio } from '#domain/scoring/fraction.ts'
import type { Figure } from '#app/queries/types.ts'
import { joinSentences, say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatFullMarks, formatPercent, formatScore } from './format.ts'
import type { Sentence, SentencePart } from './view-models.ts'

/** A share as short as it is: 40%. */
function formatEnd(ratio: WholeRatio): string {
  return `${formatPercent(ratio).replace(/\.?0+$/, '')}%`
}

const state = (points: Fraction): string => formatScore(toHundredths(points))
const bare = (points: Fraction): string => formatFullMarks(toHundredths(points))

/** The rule in words: 线性计分：下限 80%、目标 100%、满分 7 分. */
export function sayRule(item: SchemeItem, { text, language }: Reader): string {
  const words = text.scores.rule
  const full = formatFullMarks(item.hundredths)
  const { rule } = item
  switch (rule.kind) {
    case 'linear':
      return words.linear({ floor: formatEnd(rule.floor), target: formatEnd(rule.target), full })
    case 'yes-no':
      return words.yesNo({ demand: rule.demand[language], full })
    case 'steps':
      return words.steps({ steps: rule.steps.map((step) => words.step(formatEnd(step.from), formatFullMarks(step.hundredths))).join(text.common.listComma), full })
    case 'band':
      return words.band({ low: formatEnd(rule.low), high: formatEnd(rule.high), zeroBelow: formatEnd(rule.zeroBelow), zeroAbove: formatEnd(rule.zeroAbove), full })
  }
}

/** The rule with its numbers: 7 ×（94.07% − 80%）÷（100% − 80%）= 4.92；得 4.92 分，失 2.08 分. */
export function sayExplanation(explanation: Explanation, figure: Figure, definition: IndicatorDefinition, reader: Reader): Sentence {
  const words = reader.text.scores.explanation
  if (explanation.kind === 'empty') return say`${words.empty(reader.text.common.state[explanation.state], reader.text.scores.effect[explanation.effect])}`
  const earned: SentencePart = { text: state(explanation.points), tone: 'strong' }
  const lost: SentencePart = { text: state(explanation.lost), tone: toHundredths(explanation.lost) === 0n ? 'plain' : 'bad' }
  const result = words.result({ earned, lost })
  switch (explanation.kind) {
    case 'slope': {
      const [value, none, all] = [`${formatPercent(explanation.value)}%`, formatEnd(explanation.none), formatEnd(explanation.all)]
      if (explanation.reached === 'everything') return say`${words.reached(value, all)}${result}`
      if (explanation.reached === 'nothing') return say`${words.below(value, none)}${result}`
      return say`${words.slope({ full: bare(explanation.full), value, none, all, isReversed: explanation.isReversed, points: state(explanation.points) })}${result}`
    }
    case 'step':
      return say`${words.step(`${formatPercent(explanation.value)}%`, explanation.step === null ? null : formatEnd(explanation.step.from))}${result}`
    case 'answer':
      return say`${sayOrder(figure, definition, reader)}${result}`
  }
}

/** The classes in order with their rates; where one falls below the one before it, the sign between them says so. */
function sayOrder(figure: Figure, definition: IndicatorDefinition, { text }: Reader): Sentence {
  if (definition.kind !== 'gradient') return say`${text.scores.explanation.answer}`
  const { parts, inversions } = judgeGradient(definition, figure.parts ?? [], figure.target)
  const rates = parts.map((part, index): Sentence => {
    const rate = part.denominator === 0 ? text.scores.cell.noValue : `${formatPercent(part)}%`
    const falls = inversions.some(({ higher }) => higher.riskClass === part.riskClass)
    const sign: readonly SentencePart[] = index === 0 ? [] : falls ? [{ text: ' > ', tone: 'bad' }] : [{ text: ' ≤ ' }]
    return say`${sign}${`${part.riskClass} ${rate}`}`
  })
  return joinSentences(rates, '')
}
