/** Who inspects with whom in the small province: SAMR leads T1 with TAX, TAX leads T4 with SAMR. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { presentJointPartners } from '#app/presenters/joint-partners.ts'
import { getJointPartners } from '#app/queries/get-joint-partners.server.ts'
import type { JointPartners, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const year = { from: '2023-01-01', to: TODAY }
const ask = (right: Right, area = right.areaCode, period = year): Promise<JointPartners> => withScope(province.services, right, (scope) => getJointPartners(scope, { area, period }))

it('a joint task stands with its lead and each partner; an organiser is no partner of itself', async () => {
  expect(await ask(makeRight('evaluator', '370000'))).toEqual({
    pairs: [{ lead: 'SAMR', partner: 'TAX', tasks: 1 }, { lead: 'TAX', partner: 'SAMR', tasks: 1 }],
    leads: [{ lead: 'SAMR', tasks: 1 }, { lead: 'TAX', tasks: 1 }],
  })
})

it('of an area or of some days, those alone; of another city, nothing', async () => {
  // T1 is of 370102 and began in February, T4 of 370200 in November
  expect((await ask(makeRight('evaluator', '370000'), '370102')).pairs).toEqual([{ lead: 'SAMR', partner: 'TAX', tasks: 1 }])
  expect((await ask(makeRight('evaluator', '370000'), '370000', { from: '2023-11-01', to: TODAY })).pairs).toEqual([{ lead: 'TAX', partner: 'SAMR', tasks: 1 }])
  expect((await ask(makeRight('city', '370200'))).pairs).toEqual([{ lead: 'TAX', partner: 'SAMR', tasks: 1 }])
  await expect(ask(makeRight('city', '370200'), '370102')).rejects.toMatchObject({ status: 403 })
})

it('the table names each pair, draws its own department as none, and says who joined nothing', () => {
  const departments = ['SAMR', 'TAX', 'FIRE'].map((code) => ({ code, name: code, shortName: code }))
  const found: JointPartners = { pairs: [{ lead: 'SAMR', partner: 'TAX', tasks: 20 }, { lead: 'TAX', partner: 'SAMR', tasks: 4 }], leads: [{ lead: 'SAMR', tasks: 20 }, { lead: 'TAX', tasks: 4 }] }
  const table = presentJointPartners(found, departments, { text: getText('zh'), language: 'zh' })
  expect(table?.rows.map(({ name, total, cells }) => [name, total, ...cells.map(({ state, text, step }) => [state, text, step])])).toEqual([
    ['SAMR', '20', ['not-applicable', '', null], ['measured', '20', 2]],
    ['TAX', '4', ['measured', '4', 0], ['not-applicable', '', null]],
  ])
  expect(table?.foot.map(({ text }) => text).join('')).toContain('没有参加任何联合任务的部门：FIRE。')
  expect(presentJointPartners({ pairs: [], leads: [] }, departments, { text: getText('en'), language: 'en' })).toBeNull()
})
