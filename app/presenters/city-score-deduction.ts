/** An item opened in place: its rule in words, the same with its numbers, and the records behind it. */
import { judgeGradient } from '#domain/gradient.ts'
import type { GradientDefinition, RatioDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import { explainItem } from '#domain/scoring/explain.ts'
import { compare, divide, makeFraction, subtract, toFraction } from '#domain/scoring/fraction.ts'
import { fullPoints } from '#domain/scoring/rules.ts'
import { joinSentences, say } from '#app/text.ts'
import type { Figure, FigureComment } from '#app/queries/types.ts'
import { addressIndicator } from './addresses.ts'
import { linkNumber } from './board-context.ts'
import type { CityScoreContext } from './city-score-context.ts'
import { presentDeductionRecords } from './city-score-records.ts'
import { formatCount, formatFraction } from './format.ts'
import { presentComment } from './own-words.ts'
import { addressItem, addressUndrawn } from './score-context.ts'
import { formatPointsOfOne } from './score-points.ts'
import { sayExplanation, sayRule } from './score-words.ts'
import type { DeductionView, Sentence } from './view-models.ts'
import { nameClass, sayWork } from './work-words.ts'

/** Opens an item. */
export function presentDeduction(score: ItemScore, figure: Figure | undefined, context: CityScoreContext): DeductionView {
  const { text, language } = context
  const definition = findIndicator(score.item.code)
  if (figure === undefined || definition === null) return { lines: listFiledLines(score, context), records: null }
  const words = text.scores.deduction
  const records = definition.kind === 'ratio' ? sayCounted(score, figure, definition, context) : sayClasses(figure, definition, context)
  const exclusions = definition.exclusions.map((exclusion) => exclusion[language]).join(words.exclusionJoin)
  return {
    lines: [
      { label: words.rule, text: say`${sayRule(score.item, context)} ${{ text: words.definition, href: addressIndicator(definition.code) }}` },
      { label: words.numbers, text: sayExplanation(score.item, explainItem(score), figure, context, (code) => addressItem(context, code, context.city.code, 'numerator')) },
      ...(records.length === 0 ? [] : [{ label: words.records, text: records }]),
      ...(context.comments ?? []).filter(({ indicator }) => indicator === definition.code).map((comment) => sayOwn(comment, context)),
      ...(exclusions === '' ? [] : [{ label: words.excluded, text: say`${exclusions}` }]),
    ],
    records: presentDeductionRecords(score, context),
  }
}

/** A filed item or a sum of places: its demand, its rule, the same with its numbers. */
function listFiledLines(score: ItemScore, context: CityScoreContext): DeductionView['lines'] {
  const { text, language } = context
  const { source } = score.item
  return [
    ...(source.kind === 'filed' ? [{ label: text.scores.filed.demand, text: say`${source.demand[language]}` }] : []),
    { label: text.scores.deduction.rule, text: say`${sayRule(score.item, context)}` },
    { label: text.scores.deduction.numbers, text: sayExplanation(score.item, explainItem(score), undefined, context) },
  ]
}

/** What the city itself says of the item, named as its words. */
function sayOwn(comment: FigureComment, context: CityScoreContext): DeductionView['lines'][number] {
  const { who, text, note } = presentComment(comment, context.departments ?? {}, context)
  return { label: context.text.notes.own.short, text: say`${who}${context.text.common.dot}${text} ${{ text: note, tone: 'quiet' }}` }
}

/** 未达 842 条 = 14,206 − 13,364；每条 0.0025 分. */
function sayCounted(score: ItemScore, figure: Figure, definition: RatioDefinition, context: CityScoreContext): Sentence {
  const { text, language, city } = context
  const words = text.scores.deduction
  if (figure.numerator === null || figure.denominator === null || figure.denominator === 0 || figure.state === 'not-reported') return []
  const unmet = figure.denominator - figure.numerator
  const unit = definition.unit[language]
  const counted = words.counted({
    unmet: linkNumber(formatCount(unmet), unmet === 0 ? null : addressItem(context, definition.code, city.code, 'unmet')),
    unit,
    denominator: linkNumber(formatCount(figure.denominator), addressItem(context, definition.code, city.code, 'denominator')),
    numerator: formatCount(figure.numerator),
  })
  const each = findPointsOfOne(score, figure.denominator)
  const work = figure.met === false ? say`${words.exclusionJoin}${sayWork(figure, definition, context).full}` : []
  return say`${counted}${each === null ? '' : words.each(each, unit)}${work}${context.checksum === null ? '' : words.checksum(context.checksum)}`
}

/** What one more record is worth while the value lies between floor and target; null elsewhere. */
function findPointsOfOne(score: ItemScore, denominator: number): string | null {
  const explanation = explainItem(score)
  if (explanation.kind !== 'slope' || explanation.reached !== 'between') return null
  const width = subtract(toFraction(explanation.all), toFraction(explanation.none))
  const slope = divide(fullPoints(score.item), width)
  const each = divide(slope, makeFraction(denominator))
  return formatPointsOfOne(compare(each, makeFraction(0)) < 0 ? subtract(makeFraction(0), each) : each)
}

/** Each class with its draws, and the visits that would mend each inversion. */
function sayClasses(figure: Figure, definition: GradientDefinition, context: CityScoreContext): Sentence {
  const { text, city } = context
  const words = text.scores.deduction
  if (figure.state === 'not-reported') return []
  const gradient = judgeGradient(definition, figure.parts ?? [], figure.target)
  const name = (riskClass: string): string => nameClass(riskClass, text.common.classes)
  const parts = gradient.parts.map((part) => say`${words.classDrawn({ name: name(part.riskClass), fraction: formatFraction(part) })}`)
  const mends = gradient.inversions.map(({ higher, lower, drawCount }) =>
    words.mend({ name: name(higher.riskClass), other: name(lower.riskClass), count: linkNumber(formatCount(drawCount), addressUndrawn(context, definition.partOf, city.code, higher.riskClass)) }),
  )
  return joinSentences([joinSentences(parts, text.common.listComma), ...mends], words.exclusionJoin)
}

