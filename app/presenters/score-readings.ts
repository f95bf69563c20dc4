/** Figures of parties → their scorecards by a sheet, with places. */
import { judgeGradient } from '#domain/gradient.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { listItems, type Scheme } from '#domain/scheme.ts'
import { scoreParties, type PartyInput } from '#domain/scoring/aggregate.ts'
import { nothingBeside, type Beside } from '#domain/scoring/beside.ts'
import { rankParties, type RankedParty } from '#domain/scoring/rank.ts'
import type { Reading } from '#domain/scoring/rules.ts'
import type { Figure, ScoreInputs } from '#app/queries/types.ts'

/** A city or department with its place, its scorecard, and the figures that it stands on. */
export interface ScoredParty extends RankedParty {
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

/** Counts that a rule on events takes: how many rows meet the indicator, whatever they are a share of. */
function countEvents(codes: readonly string[], figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, number> {
  return new Map(codes.flatMap((code): [string, number][] => {
    const count = figures.get(code)?.numerator ?? null
    return count === null ? [] : [[code, count]]
  }))
}

const nothingFiled: Reading = { state: 'not-reported' }

/** What the items of a sheet are scored by: figures, and of filed items what was filed, or that nothing was. A computed item without a figure has no reading. */
function readItems(scheme: Scheme, figures: ReadonlyMap<string, Figure>, filed: ReadonlyMap<string, Reading>): ReadonlyMap<string, Reading> {
  const readCode = (code: string): Reading | null => {
    const figure = figures.get(code)
    return figure === undefined ? null : readFigure(figure, requireDefinition(code))
  }
  return new Map(listItems(scheme).flatMap((item): [string, Reading][] => {
    const own = filed.get(item.code)
    // what those concerned answered stands before the records
    const reading = own ?? (item.source.kind === 'filed' ? nothingFiled : item.rule.kind === 'rank-sum' ? joinReadings(item.rule.of.map(({ code }) => readCode(code))) : readCode(item.code))
    return reading === null ? [] : [[item.code, reading]]
  }))
}

/** Several ratios as one reading; what one of them lacks the whole lacks. */
function joinReadings(readings: readonly (Reading | null)[]): Reading | null {
  const ratios = readings.flatMap((reading) => (reading !== null && 'value' in reading && reading.value.kind === 'ratio' ? [reading.value.ratio] : []))
  if (ratios.length < readings.length) return readings.find((reading) => reading !== null && !('value' in reading)) ?? null
  const isThin = readings.some((reading) => reading?.state === 'small-number')
  return { state: isThin ? 'small-number' : 'measured', value: { kind: 'ratios', ratios } }
}

/** What parties filed and what was decided about them, by the code of the party; absent for a party with nothing of the kind. */
export interface FiledInput {
  readonly readings: ReadonlyMap<string, Reading>
  readonly beside: Omit<Beside, 'events'>
}

/** Scores every party by the sheet and places them, best first. @throws when a party lacks a figure of the sheet. */
export function scoreFigures(scheme: Scheme, inputs: ScoreInputs, filed: ReadonlyMap<string, FiledInput> = new Map()): readonly ScoredParty[] {
  const losses = listItems(scheme).flatMap((item) => item.losses.map(({ code }) => code))
  const figuresOf = new Map(inputs.parties.map(({ code }) => [code, new Map(Object.entries(inputs.figures[code] ?? {}))]))
  const parties = inputs.parties.map(({ code }): PartyInput => {
    const figures = figuresOf.get(code) ?? new Map<string, Figure>()
    const own = filed.get(code)
    return { readings: readItems(scheme, figures, own?.readings ?? new Map()), beside: { ...nothingBeside, ...own?.beside, events: countEvents(losses, figures) } }
  })
  const cards = scoreParties(scheme, parties)
  const contestants = inputs.parties.flatMap(({ code, name }, index) => {
    const card = cards[index]
    return card === undefined ? [] : [{ code, name, card }]
  })
  return rankParties(scheme, contestants).map((party) => ({ ...party, figures: figuresOf.get(party.code) ?? new Map<string, Figure>() }))
}

/** The definition behind a computed item. @throws when there is none, which the sheet itself refuses. */
export function requireDefinition(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null) throw new Error(`no indicator has the code ${code}`)
  return definition
}
