/** What was filed for an assessment and decided in it → what the scoring takes beside the figures. */
import type { FiledInput } from '#app/presenters/score-readings.ts'
import type { AcceptedFiling, AcceptedFilings, Adjustment } from '#app/queries/types.ts'
import type { Scheme } from '#domain/scheme.ts'
import type { Decision } from '#domain/scoring/beside.ts'
import type { Reading } from '#domain/scoring/rules.ts'

/** By the code of the party; of every party that filed, was decided about or found out. */
export function toFiledInputs(scheme: Pick<Scheme, 'vetoes'>, accepted: AcceptedFilings, adjustments: readonly Adjustment[]): ReadonlyMap<string, FiledInput> {
  const vetoes = new Set(scheme.vetoes.map(({ code }) => code))
  const parties = new Set([...accepted.items, ...accepted.cases, ...adjustments].map(({ party }) => party))
  return new Map([...parties].map((party): [string, FiledInput] => {
    const items = accepted.items.filter((one) => one.party === party)
    const cases = accepted.cases.filter((one) => one.party === party && one.found > 0)
    return [
      party,
      {
        readings: new Map(items.flatMap((one): [string, Reading][] => (one.method === 'system' ? [] : [[one.item, toReading(one)]]))),
        beside: {
          gaps: new Set(items.flatMap(({ item, gap }) => (gap?.state === 'exceeds' ? [item] : []))),
          decisions: new Map(adjustments.filter((one) => one.party === party).map(({ item, numeratorDelta, denominatorDelta, givenHundredths }): [string, Decision] => [item, { numeratorDelta, denominatorDelta, givenHundredths }])),
          cases: new Map(cases.filter(({ item }) => !vetoes.has(item)).map(({ item, found }) => [item, found])),
          vetoes: new Set(cases.filter(({ item }) => vetoes.has(item)).map(({ item }) => item)),
        },
      },
    ]
  }))
}

function toReading({ state, isYes, numerator, denominator }: AcceptedFiling): Reading {
  switch (state) {
    case 'waiting':
      return { state: 'waiting' }
    case 'missing':
      return { state: 'not-reported' }
    case 'not-asked':
      return { state: 'not-applicable' }
    case 'counts':
    case 'too-few': {
      const measured = state === 'counts' ? 'measured' : 'small-number'
      if (isYes !== null) return { state: measured, value: { kind: 'answer', isYes } }
      // A number without a denominator is a count; a ratio of nothing is nothing to measure.
      if (numerator === null || denominator === 0) return { state: 'not-applicable' }
      return { state: measured, value: { kind: 'ratio', ratio: { numerator, denominator: denominator ?? 1 } } }
    }
  }
}
