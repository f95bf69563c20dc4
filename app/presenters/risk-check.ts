/** The differentiation check: conclusion, the three figures of work point 13 with their intervals, fields by class, places by field, inversions. */
import type { FieldGradient } from '#domain/differentiation.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { findTarget } from '#domain/indicator.ts'
import { findMultipleInterval, findWilsonInterval, type Interval } from '#domain/statistics.ts'
import type { Figure } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameAreaShort } from './area-names.ts'
import { formatMakeup, formatTarget, formatValue, withUnit } from './figures.ts'
import { formatCount, formatRange } from './format.ts'
import { judge, ofParts, type CheckContext, type CheckInput } from './risk-check-context.ts'
import { presentFields } from './risk-check-fields.ts'
import { presentFieldInversions } from './risk-check-inversions.ts'
import { presentPlaces } from './risk-check-places.ts'
import type { FactView, RiskCheckPageView } from './view-models.ts'

const NAMED = 3

/** Builds the page. */
export function presentRiskCheck(input: CheckInput): RiskCheckPageView {
  const context = judge(input)
  const { text } = context
  return {
    head: { trail: [{ label: text.risk.title, href: '/risk' }], title: sayConclusion(context), second: say`${text.riskCheck.second(formatCount(ofParts(context).length - listMeasured(context).length))}${sayMissing(context)}` },
    strip: context.found.figures.flatMap((figure) => presentFact(figure, context)),
    fields: presentFields(context),
    places: presentPlaces(context),
    inversions: presentFieldInversions(context),
  }
}

function listMeasured(context: CheckContext): readonly FieldGradient[] {
  return ofParts(context).filter(({ gradient }) => gradient.state === 'measured')
}

function sayConclusion(context: CheckContext) {
  const { text, inversions, area } = context
  const words = text.riskCheck.headline
  const measured = listMeasured(context)
  if (measured.length === 0) return say`${words.nothing}`
  const inverted = measured.filter(({ gradient }) => gradient.inversions.length > 0).length
  const judged = formatCount(measured.length)
  const unit = area.level === 'province' ? text.common.unit.cities : text.common.unit.counties
  if (inverted === 0) return say`${words.all({ judged, unit })}${text.common.sentenceEnd}`
  const beyond = inversions.filter(({ isBeyondChance }) => isBeyondChance).length
  if (beyond === 0) return say`${words.explained({ judged, inverted: [{ text: formatCount(inverted), href: '#inversions' }] })}${text.common.sentenceEnd}`
  return say`${words.some({ judged, inverted: [{ text: formatCount(inverted), href: '#inversions' }], beyond: [{ text: formatCount(beyond), href: '#inversions' }] })}${text.common.sentenceEnd}`
}

function sayMissing({ found, text, language }: CheckContext): string {
  if (found.missing.length === 0) return ''
  const names = found.places.filter(({ code }) => found.missing.includes(code)).slice(0, NAMED).map((place) => nameAreaShort(place, language))
  return text.riskCheck.missing(names.join(text.common.listComma))
}

/** D01, D03, D05: value, target, interval. */
function presentFact(figure: Figure, context: CheckContext): readonly FactView[] {
  const { text, language, period } = context
  const words = text.riskCheck.strip
  const definition = findIndicator(figure.indicator)
  if (definition === null) return []
  const value = formatValue(figure, definition)
  const target = findTarget(definition, period.to)
  const interval = sayInterval(figure, context)
  return [
    {
      label: `${definition.code} ${definition.name[language]}`,
      figure: value === '' ? text.common.state[figure.state === 'measured' ? 'not-applicable' : figure.state] : figure.state === 'small-number' ? value : withUnit(value, definition, context),
      tone: figure.met === false ? 'warn' : 'plain',
      note: [formatMakeup(figure, definition, context), interval, target === null ? '' : words.target(formatTarget(definition, target, context))].filter((part) => part !== '').join(text.common.dot),
      title: definition.question[language],
    },
  ]
}

function sayInterval(figure: Figure, { text }: CheckContext): string {
  const words = text.riskCheck.strip
  if (figure.state !== 'measured') return ''
  if (figure.parts === undefined) {
    const { numerator, denominator } = figure
    if (numerator === null || denominator === null) return ''
    const interval = findWilsonInterval({ numerator, denominator })
    return interval === null ? '' : words.interval(write(interval, 100), '%')
  }
  const [base] = figure.parts
  const last = figure.parts[figure.parts.length - 1]
  if (base === undefined || last === undefined) return ''
  const interval = findMultipleInterval(last, base)
  return interval === null ? words.noInterval : words.interval(write(interval, 1), ` ${text.common.unit.times}`)
}

function write({ low, high }: Interval, scale: number): string {
  return formatRange((low * scale).toFixed(2), (high * scale).toFixed(2))
}
