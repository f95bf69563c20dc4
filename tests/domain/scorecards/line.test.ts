import { expect, it } from 'vitest'
import { readModelDocument } from '#domain/scorecards/document.ts'
import { findLine } from '#domain/scorecards/line.ts'
import { nextModelSteps } from '#domain/scorecards/steps.ts'
import { handMadeCard } from '../../support/models.ts'

// scores: 400 + 80 + 20 = 500 of 2 visits, 400 + 30 + 20 = 450 of 8, 400 + 0 + 20 = 420 of 90
const rows = [[3, '1', 2], [2, '1', 8], [0, '1', 90]].map(([signals = 0, type = '', count = 0]) => ({ values: [signals, type], riskClass: 'A', count: Number(count), problems: 0 }))

it('lies where no more than the share asked reaches it', () => {
  expect(findLine(handMadeCard.model, rows, { most: 2, of: 100 })).toBe(500)
  expect(findLine(handMadeCard.model, rows, { most: 9, of: 100 })).toBe(500)
  expect(findLine(handMadeCard.model, rows, { most: 1, of: 10 })).toBe(450)
  // the highest two are more than one in a hundred
  expect(findLine(handMadeCard.model, rows, { most: 1, of: 100 })).toBe(501)
  expect(() => findLine(handMadeCard.model, [], { most: 1, of: 2 })).toThrow(RangeError)
})

it('a document is read as it was written, and one of another form is refused', () => {
  expect(readModelDocument(JSON.parse(JSON.stringify(handMadeCard)))).toEqual(handMadeCard)
  expect(() => readModelDocument({ ...handMadeCard, format: 2 })).toThrow()
  expect(() => readModelDocument({ ...handMadeCard, scoring: { ...handMadeCard.scoring, base: 400.5 } })).toThrow()
})

it('who drafted or sent it may send it back, a third person may publish', () => {
  const sent = { state: 'sent', madeBy: 'a', sentBy: 'b' } as const
  expect([nextModelSteps(sent, 'a'), nextModelSteps(sent, 'b'), nextModelSteps(sent, 'c')]).toEqual([['back'], ['back'], ['publish', 'back']])
  expect(nextModelSteps({ ...sent, state: 'retired' }, 'c')).toEqual([])
})
