/** A counted figure with its definition → what stands on a tile, in a cell, in a row. */
import type { IndicatorDefinition, Target } from '#domain/indicator.ts'
import type { Figure } from '#app/queries/types.ts'
import type { Language, Text } from '#app/text.ts'
import { formatDelta, formatFraction, formatPercent, type Ratio, type RatioTarget } from './format.ts'
import type { DeltaView, FigureView, Status } from './view-models.ts'

/** Words and language of the reader. */
export interface Reader {
  readonly text: Text
  readonly language: Language
}

/** Two whole numbers whose percent is the figure's shown value: a fraction as counted; a multiple as a hundredth of itself. */
export function toRatio(figure: Figure): Ratio | null {
  if (figure.state !== 'measured') return null
  if (figure.parts === undefined) {
    if (figure.numerator === null || figure.denominator === null || figure.denominator === 0) return null
    return { numerator: figure.numerator, denominator: figure.denominator }
  }
  const low = figure.parts[0]
  const high = figure.parts[figure.parts.length - 1]
  if (low === undefined || high === undefined || figure.value === null) return null
  const denominator = BigInt(high.denominator) * BigInt(low.numerator) * 100n
  return denominator === 0n ? null : { numerator: BigInt(high.numerator) * BigInt(low.denominator), denominator }
}

/** The target on the same scale as `toRatio`, or null for an indicator that is only watched. */
export function toTarget(definition: IndicatorDefinition, target: Target | null): RatioTarget | null {
  if (target === null || definition.betterWhen === 'watch') return null
  const denominator = definition.kind === 'gradient' ? target.denominator * 100 : target.denominator
  return { numerator: target.numerator, denominator, betterWhen: definition.betterWhen }
}

/** `%` of a ratio, 倍 of a multiple. */
export function unitOf(definition: IndicatorDefinition, { text }: Reader): string {
  return definition.kind === 'gradient' ? text.common.unit.times : text.common.unit.percent
}

/** What is counted, for so many of it: 项, `1 task`, `2 tasks`. */
export function nameUnit(definition: IndicatorDefinition, count: number, language: Language): string {
  const unit = definition.unit[language]
  return language === 'en' && count === 1 ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit
}

/** A value of the indicator's own kind with its unit: `39.75%`, `5.20 倍`. */
export function withUnit(value: string, definition: IndicatorDefinition, reader: Reader): string {
  const unit = unitOf(definition, reader)
  return definition.kind === 'gradient' && reader.language === 'zh' ? `${value} ${unit}` : `${value}${unit}`
}

/** A target as short as it is: `40%`, `5 倍`. */
export function formatTarget(definition: IndicatorDefinition, target: Target, reader: Reader): string {
  const scale = toTarget({ ...definition, betterWhen: 'higher' }, target)
  const value = scale === null ? '' : formatPercent(scale).replace(/\.?0+$/, '')
  return withUnit(value, definition, reader)
}

/** 目标 ≥ 40%, 目标 100%; empty when the indicator is only watched. */
export function sayTarget(definition: IndicatorDefinition, target: Target | null, reader: Reader): string {
  if (target === null || definition.betterWhen === 'watch') return ''
  const value = formatTarget(definition, target, reader)
  const { common } = reader.text
  const isWhole = definition.kind === 'ratio' && target.numerator === target.denominator
  if (isWhole) return common.exactly(value)
  return definition.betterWhen === 'higher' ? common.atLeast(value) : common.atMost(value)
}

/** The figure's number without its unit: `39.75`; a small number's fraction `1/7`; empty when there is none. */
export function formatValue(figure: Figure, definition: IndicatorDefinition): string {
  if (figure.state === 'small-number') return (figure.parts ?? [figure]).map(({ numerator, denominator }) => `${numerator ?? 0}/${denominator ?? 0}`).reverse().join(' ÷ ')
  const ratio = toRatio(figure)
  if (ratio === null) return ''
  const target = toTarget(definition, figure.target)
  return formatPercent(ratio, target === null ? {} : { target })
}

/** What the figure was made of: `7,256 / 18,254 项`; a gradient's two rates. */
export function formatMakeup(figure: Figure, definition: IndicatorDefinition, { text, language }: Reader): string {
  if (figure.parts !== undefined) {
    const [low, high] = [figure.parts[0], figure.parts[figure.parts.length - 1]]
    if (low === undefined || high === undefined || low.denominator === 0 || high.denominator === 0) return ''
    return text.board.tile.classRates(high.riskClass, `${formatPercent(high)}%`, low.riskClass, `${formatPercent(low)}%`)
  }
  if (figure.numerator === null || figure.denominator === null || figure.denominator === 0) return ''
  return formatFraction({ numerator: figure.numerator, denominator: figure.denominator }, definition.unit[language])
}

/** Met, missed, or nothing to judge; decided by whole numbers before it gets here. */
export function toStatus(figure: Figure): Status {
  if (figure.state !== 'measured' || figure.met === null) return 'none'
  return figure.met ? 'met' : 'missed'
}

/** Change against the same days of last year; only an adverse one takes colour. */
export function presentDelta(now: Figure, before: Figure | null, definition: IndicatorDefinition, { text }: Reader, digits = 2): DeltaView | null {
  const [ratio, earlier] = [toRatio(now), before === null ? null : toRatio(before)]
  if (ratio === null || earlier === null) return null
  const words = formatDelta(ratio, earlier, text.common.level, digits)
  const isUp = words.startsWith('+')
  const isLevel = words === text.common.level
  const adverse = !isLevel && (definition.betterWhen === 'higher' ? !isUp : definition.betterWhen === 'lower' && isUp)
  return { text: words, adverse }
}

/** One figure as it stands on a tile. @param href its records, null where the reader may not open them */
export function presentFigure(figure: Figure, definition: IndicatorDefinition, reader: Reader, href: string | null): FigureView {
  const { text } = reader
  const status = toStatus(figure)
  const isMeasured = figure.state === 'measured'
  return {
    state: figure.state,
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: formatValue(figure, definition),
    unit: isMeasured ? unitOf(definition, reader) : '',
    fraction: figure.state === 'not-reported' ? '' : formatMakeup(figure, definition, reader),
    stateWord: figure.state === 'measured' ? '' : text.common.state[figure.state],
    stateNote: noteState(figure, definition, reader),
    status,
    statusWord: status === 'met' || status === 'missed' ? text.common.status[status] : isMeasured && definition.betterWhen === 'watch' ? text.common.status.watched : '',
    href: figure.state === 'measured' || figure.state === 'small-number' ? href : null,
  }
}

/** Why a figure is empty; nothing for a measured one. */
export function noteState(figure: Figure, definition: IndicatorDefinition, { text }: Reader): string {
  switch (figure.state) {
    case 'measured':
      return ''
    case 'not-applicable':
      return text.board.tile.nothingDue
    case 'not-reported':
      return text.board.tile.missingTable
    case 'small-number':
      return text.board.tile.tooFew(definition.kind === 'ratio' ? (definition.smallNumber ?? 0) : 0)
  }
}
