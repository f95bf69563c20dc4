/** Two items, three cities: a sheet small enough to reckon by hand. */
import type { Area, Figure, ScoreInputs } from '#app/queries/types.ts'
import type { ScoreContext } from '#app/presenters/score-context.ts'
import { scoreFigures } from '#app/presenters/score-readings.ts'
import { getText } from '#app/text.ts'
import type { FigureState } from '#domain/indicator.ts'
import { yearToDate } from '#domain/period.ts'
import type { Role } from '#domain/rights.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { defineScheme } from '#domain/define-scheme.ts'

export const today = '2023-11-17'

/** The joint ratio (8 points, 15 to 40 %) and the order of the classes (2 points). */
export const scheme = defineScheme({
  ...cityScheme2023,
  id: 'test',
  blocks: cityScheme2023.blocks.filter(({ id }) => id === 'joint' || id === 'credit'),
  tieOrder: ['C01'],
})

export interface CityGiven {
  readonly code: string
  readonly name: string
  readonly joint: readonly [number, number] | FigureState
  /** Drawn of all, A to D; null: not reported. */
  readonly classes: readonly (readonly [number, number])[] | null
}

function makeFigure(code: string, area: string, part: Partial<Figure>): Figure {
  return {
    indicator: code, area, areaName: area, period: { from: '2023-01-01', to: today }, department: null, riskClass: null, industry: null, field: null, level: null, channel: null,
    numerator: null, denominator: null, value: null, state: 'measured', target: null, met: null, reading: 'live', batch: 1, asOf: today, missingCities: [], ...part,
  }
}

function makeJoint({ code, joint }: CityGiven): Figure {
  if (typeof joint === 'string') return makeFigure('C01', code, { state: joint })
  const [numerator, denominator] = joint
  const target = { from: '2023-01-01', numerator: 40, denominator: 100 }
  return makeFigure('C01', code, { numerator, denominator, value: numerator / denominator, target, met: numerator * 100 >= denominator * 40 })
}

function makeGradient({ code, classes }: CityGiven): Figure {
  if (classes === null) return makeFigure('D02', code, { state: 'not-reported' })
  const parts = classes.map(([numerator, denominator], index) => ({ riskClass: 'ABCD'.charAt(index), numerator, denominator, value: numerator / denominator }))
  return makeFigure('D02', code, { parts, value: 1, target: { from: '2021-01-01', numerator: 5, denominator: 1 } })
}

/** Cities scored by the small sheet, as a page of `role` gets them. */
export function makeScores(given: readonly CityGiven[], role: Role = 'evaluator'): ScoreContext {
  const cities = given.map(({ code, name }): Area => ({ code, name, level: 'city', cityCode: code, cityName: name }))
  const figures = Object.fromEntries(given.map((city) => [city.code, { C01: makeJoint(city), D02: makeGradient(city) }]))
  const inputs: ScoreInputs = { parties: cities, figures }
  return { text: getText('zh'), language: 'zh', scheme, whole: scheme, cities: scoreFigures(scheme, inputs), period: yearToDate(today), askedPeriod: null, role, reading: 'live', assessment: null, otherPoints: new Map(), appealed: new Set() }
}

/** Rising: 1, 2, 10, 30 %. */
export const rising = [[1, 100], [2, 100], [10, 100], [30, 100]] as const
/** D below C: 5 of 100 after 10 of 100. */
export const inverted = [[1, 100], [2, 100], [10, 100], [5, 100]] as const
