/** A figure in a line: 39.75% · 7,256 / 18,254 项, or why it is empty. */
import type { Figure } from '#app/queries/types.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { formatMakeup, formatValue, withUnit, type Reader } from './figures.ts'

/** Value with its unit, what it was made of and, where a definition has several, its version; of a small number the fraction alone; else the word of its state. */
export function sayFigure(figure: Figure, reader: Reader): string {
  const definition = findIndicator(figure.indicator)
  if (definition === null) return figure.indicator
  if (figure.state !== 'measured') {
    const word = reader.text.common.state[figure.state]
    return figure.state === 'small-number' ? `${word}${reader.text.common.dot}${formatValue(figure, definition)}` : word
  }
  const makeup = formatMakeup(figure, definition, reader)
  const version = sayVersion(definition, reader)
  return [withUnit(formatValue(figure, definition), definition, reader), ...(makeup === '' ? [] : [makeup]), ...(version === '' ? [] : [version])].join(reader.text.common.dot)
}

/** 口径第 2 版, of a definition that has had several; else nothing. */
export function sayVersion({ validity, version }: IndicatorDefinition, { text }: Pick<Reader, 'text'>): string {
  return validity === undefined ? '' : text.indicators.badgeVersion(version)
}
