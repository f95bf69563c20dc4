/** What the bench is told and what it reads; its measures are for `npm run bench`. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parts, readOptions } from './options.ts'
import { joinResults } from './results-file.ts'
import { createStepRecorder, sumPhases } from './steps.ts'
import { quantile } from './timing.ts'

it('without options everything is measured, at a scale of a million results', () => {
  expect(readOptions([], '2026-11-26')).toEqual({ only: parts, scale: 11, out: 'bench/2026-11-26.json' })
})

it('parts are measured in the order in which one prepares the next', () => {
  expect(readOptions(['--only', 'refresh, load', '--scale', '2.5', '--out', 'here.json'], '2026-11-26')).toEqual({ only: ['load', 'refresh'], scale: 2.5, out: 'here.json' })
})

it.each([
  [['--only', 'load,lunch'], /--only.*“lunch”.*load, exports, boards, questions, clients, records, month, refresh, page/],
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

it('deliveries of results are joined: the last word on each, a month for later, and rows for corrections', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drb-join-'))
  try {
    const row = (subject: string, state: string, day: string, found = '1'): string => `T1,${subject},SCJG,I1,${state},${day},${found},1`
    const header = 'task,subject,department,item,state,day,result,methods'
    await writeFile(join(folder, 'first.csv'), [header, row('S1', '2', '2023-05-06'), row('S2', '5', '2023-05-07'), row('S3', '5', '2023-05-08', '3'), row('S4', '5', '2023-10-09'), ''].join('\r\n'))
    // S1 has moved on; S5 is of the month; S6 found something in it, so that follow-ups may refer to it
    await writeFile(join(folder, 'second.csv'), [header, row('S1', '5', '2023-05-06'), row('S5', '5', '2023-10-10'), row('S6', '5', '2023-10-11', '3'), ''].join('\r\n'))
    const joined = await joinResults([join(folder, 'first.csv'), join(folder, 'second.csv')], folder, 1)
    // Two could be kept back, S2 and S1; one is asked for, the first of every two.
    expect(joined.keptBack).toEqual([row('S2', '5', '2023-05-07')])
    expect([joined.rowCount, joined.month.rowCount]).toEqual([3, 2])
    expect((await readFile(joined.path, 'utf8')).split('\r\n')).toEqual([header, row('S3', '5', '2023-05-08', '3'), row('S1', '5', '2023-05-06'), row('S6', '5', '2023-10-11', '3'), ''])
    expect((await readFile(joined.month.path, 'utf8')).split('\r\n')).toEqual([header, row('S4', '5', '2023-10-09'), row('S5', '5', '2023-10-10'), ''])
    expect((await readdir(folder)).sort()).toEqual(['first.csv', 'month.csv', 'results.csv', 'second.csv'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
