/** A draw rate of one class as a heat cell: its interval, and what would bring it up to the class before. */
import type { Inversion } from '#domain/gradient.ts'
import { findWilsonInterval, type Counted } from '#domain/statistics.ts'
import { say } from '#app/text.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatFineHeatPercent, formatFraction, formatPercent, formatRange } from './format.ts'
import { drawSteps, findHeatStep } from './risk-steps.ts'
import type { FigureState, HeatCellView, Sentence, TipView } from './view-models.ts'
import { nameClass } from './work-words.ts'

export interface RateCell {
  readonly column: string
  /** What the cell is about: 菏泽市 C 类. */
  readonly name: string
  readonly state: FigureState
  /** Null where there is nothing to divide by. */
  readonly counted: Counted | null
  /** The fall that ends in this class; null for none. */
  readonly inversion: Inversion | null
  readonly href: string | null
}

/** Builds the cell. */
export function presentRateCell(cell: RateCell, reader: Reader): HeatCellView {
  const { text } = reader
  const { column, name, state, counted, inversion, href } = cell
  const isKnown = state === 'measured' && counted !== null
  const tip = isKnown ? presentTip(cell, counted, reader) : null
  const shown = isKnown ? formatFineHeatPercent(counted) : state === 'not-reported' ? text.risk.looks.notReportedShort : ''
  return {
    column,
    state,
    text: shown,
    step: isKnown ? findHeatStep(counted, drawSteps) : null,
    outlier: null,
    inverted: inversion !== null,
    sentence: tip === null ? text.risk.emptyCell(name, text.common.state[state === 'measured' ? 'not-applicable' : state]) : readTip({ ...tip, value: `${shown}%` }),
    href,
    tip,
  }
}

/** `2.45—2.79`, percent. */
export function formatInterval(counted: Counted): string | null {
  const interval = findWilsonInterval(counted)
  return interval === null ? null : formatRange((interval.low * 100).toFixed(2), (interval.high * 100).toFixed(2))
}

function presentTip({ name, inversion, href }: RateCell, counted: Counted, { text }: Reader): TipView {
  const words = text.risk.tip
  const range = formatInterval(counted)
  const lines: Sentence[] = [say`${words.drawn(formatFraction(counted))}${range === null ? '' : words.interval(range)}`]
  if (inversion !== null) lines.push(words.mend({ count: [{ text: formatCount(inversion.drawCount), tone: 'strong' }] }))
  return {
    title: name,
    value: `${formatPercent(counted)}%`,
    aside: inversion === null ? '' : words.below(nameClass(inversion.lower.riskClass, text.common.classes), `${formatPercent(inversion.lower)}%`),
    lines,
    action: href === null ? null : { label: words.open(formatCount(counted.denominator)), href },
  }
}

/** A tip read out in one line; what the cell shows is to be in it, as it is shown. */
export function readTip({ title, value, aside, lines }: TipView): string {
  return [`${title} ${value}`, aside, ...lines.map((line) => line.map((part) => part.text).join(''))].filter((part) => part !== '').join(' · ')
}
