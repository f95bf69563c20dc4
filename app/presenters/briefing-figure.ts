/** What a tag stands for → the words in its place, what is said of it at the end, and whether it has moved. */
import type { TaggedFigure } from '#app/queries/types.ts'
import { findTarget, type IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { nameArea } from './area-names.ts'
import { toTarget, withUnit, type Reader } from './figures.ts'
import { formatCount, formatDelta, formatFraction, formatPercent, formatPeriod } from './format.ts'
import { namePeriod } from './name-period.ts'

/** The words that stand in the text: `39.75%`, `7,256 / 18,254 项`, `+6.20 个百分点`, `第 3 名`, or why there is none. */
export function sayTagged(figure: TaggedFigure, reader: Reader): string {
  const { text, language } = reader
  const { numerator, denominator, part, state } = figure
  const definition = findIndicator(figure.indicator)
  if (definition === null) return figure.indicator
  if (state === 'not-reported' || (state === 'not-applicable' && denominator === 0)) return text.common.state[state]
  const words = text.briefings.value
  switch (part) {
    case 'numerator':
      return formatCount(numerator)
    case 'denominator':
      return formatCount(denominator)
    case 'fraction':
      return formatFraction(figure, definition.unit[language])
    case 'rate':
      return state === 'small-number' ? words.small(`${numerator}/${denominator}`) : withUnit(formatPercent(figure, targetOf(definition, figure)), definition, reader)
    case 'change':
      return figure.numeratorBefore === null || figure.denominatorBefore === null
        ? words.noBefore
        : sayChange(formatDelta(figure, { numerator: figure.numeratorBefore, denominator: figure.denominatorBefore }, text.common.level), reader)
    case 'place':
      return figure.place === null ? words.noPlace : words.place(figure.place)
  }
}

function sayChange(delta: string, { text }: Reader): string {
  return delta === text.common.level ? delta : text.briefings.value.points(delta)
}

function targetOf(definition: IndicatorDefinition, { to }: TaggedFigure): Parameters<typeof formatPercent>[1] {
  const target = toTarget(definition, findTarget(definition, to))
  return target === null ? {} : { target }
}

/** The exact fraction behind a figure; empty where nothing was counted, or not all has come. */
export function sayFraction(figure: TaggedFigure, { language }: Reader): string {
  const unit = findIndicator(figure.indicator)?.unit[language] ?? ''
  return figure.denominator === 0 || figure.state === 'not-reported' ? '' : formatFraction(figure, unit)
}

/** Which figure it is: C01 部门联合抽查比例，济南市，2023 年. @param departments names by code */
export function nameTagged(figure: TaggedFigure, departments: Readonly<Record<string, string>>, reader: Reader, hasPart = true): string {
  const words = reader.text.briefings
  const area = nameArea({ code: figure.area, name: figure.areaName }, reader.language)
  const department = figure.department === '' ? '' : (departments[figure.department] ?? figure.department)
  return words.figure(nameIndicatorOf(figure, reader), area, department, namePeriod(figure.period, reader), hasPart ? words.parts[figure.part] : '')
}

/** Its note, the same for all areas: indicator, definition, days, state of the data. */
export function sayNote(figure: TaggedFigure, departments: Readonly<Record<string, string>>, reader: Reader): string {
  const words = reader.text.briefings
  const department = figure.department === '' ? '' : words.inDepartment(departments[figure.department] ?? figure.department)
  return words.note(nameIndicatorOf(figure, reader) + department, figure.definitionVersion, formatPeriod(figure.from, figure.to, reader.language), figure.asOf, figure.batch)
}

function nameIndicatorOf({ indicator }: TaggedFigure, { language }: Reader): string {
  return `${indicator} ${findIndicator(indicator)?.name[language] ?? ''}`.trim()
}

/** Whether what a tag stands for is another now: by whole numbers, states and definition, not by what is shown. */
export function hasMoved(then: TaggedFigure, now: TaggedFigure): boolean {
  const key = (figure: TaggedFigure): string =>
    JSON.stringify([figure.state, figure.numerator, figure.denominator, figure.numeratorBefore, figure.denominatorBefore, figure.place, figure.definitionVersion])
  return key(then) !== key(now)
}

/** Value with its fraction, for the table of what moved. */
export function sayThen(figure: TaggedFigure, reader: Reader): string {
  const [value, fraction] = [sayTagged(figure, reader), sayFraction(figure, reader)]
  return fraction === '' || figure.part === 'fraction' ? value : `${value}${reader.text.common.dot}${fraction}`
}
