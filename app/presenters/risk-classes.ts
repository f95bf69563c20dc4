/** Draw rates, place by class, each row with its monotone check. */
import type { Gradient } from '#domain/gradient.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { findTarget } from '#domain/indicator.ts'
import type { Counted } from '#domain/statistics.ts'
import type { Figure } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressRisk } from './addresses.ts'
import { nameAreaShort, nameWhole } from './area-names.ts'
import { formatPercent } from './format.ts'
import { addressClass, findCell, judgePlace, type RiskContext } from './risk-context.ts'
import { presentRateCell } from './risk-rate-cell.ts'
import { drawSteps, nameSteps } from './risk-steps.ts'
import type { GradientView, HeatCellView, HeatRowView, HeatTableView } from './view-models.ts'
import { nameClass } from './work-words.ts'

/** Decades that the logarithmic line spans, from 0.1 % to 100 %. */
const DECADES = 3

interface Place {
  readonly code: string
  readonly name: string
}

/** Builds the table. */
export function presentClasses(context: RiskContext): HeatTableView {
  const { matrices, area, text, language } = context
  const words = text.risk.classes
  const isProvince = area.level === 'province'
  return {
    id: 'classes',
    title: isProvince ? words.title : words.countyTitle,
    note: words.note,
    aside: '',
    rowHead: isProvince ? text.risk.city : text.risk.county,
    totalHead: '',
    columns: matrices.classes.map((riskClass) => ({ id: riskClass, name: nameColumn(riskClass, context), title: nameClass(riskClass, text.common.classes), startsGroup: false })),
    vertical: false,
    gradientHeads: words.gradientHeads,
    rows: matrices.cities.map((place) => presentRow(place, nameAreaShort(place, language), context)),
    totals: presentRow(area, nameShortWhole(context), context),
    legend: {
      label: text.risk.legend,
      steps: nameSteps(drawSteps),
      notApplicable: text.risk.looks.noEnterprises,
      notReported: text.common.state['not-reported'],
      smallNumber: '',
      outlier: null,
    },
    foot: say`${words.foot}`,
  }
}

/** The area of the whole as a row or column is headed: 全省, Shandong. */
export function nameShortWhole({ area, text, language }: RiskContext): string {
  return area.level === 'province' ? text.risk.wholeProvince : nameAreaShort(area, language)
}

/** A 低, D 高; a class that has no such word keeps its letter. */
export function nameColumn(riskClass: string, { text }: Pick<RiskContext, 'text'>): string {
  const words: Readonly<Record<string, string>> = text.risk.classes.columns
  return words[riskClass] ?? riskClass
}

function presentRow(place: Place, name: string, context: RiskContext): HeatRowView {
  const { matrices, area, askedPeriod } = context
  const gradient = judgePlace(context, place.code)
  const isCity = area.level === 'province' && place.code !== area.code
  return {
    id: place.code,
    prefix: '',
    name,
    total: '',
    cells: matrices.classes.map((riskClass) => presentCell(place, riskClass, gradient, context)),
    gradient: presentGradient(gradient, context),
    href: isCity ? addressRisk({ area: place.code, period: askedPeriod }) : null,
  }
}

function presentCell(place: Place, riskClass: string, gradient: Gradient | null, context: RiskContext): HeatCellView {
  const figure = findCell(context.matrices.drawRates, place.code, riskClass)
  const state = figure?.state ?? 'not-applicable'
  return presentRateCell(
    {
      column: riskClass,
      name: nameCell(place, riskClass, context),
      state,
      counted: readCounted(figure),
      inversion: gradient?.inversions.find(({ higher }) => higher.riskClass === riskClass) ?? null,
      href: state === 'measured' ? addressClass(context, place.code, riskClass, 'denominator') : null,
    },
    context,
  )
}

function readCounted(figure: Figure | null): Counted | null {
  if (figure === null || figure.numerator === null || figure.denominator === null || figure.denominator === 0) return null
  return { numerator: figure.numerator, denominator: figure.denominator }
}

function nameCell(place: Place, riskClass: string, { text, language }: RiskContext): string {
  return text.risk.cellName(nameWhole(place, language, text.common.province), nameClass(riskClass, text.common.classes))
}

/** The monotone check of a row; null: its data did not come. */
export function presentGradient(gradient: Gradient | null, { text, period }: Pick<RiskContext, 'text' | 'period'>): GradientView {
  const words = text.risk.check
  if (gradient === null) return emptyGradient('not-reported', text.common.state['not-reported'])
  if (gradient.state === 'not-applicable') return emptyGradient('not-applicable', words.unjudged)
  const first = gradient.inversions[0]
  const target = findTarget(drawGradient, period.to)
  const isShort = gradient.meets === false && first === undefined
  return {
    points: gradient.parts.map(placeOnLine),
    faultAt: first === undefined ? null : gradient.parts.findIndex(({ riskClass }) => riskClass === first.higher.riskClass),
    ratio: { text: formatMultiple(gradient.multiple, text.scores.cell.noValue), tone: isShort ? 'warn' : 'plain' },
    mark: first !== undefined ? 'missed' : isShort ? 'at-risk' : 'met',
    word: first !== undefined ? words.inverted(first.higher.riskClass, first.lower.riskClass) : isShort && target !== null ? words.tooFlat(formatTimes(target)) : words.monotone,
    tone: first !== undefined ? 'bad' : isShort ? 'warn' : 'plain',
  }
}

function emptyGradient(mark: 'not-reported' | 'not-applicable', word: string): GradientView {
  return { points: [], faultAt: null, ratio: { text: '', tone: 'quiet' }, mark, word, tone: 'plain' }
}

/** Height of a rate on the logarithmic scale, per mille; nothing drawn lies on the floor, an empty class nowhere. */
function placeOnLine({ numerator, denominator }: Counted): number | null {
  if (denominator === 0) return null
  if (numerator === 0) return 0
  return Math.min(1000, Math.max(0, Math.round((1 + Math.log10(numerator / denominator) / DECADES) * 1000)))
}

/** A multiple with one decimal, half-up: 30.3. */
export function formatMultiple(multiple: Gradient['multiple'], none: string): string {
  if (multiple === null) return none
  return formatPercent({ numerator: multiple.numerator, denominator: multiple.denominator * 100n }, { digits: 1 })
}

/** A required multiple as short as it is: 5. */
export function formatTimes(target: Counted): string {
  return formatPercent({ numerator: target.numerator, denominator: target.denominator * 100 }).replace(/\.?0+$/, '')
}

