/** Sums by month less the days left out are what the rows themselves say, wherever a range begins and ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell, CellsQuestion } from '#app/queries/figures/cells.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { PageScope, Split } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const ranges = [
  { from: '2023-01-01', to: TODAY },
  { from: '2023-03-02', to: '2023-05-04' },
  { from: '2023-03-20', to: '2023-11-06' },
  { from: '2023-11-03', to: '2023-11-07' },
  { from: '2023-11-07', to: TODAY },
  { from: '2023-05-05', to: '2023-05-31' },
]
const seeWhole = <T>(work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, makeRight('staff', '370000'), work)
const sort = (cells: readonly Cell[]): readonly string[] => cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort()

describe('cells', () => {
  it.each<[CellsQuestion['level'], readonly string[], readonly Split[]]>([
    ['cityClass', ['E01', 'D04', 'D02R', 'C01'], ['city', 'class']],
    ['cityClass', ['E01', 'B01'], ['department', 'month']],
    ['area', ['E01', 'D03', 'A01', 'W02'], ['county', 'month']],
    ['industry', ['D04', 'D02R'], ['industry', 'class', 'city']],
    ['industry', ['D04'], []],
  ])('of %s sums of %j by %j are those of the rows', async (level, codes, by) => {
    await seeWhole(async (scope) => {
      const area = await requireArea(scope, '370000')
      const [sums, rows] = await Promise.all([findCells(scope, { level, codes, area, by, ranges, filters: {} }), findCells(scope, { level: 'rows', codes, area, by, ranges, filters: {} })])
      expect(rows.length).toBeGreaterThan(0)
      expect(sort(sums)).toEqual(sort(rows))
    })
  })

  it('of questions that are asked together are those of each alone', async () => {
    await seeWhole(async (scope) => {
      const area = await requireArea(scope, '370000')
      const questions: readonly CellsQuestion[] = [
        { level: 'city', codes: ['C01', 'E01'], area, by: ['city'], ranges, filters: {} },
        { level: 'city', codes: ['C01'], area, by: ['month'], ranges: ranges.slice(0, 2), filters: {} },
        { level: 'cityClass', codes: ['D02R'], area, by: ['class'], ranges: ranges.slice(0, 1), filters: { department: 'SAMR' } },
      ]
      const together = await Promise.all(questions.map((question) => findCells(scope, question)))
      const alone: Cell[][] = []
      for (const question of questions) alone.push(await findCells(scope, question))
      expect(together.map(sort)).toEqual(alone.map(sort))
    })
  })

  it('asked through two rights at the same time stay with theirs', async () => {
    const count = (code: string) =>
      withScope(province.services, makeRight('city', code), async (scope) => {
        const area = await requireArea(scope, code)
        const cells = await findCells(scope, { level: 'city', codes: ['C01'], area: { ...area, level: 'province' }, by: ['city'], ranges: ranges.slice(0, 1), filters: {} })
        return cells.map(({ city }) => city)
      })
    expect(await Promise.all(['370100', '370200', '370100'].map(count))).toEqual([['370100'], ['370200'], ['370100']])
  })
})
