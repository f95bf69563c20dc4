/** The page's conclusion: in how many places the draw rate rises with the risk, where it does not, and what mends it. */
import type { Gradient } from '#domain/gradient.ts'
import { joinSentences, say } from '#app/text.ts'
import type { Area } from '#app/queries/types.ts'
import { nameArea, nameAreaShort, nameWhole } from './area-names.ts'
import { linkNumber } from './board-context.ts'
import { formatCount, formatFineHeatPercent } from './format.ts'
import { formatMultiple, formatTimes } from './risk-classes.ts'
import { addressClass, findCell, judgePlace, type RiskContext } from './risk-context.ts'
import { addressRisk } from './addresses.ts'
import { findTarget } from '#domain/indicator.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import type { Sentence } from './view-models.ts'

const NAMED = 3

interface Judged {
  readonly place: Area
  readonly gradient: Gradient
}

/** 15 个市中 13 个的抽取率随风险升高而升高；德州、菏泽倒挂，补抽 369 户即可恢复。 */
export function sayRiskHeadline(context: RiskContext): Sentence {
  const { matrices, area, text } = context
  const words = text.risk.headline
  const judged = listJudged(context)
  if (matrices.cities.length === 0) return sayAlone(context)
  if (judged.length === 0) return say`${words.nothing}`
  const inverted = judged.filter(({ gradient }) => gradient.inversions.length > 0)
  const unit = area.level === 'province' ? text.common.unit.cities : text.common.unit.counties
  const lead = inverted.length === 0 ? words.allRise(judged.length, unit) : words.rise({ places: judged.length, unit, rising: String(judged.length - inverted.length) })
  if (inverted.length === 0) return say`${lead}${text.common.sentenceEnd}`
  return say`${lead}${words.join}${sayInverted(inverted, context)}${text.common.sentenceEnd}`
}

function sayInverted(inverted: readonly Judged[], context: RiskContext): Sentence {
  const { area, askedPeriod, text, language } = context
  const words = text.risk.headline
  const count = inverted.reduce((sum, { gradient }) => sum + gradient.mendingCount, 0)
  const names = inverted
    .slice(0, NAMED)
    .map(({ place }) => [linkNumber(nameAreaShort(place, language), area.level === 'province' ? addressRisk({ area: place.code, period: askedPeriod }) : firstInverted(place, context))])
  const joined = joinSentences(names, text.common.listComma)
  return words.inverted({ names: inverted.length <= NAMED ? joined : words.more(joined, inverted.length), count: formatCount(count) })
}

/** The enterprises not drawn in the first class that breaks the order. */
function firstInverted(place: Area, context: RiskContext): string | null {
  const inversion = judgePlace(context, place.code)?.inversions[0]
  return inversion === undefined ? null : addressClass(context, place.code, inversion.higher.riskClass, 'unmet')
}

/** A county has no rows below it: its own order is the conclusion. */
function sayAlone(context: RiskContext): Sentence {
  const { area, text, language } = context
  const words = text.risk.headline
  const gradient = judgePlace(context, area.code)
  const name = nameArea(area, language)
  if (gradient === null || gradient.isMonotone === null) return say`${words.nothing}`
  return gradient.isMonotone ? say`${words.aloneRises(name)}` : words.aloneInverted({ name, count: formatCount(gradient.mendingCount) })
}

function listJudged(context: RiskContext): readonly Judged[] {
  return context.matrices.cities.flatMap((place) => {
    const gradient = judgePlace(context, place.code)
    return gradient === null || gradient.state === 'not-applicable' ? [] : [{ place, gradient }]
  })
}

/** 全省 D 类抽取率 35.4%，是 A 类的 30.3 倍；枣庄单调，但 D 类只有 A 类的 4.5 倍，低于 5 倍要求。企业类别属内部结果，不公开。 */
export function sayRiskSecond(context: RiskContext): Sentence {
  const { matrices, area, text, language, period } = context
  const words = text.risk.second
  const last = matrices.classes[matrices.classes.length - 1] ?? ''
  const first = matrices.classes[0] ?? ''
  const rate = findCell(matrices.drawRates, area.code, last)
  const whole = judgePlace(context, area.code)
  const parts: Sentence[] = []
  if (rate !== null && rate.numerator !== null && rate.denominator !== null && rate.denominator > 0 && whole !== null && whole.multiple !== null) {
    const value = linkNumber(`${formatFineHeatPercent({ numerator: rate.numerator, denominator: rate.denominator })}%`, addressClass(context, area.code, last, 'denominator'))
    parts.push(words.whole({ area: nameWhole(area, language, text.common.province), last, first, rate: value, multiple: formatMultiple(whole.multiple, '') }))
  }
  const target = findTarget(drawGradient, period.to)
  const flat = listJudged(context).filter(({ gradient }) => gradient.inversions.length === 0 && gradient.meets === false && gradient.multiple !== null)
  if (target !== null && flat.length > 0) parts.push(words.flat({ names: flat.slice(0, NAMED).map(({ place, gradient }) => words.flatOne(nameAreaShort(place, language), formatMultiple(gradient.multiple, ''))).join(text.common.listComma), times: formatTimes(target), last, first }))
  const missing = matrices.cities.filter((place) => judgePlace(context, place.code) === null)
  if (missing.length > 0) parts.push(say`${words.missing(missing.slice(0, NAMED).map((place) => nameAreaShort(place, language)).join(text.common.listComma), missing.length)}`)
  return say`${joinSentences(parts, words.join)}${parts.length === 0 ? '' : text.common.sentenceEnd}${words.internal}`
}
