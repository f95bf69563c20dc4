/** Problem rates, trade by class and by place: compared within a trade, never as a ranking of cities. */
import { problemRate } from '#domain/indicators/problem-rate.ts'
import { compareRatios } from '#domain/ranking.ts'
import { findOutlier, type Counted } from '#domain/statistics.ts'
import type { Figure, HeatCell } from '#app/queries/types.ts'
import { joinSentences, say } from '#app/text.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { linkNumber } from './board-context.ts'
import { formatCount, formatFraction, formatHeatPercent, formatPercent } from './format.ts'
import { addressVisits, type RiskContext } from './risk-context.ts'
import { findHeatStep, nameSteps, problemSteps } from './risk-steps.ts'
import type { HeatCellView, HeatRowView, HeatTableView, Sentence } from './view-models.ts'
import { nameClass } from './work-words.ts'

const NOTABLE = 2
const NONE = 'none'

type Column = { readonly kind: 'class' | 'place'; readonly id: string; readonly name: string; readonly long: string }

/** Builds the table: classes first, then the places from the one with most visits on. */
export function presentIndustries(context: RiskContext): HeatTableView {
  const { matrices, area, text } = context
  const words = text.risk.industries
  const columns = listColumns(context)
  const whole = new Map(matrices.industries.map((industry) => [industry, sumOf(matrices.industryClasses.filter(({ row }) => row === industry))]))
  const industries = [...matrices.industries].sort((one, other) => compareTrades(whole.get(one) ?? zero, whole.get(other) ?? zero))
  return {
    id: 'industries',
    title: area.level === 'province' ? words.title : words.countyTitle,
    note: words.note,
    aside: words.aside,
    rowHead: words.rowHead,
    totalHead: text.risk.industries.total,
    columns: columns.map(({ kind, id, name, long }, index) => ({ id: `${kind} ${id}`, name, title: long, startsGroup: index > 0 && columns[index - 1]?.kind !== kind })),
    vertical: true,
    gradientHeads: null,
    rows: industries.map((industry) => presentRow(industry, columns, whole.get(industry) ?? zero, context)),
    totals: presentTotals(columns, context),
    legend: {
      label: text.risk.legend,
      steps: nameSteps(problemSteps),
      notApplicable: text.risk.looks.noVisits,
      notReported: text.common.state['not-reported'],
      smallNumber: text.risk.looks.smallNumber,
      outlier: text.risk.looks.outlier,
    },
    foot: sayNotable(industries, columns, whole, context),
  }
}

const zero: Counted = { numerator: 0, denominator: 0 }

function listColumns({ matrices, text, language }: RiskContext): readonly Column[] {
  const visitsOf = (code: string): number => sumOf(matrices.industryCities.filter(({ column }) => column === code)).denominator
  const places = [...matrices.cities].sort((one, other) => visitsOf(other.code) - visitsOf(one.code) || (one.code < other.code ? -1 : 1))
  return [
    ...matrices.classes.map((riskClass): Column => ({ kind: 'class', id: riskClass, name: riskClass, long: nameClass(riskClass, text.common.classes) })),
    ...places.map((place): Column => ({ kind: 'place', id: place.code, name: nameAreaShort(place, language), long: nameArea(place, language) })),
  ]
}

function sumOf(cells: readonly HeatCell[]): Counted {
  return cells.reduce((sum, { figure }) => ({ numerator: sum.numerator + (figure.numerator ?? 0), denominator: sum.denominator + (figure.denominator ?? 0) }), zero)
}

/** Too few visits to state a rate. */
function isSmall({ denominator }: Counted): boolean {
  return denominator < (problemRate.smallNumber ?? 1)
}

/** The highest rate first, decided exactly; trades with too few visits last. */
function compareTrades(one: Counted, other: Counted): number {
  return Number(isSmall(one)) - Number(isSmall(other)) || (isSmall(one) ? 0 : compareRatios(other, one))
}

/** A rate with one decimal; the fraction where there are too few visits. */
function formatWhole(counted: Counted): string {
  if (counted.denominator === 0) return ''
  return isSmall(counted) ? `${counted.numerator}/${counted.denominator}` : formatPercent(counted, { digits: 1 })
}

/** The trade's cell in a column, or null where nothing was counted. */
function findFigure(industry: string, { kind, id }: Column, { matrices }: RiskContext): Figure | null {
  const cells = kind === 'class' ? matrices.industryClasses : matrices.industryCities
  return cells.find(({ row, column }) => row === industry && column === id)?.figure ?? null
}

function isUnreported({ kind, id }: Column, { matrices }: RiskContext): boolean {
  return kind === 'place' && matrices.problemRates.some(({ row, figure }) => row === id && figure.state === 'not-reported')
}

function presentRow(industry: string, columns: readonly Column[], whole: Counted, context: RiskContext): HeatRowView {
  return {
    id: industry,
    prefix: industry === NONE ? '' : industry,
    name: nameIndustry(industry, context),
    total: formatWhole(whole),
    cells: columns.map((column) => presentCell(industry, column, findFigure(industry, column, context), whole, context)),
    gradient: null,
    href: whole.denominator === 0 ? null : addressVisits(context, context.area.code, { industry }),
  }
}

