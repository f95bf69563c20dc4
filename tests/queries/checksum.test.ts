import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFigureChecksum, findListChecksum } from '#app/queries/records/checksum.server.ts'
import type { Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { ratios } from '#domain/indicators/index.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
})
afterAll(async () => province.close())

const evaluator = makeRight('evaluator', '370000')
const both = (code: string, area: string, period = '2023', right: Right = evaluator) =>
  withScope(province.services, right, async (scope) => {
    const question = { code, area, period: clampPeriod(parsePeriod(period), TODAY) }
    return [await findFigureChecksum(scope, question), await findListChecksum(scope, question)] as const
  })

describe('the word of a figure and of its list', () => {
  it.each(ratios.map(({ code }) => code))('%s: sums and rows make the same, in the province and in a city', async (code) => {
    for (const area of ['370000', '370100']) {
      const [figure, list] = await both(code, area)
      expect(figure).toMatch(/^[0-9a-f]{8}$/)
      expect([area, list]).toEqual([area, figure])
    }
  })

  it('is another for another area, and the same for who sees that area alone', async () => {
    const words = [await both('E01', '370000'), await both('E01', '370100'), await both('E01', '370200')]
    expect(new Set(words.map(([figure]) => figure)).size).toBe(3)
    for (const [figure, list] of words) expect(list).toBe(figure)
    expect(await both('E01', '370100', '2023', makeRight('city', '370100'))).toEqual(words[1])
  })

  it('of one department is made from its rows alone', async () => {
    const ask = (department: string) =>
      withScope(province.services, evaluator, async (scope) => {
        const question = { code: 'C01', area: '370000', period: clampPeriod(parsePeriod('2023'), TODAY), filters: { department } }
        return [await findFigureChecksum(scope, question), await findListChecksum(scope, question)] as const
      })
    const [own, other, all] = [await ask('SAMR'), await ask('TAX'), await both('C01', '370000')]
    for (const [figure, list] of [own, other]) expect(list).toBe(figure)
    expect(own[0]).not.toBe(all[0])
  })

  it('tells when a list no longer has the rows that its figure counted', async () => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    // as no program does: a fact is moved behind the back of the sums
    await owner.query(`update mart.fct_results set publish_due_date = publish_due_date - 31 where (result_id, subject_id) = (select result_id, subject_id from mart.fct_results where is_counted and publish_due_date between '2023-03-01' and '2023-10-31' order by result_id, subject_id limit 1)`)
    await owner.end()
    const [figure, list] = await both('E01', '370000', '2023-01-01..2023-11-16')
    expect(list).not.toBe(figure)
  })
})
