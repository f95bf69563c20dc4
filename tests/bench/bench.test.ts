/** What the bench is told and what it reads; its measures are for `npm run bench`. */
import { expect, it } from 'vitest'
import { parts, readOptions } from './options.ts'
import { createStepRecorder, sumPhases } from './steps.ts'
import { quantile } from './timing.ts'

it('without options everything is measured, at a scale of a million results', () => {
  expect(readOptions([], '2026-11-26')).toEqual({ only: parts, scale: 11, out: 'bench/2026-11-26.json' })
})

it('parts are measured in the order in which one prepares the next', () => {
  expect(readOptions(['--only', 'refresh, load', '--scale', '2.5', '--out', 'here.json'], '2026-11-26')).toEqual({ only: ['load', 'refresh'], scale: 2.5, out: 'here.json' })
})

it.each([
  [['--only', 'load,lunch'], /--only.*“lunch”.*load, exports, boards, month, refresh, page/],
  [['--scale', '1'], /--scale.*“1”.*from 2 to 110/],
  [['--scale', 'ten'], /--scale.*“ten”/],
  [['--fast'], /--fast/],
])('the wrong option %j is named with the reason', (args, reason) => {
  expect(() => readOptions(args, '2026-11-26')).toThrow(reason)
})

it('the lines of a load say where its time went', () => {
  const { reporter, steps } = createStepRecorder()
  reporter.step('results.csv → results: staged 12 of 13 rows · 5 ms')
  reporter.step('results.csv → results: core: 12 new, 0 replaced, 0 unchanged, 0 held, 1 rejected · 7 ms')
  reporter.step('mart visits: all rows touched, found in 1 ms, made in 20 ms')
  reporter.step('mart results: 12 rows touched, found in 2 ms, made in 40 ms')
  reporter.step('mart sums: moved in 800 ms')
  reporter.step('results.csv → results: facts and sums · 870 ms')
  expect(Object.fromEntries(steps)).toEqual({
    staged: 5, core: 7, 'fact visits found': 1, 'fact visits made': 20,
    'fact results found': 2, 'fact results made': 40, 'fact sums moved': 800, 'facts and sums': 870,
  })
  expect(sumPhases(steps, 'made')).toBe(60)
  expect(sumPhases(steps, 'moved')).toBe(800)
  expect(() => sumPhases(steps, 'summed')).toThrow('summed')
})

it('half of five values lie at or below the third', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5)
})