/** Name of a section of GB/T 4754. */
export function nameIndustry(industry: string, { text }: RiskContext): string {
  const names: Readonly<Record<string, string>> = text.risk.sections
  return names[industry] ?? industry
}

function presentCell(industry: string | null, column: Column, figure: Figure | null, whole: Counted, context: RiskContext): HeatCellView {
  const { text, area } = context
  const state = isUnreported(column, context) ? 'not-reported' : (figure?.state ?? 'not-applicable')
  const counted = { numerator: figure?.numerator ?? 0, denominator: figure?.denominator ?? 0 }
  const place = column.kind === 'place' ? column.id : area.code
  const filter = { ...(industry === null ? {} : { industry }), ...(column.kind === 'class' ? { class: column.id } : {}) }
  const isKnown = (state === 'measured' || state === 'small-number') && counted.denominator > 0
  const href = isKnown ? addressVisits(context, place, filter) : null
  const title = industry === null ? column.long : text.risk.cellName(column.long, nameIndustry(industry, context))
  const outlier = state === 'measured' && column.kind === 'place' && industry !== null ? findOutlier(counted, whole) : null
  const value = isKnown ? `${formatPercent(counted)}%` : text.common.state[state === 'measured' ? 'not-applicable' : state]
  const lines: readonly Sentence[] = isKnown
    ? [say`${text.risk.tip.problems(formatFraction(counted))}`, ...(industry === null ? [] : [say`${text.risk.tip.whole(`${formatPercent(whole)}%`)}${outlier === null ? '' : text.risk.tip[outlier]}`])]
    : []
  return {
    column: `${column.kind} ${column.id}`,
    state,
    text: state === 'measured' ? formatHeatPercent(counted) : state === 'small-number' ? `${counted.numerator}/${counted.denominator}` : state === 'not-reported' ? text.risk.looks.notReportedNarrow : '',
    step: state === 'measured' ? findHeatStep(counted, problemSteps) : null,
    outlier,
    inverted: false,
    sentence: [`${title} ${value}`, ...lines.map((line) => line.map((part) => part.text).join(''))].join(' · '),
    href,
    tip: isKnown ? { title, value, aside: '', lines, action: href === null ? null : { label: text.risk.tip.openVisits(formatCount(counted.denominator)), href } } : null,
  }
}

function presentTotals(columns: readonly Column[], context: RiskContext): HeatRowView | null {
  const { matrices, area, text } = context
  const whole = sumOf(matrices.industryClasses)
  if (whole.denominator === 0) return null
  const cells = columns.map((column): HeatCellView => {
    const own = matrices.problemRates.filter(({ row, column: riskClass }) => (column.kind === 'class' ? row === area.code && riskClass === column.id : row === column.id))
    const first = own[0]?.figure
    const counted = sumOf(own)
    const figure = first === undefined ? null : { ...first, ...counted, state: first.state === 'not-reported' ? first.state : counted.denominator === 0 ? ('not-applicable' as const) : ('measured' as const) }
    const cell = presentCell(null, column, figure, whole, context)
    return { ...cell, step: null }
  })
  return { id: 'total', prefix: '', name: text.risk.industries.total, total: formatWhole(whole), cells, gradient: null, href: null }
}

interface Notable {
  readonly distance: number
  readonly sentence: Sentence
}

/** The cells furthest outside their control limits: what to look at first. */
function sayNotable(industries: readonly string[], columns: readonly Column[], whole: ReadonlyMap<string, Counted>, context: RiskContext): Sentence {
  const words = context.text.risk.notable
  const found = industries.flatMap((industry) =>
    columns.flatMap((column): Notable[] => {
      const figure = findFigure(industry, column, context)
      const base = whole.get(industry) ?? zero
      if (column.kind !== 'place' || figure?.state !== 'measured' || isUnreported(column, context)) return []
      const counted = { numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }
      const side = findOutlier(counted, base)
      if (side === null) return []
      const value = linkNumber(`${formatHeatPercent(counted)}%`, addressVisits(context, column.id, { industry }))
      return [{ distance: measureDistance(counted, base), sentence: words[side]({ place: column.long, industry: nameIndustry(industry, context), value, whole: `${formatHeatPercent(base)}%` }) }]
    }),
  )
  if (found.length === 0) return say`${words.none}`
  const worst = found.sort((one, other) => other.distance - one.distance).slice(0, NOTABLE)
  return say`${[{ text: words.lead(worst.length, found.length), tone: 'strong' }]}${joinSentences(worst.map(({ sentence }) => sentence), words.join)}${words.end}`
}

/** Standard errors between a ratio and its base; orders the sentences and decides nothing else. */
function measureDistance(counted: Counted, base: Counted): number {
  const rate = base.numerator / base.denominator
  return Math.abs(counted.numerator / counted.denominator - rate) / Math.sqrt((rate * (1 - rate)) / counted.denominator)
}
