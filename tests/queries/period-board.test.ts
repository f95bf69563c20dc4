/** Boards over any period and for one department, worked out by hand from the rows of the small province. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { getPeriodBoard, type PeriodBoard } from '#app/queries/get-period-board.server.ts'
import { withScope } from '#app/scope.server.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const right = makeRight('evaluator', '370000')
const read = (text: string) => clampPeriod(parsePeriod(text), TODAY)
const ask = (text: string, codes: readonly string[], department?: string): Promise<PeriodBoard> =>
  withScope(province.services, right, async (scope) => getPeriodBoard(scope, { area: await requireArea(scope, '370000'), period: read(text), codes, department }))
const fraction = ({ figures }: PeriodBoard, code: string): string => {
  const found = figures.indicators.find((one) => one.code === code)
  return `${String(found?.now.numerator)}/${String(found?.now.denominator)}`
}

describe('a board of one department', () => {
  it('counts its rows alone, and says which indicators have none of a department', async () => {
    // tasks of TAX: T2 alone, T4 joint; of SAMR: T1 joint, T3, T5
    const board = await ask('2023', ['C01', 'D03', 'D02'], 'TAX')
    expect(fraction(board, 'C01')).toBe('1/2')
    expect(board.unanswered).toEqual([{ code: 'D03', reason: 'department' }, { code: 'D02', reason: 'department' }])
    expect(fraction(await ask('2023', ['C01'], 'SAMR'), 'C01')).toBe('1/3')
  })

  it('agrees with its records, in a quarter too', async () => {
    // publication due after 20 working days: S1 of TAX checked on 1 March, and nothing else of TAX by the end of June
    const board = await ask('2023-H1', ['E01', 'D03'], 'TAX')
    expect(board.unanswered).toEqual([{ code: 'D03', reason: 'department' }])
    const { total } = await withScope(province.services, right, (scope) => findRecords(scope, { code: 'E01', area: '370000', period: read('2023-H1'), part: 'denominator', filters: { department: 'TAX' }, limit: 5 }))
    expect([fraction(board, 'E01'), total]).toEqual(['0/1', 1])
  })
})

describe('a board of a week or a half year', () => {
  it('counts the days of a week', async () => {
    // T2 began on Thursday 2 November and T4, joint, on Friday 3 November: week 44 of 2023, Monday 30 October to 5 November
    expect(fraction(await ask('2023-W44', ['C01']), 'C01')).toBe('1/2')
    expect(fraction(await ask('2023-W45', ['C01']), 'C01')).toBe('0/0')
    // Wednesday 1 February is in week 5, whose days lie in two months
    expect(fraction(await ask('2023-W05', ['C01']), 'C01')).toBe('1/1')
  })

  it('counts both halves of the year, and the weeks add up to them', async () => {
    // T1 and T3 began in the first half; T2, T4 and T5 in the second
    expect([fraction(await ask('2023-H1', ['C01']), 'C01'), fraction(await ask('2023-H2', ['C01']), 'C01')]).toEqual(['1/2', '1/3'])
    const weeks = Array.from({ length: 46 }, (_, index) => `2023-W${String(index + 1).padStart(2, '0')}`)
    let [joint, all] = [0, 0]
    await withScope(province.services, right, async (scope) => {
      for (const week of weeks) {
        const [figure] = await findIndicatorValues(scope, { codes: ['C01'], area: '370000', period: read(week) })
        joint += figure?.numerator ?? 0
        all += figure?.denominator ?? 0
      }
    })
    expect([joint, all]).toEqual([2, 5])
  })

  it('leaves what counts from New Year to the year, but for a first half', async () => {
    expect((await ask('2023-H1', ['C01', 'D03'])).unanswered).toEqual([])
    expect((await ask('2023-W19', ['C01', 'D03'])).unanswered).toEqual([{ code: 'D03', reason: 'period' }])
  })
})
