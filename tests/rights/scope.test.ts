/** A right reaches the database as checked literals, and serving as anybody but the application is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assertApplicationLogin, formatScope, withScope } from '#app/scope.server.ts'
import { countWarnings } from '#app/queries/find-warnings.server.ts'
import { createPool } from '#sql/client.ts'
import { insertWarnings } from '../support/warnings.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

describe('a right that could end its literal', () => {
  it.each([
    { departmentCode: `x'; set role postgres; --` },
    { departmentCode: `x' or '1'='1` },
    { departmentCode: 'x\\' },
    { departmentCode: 'x\n' },
    { departmentCode: '税务' },
    { areaCode: `370100'` },
    { areaCode: '' },
    { cityCode: `'; select 1; '` },
    { role: `leader', app.scope_level = 'province` as never },
    { role: 'owner' as never },
    { level: 'country' as never },
  ])('is refused before anything is sent: %o', async (change) => {
    const right = { ...makeRight('staff', '370100'), ...change }
    expect(() => formatScope(right)).toThrow(RangeError)
    await expect(withScope(province.services, right, () => Promise.resolve('reached'))).rejects.toThrow(RangeError)
  })
})

describe('who serves', () => {
  it('the application’s login may', async () => {
    const pool = createPool(province.test.appUrl)
    await expect(assertApplicationLogin(pool)).resolves.toBeUndefined()
    await pool.end()
  })

  it('the owner may not', async () => {
    const pool = createPool(province.test.ownerUrl)
    await expect(assertApplicationLogin(pool)).rejects.toThrow(/拒绝提供服务/)
    await pool.end()
  })
})

describe('answers that are kept', () => {
  it('are kept for one right and never handed to another', async () => {
    await insertWarnings(province.test.ownerUrl, [{ subject: 'S1' }, { subject: 'S6' }, { subject: 'S3', area: '370202' }])
    const count = async (area: string): Promise<number> => {
      const counts = await withScope(province.services, makeRight('staff', area), (scope) => countWarnings(scope, { area: scope.right.areaCode }))
      return counts.reduce((sum, { count: own }) => sum + own, 0)
    }
    const [whole, one, other] = [await count('370000'), await count('370100'), await count('370200')]
    expect(whole).toBe(one + other)
    expect(one).not.toBe(other)
    expect([await count('370000'), await count('370100')]).toEqual([whole, one])
  })

  it('a cached answer of the province is refused to a city all the same', async () => {
    await withScope(province.services, makeRight('staff', '370000'), (scope) => countWarnings(scope, { area: '370000' }))
    const asked = withScope(province.services, makeRight('staff', '370100'), (scope) => countWarnings(scope, { area: '370000' }))
    await expect(asked).rejects.toMatchObject({ status: 403, code: 'outside-right' })
  })
})
