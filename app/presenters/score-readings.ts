/** Figures of cities → their scorecards by a sheet, with places. */
import { judgeGradient } from '#domain/gradient.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import { scoreCity } from '#domain/scoring/aggregate.ts'
import { rankCities, type RankedCity } from '#domain/scoring/rank.ts'
import type { Reading } from '#domain/scoring/rules.ts'
import type { Figure, ScoreInputs } from '#app/queries/types.ts'

/** A city with its place, its scorecard, and the figures that it stands on. */
export interface ScoredCity extends RankedCity {
  readonly figures: ReadonlyMap<string, Figure>
}

/** What a figure says to a rule: a ratio, an answer, or why there is neither. */
export function readFigure(figure: Figure, definition: IndicatorDefinition): Reading {
  if (figure.state === 'not-reported') return { state: 'not-reported' }
  if (definition.kind === 'gradient') {
    const { isMonotone, multiple } = judgeGradient(definition, figure.parts ?? [], figure.target)
    if (definition.judged === 'multiple') {
      if (multiple === null || figure.state === 'not-applicable') return { state: 'not-applicable' }
      return { state: figure.state, value: { kind: 'ratio', ratio: { numerator: Number(multiple.numerator), denominator: Number(multiple.denominator) } } }
    }
    return isMonotone === null ? { state: 'not-applicable' } : { state: 'measured', value: { kind: 'answer', isYes: isMonotone } }
  }
  const { state, numerator, denominator } = figure
  if (state === 'not-applicable' || numerator === null || denominator === null) return { state: 'not-applicable' }
  return { state, value: { kind: 'ratio', ratio: { numerator, denominator } } }
}

/** Scores every city by the sheet and places them, best first. @throws when a city lacks a figure of the sheet. */
export function scoreCities(scheme: Scheme, inputs: ScoreInputs): readonly ScoredCity[] {
  const figuresOf = new Map(inputs.cities.map(({ code }) => [code, new Map(Object.entries(inputs.figures[code] ?? {}))]))
  const contestants = inputs.cities.map(({ code, name }) => {
    const figures = figuresOf.get(code)
    const readings = listItems(scheme).flatMap((item): [string, Reading][] => {
      const figure = figures?.get(item.code)
      return figure === undefined ? [] : [[item.code, readFigure(figure, requireDefinition(item.code))]]
    })
    return { code, name, card: scoreCity(scheme, new Map(readings)) }
  })
  return rankCities(scheme, contestants).map((city) => ({ ...city, figures: figuresOf.get(city.code) ?? new Map<string, Figure>() }))
}

/** The definition behind an item. @throws when there is none, which the sheet itself refuses. */
export function requireDefinition(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null) throw new Error(`no indicator has the code ${code}`)
  return definition
}
