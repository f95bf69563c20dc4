/** The questions of the risk pages, on rows typed by hand. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRiskSubjects } from '#app/queries/risk/find-risk-subjects.server.ts'
import { getDifferentiation } from '#app/queries/risk/get-differentiation.server.ts'
import type { PageScope, RiskSubjectsQuestion } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

const year = { from: '2023-01-01', to: '2023-11-17' }

// S1 A, S2 D, S3 D, S4 B, S6 C on 1 January; S2 rose from D to C in March; a special model classes S1 and S4, the old one S3 with five classes
const MORE = `
update core.tasks set field = '食品' where task_id in ('T1', 'T3');
update core.tasks set field = '税务' where task_id in ('T2', 'T4');
insert into core.risk_classes (subject_id, model, class_date, risk_class, batch_id) values
  ('S2', '通用型', '2023-03-10', 'C', 1), ('S1', '食品生产专业型', '2023-02-01', 'D', 1), ('S4', '食品生产专业型', '2023-02-01', 'B', 1),
  ('S3', '通用型五类', '2021-06-01', 'E', 1);
update core.subjects set address = '历下区 泉城路1号' where subject_id = 'S1';
update core.subjects set address = '历下区泉城路１号' where subject_id = 'S5';
`

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(MORE)
  await owner.query('begin')
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const ask = <T>(role: Parameters<typeof makeRight>[0], area: string, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, makeRight(role, area), work)

describe('draws by field and class', () => {
  it('are counted by the class of 1 January, once a field, where the enterprise lies', async () => {
    const found = await ask('leader', '370000', (scope) => getDifferentiation(scope, { area: '370000', period: year }))
    // food: S1 (drawn twice) and S6 of 370100, S3 and S4 of 370200; tax: S2, and S4 again; S5 is no enterprise
    expect(found.draws.filter(({ place }) => place === '370100')).toEqual([
      { place: '370100', field: '税务', riskClass: 'D', drawn: 1 }, { place: '370100', field: '食品', riskClass: 'A', drawn: 1 }, { place: '370100', field: '食品', riskClass: 'C', drawn: 1 },
    ])
    expect(found.draws.filter(({ place, field }) => place === '370000' && field === '食品').map(({ riskClass, drawn }) => [riskClass, drawn])).toEqual([['A', 1], ['C', 1], ['B', 1], ['D', 1]])
    // 370200 did not declare October: nothing is judged of it
    expect(found.missing).toEqual(['370200'])
    expect(found.populations).toMatchObject({ '370000': { A: 1, B: 1, C: 1, D: 2 }, '370100': { A: 1, C: 1, D: 1 } })
    expect(Object.keys(found.populations).sort()).toEqual(['370000', '370100'])
    expect(found.figures.map(({ indicator }) => indicator)).toEqual(['D01', 'D03', 'D05'])
  })

  it('say nothing of another city', async () => {
    const found = await ask('staff', '370200', (scope) => getDifferentiation(scope, { area: '370200', period: year }))
    expect(found.draws.map(({ place }) => place).filter((place) => !place.startsWith('3702'))).toEqual([])
    await expect(ask('staff', '370200', (scope) => getDifferentiation(scope, { area: '370100', period: year }))).rejects.toMatchObject({ status: 403 })
  })
})

describe('enterprises behind a cell', () => {
  const list = async (question: RiskSubjectsQuestion, role: 'evaluator' | 'leader' = 'evaluator', limit = 100) => {
    const page = await ask(role, '370000', (scope) => findRiskSubjects(scope, question, { limit }))
    return { ids: page.rows.map(({ subjectId }) => subjectId), total: page.total, next: page.next }
  }
  const undrawn = { what: 'undrawn', area: '370000', ...year, riskClass: 'D', field: null } as const

  it('are those not drawn at all, or not in a field', async () => {
    // both of class D were drawn; in food S3 alone
    expect(await list(undrawn)).toMatchObject({ ids: [], total: 0 })
    expect(await list({ ...undrawn, field: '食品' })).toMatchObject({ ids: ['S2'], total: 1 })
    expect(await list({ ...undrawn, field: '税务' })).toMatchObject({ ids: ['S3'], total: 1 })
  })

  it('are those that moved in a month, each page as many as asked', async () => {
    const moved = { what: 'moved', area: '370000', model: '通用型', from: '2023-02-28', to: '2023-03-31', fromClass: 'D', toClass: 'C' } as const
    expect(await list(moved)).toMatchObject({ ids: ['S2'], total: 1 })
    const stayed = { ...moved, fromClass: 'D', toClass: 'D' }
    expect(await list(stayed)).toMatchObject({ ids: ['S3'], total: 1 })
    expect(await list({ ...moved, area: '370200' })).toMatchObject({ ids: [], total: 0 })
  })

  it('are those that stand so in two models, and classes of the old scheme are none of the new', async () => {
    const crossed = { what: 'crossed', area: '370000', day: '2023-11-17', one: '通用型', other: '食品生产专业型' } as const
    expect(await list({ ...crossed, oneClass: 'A', otherClass: 'D' })).toMatchObject({ ids: ['S1'], total: 1 })
    expect(await list({ ...crossed, oneClass: 'D', otherClass: '' })).toMatchObject({ ids: ['S3'], total: 1 })
    // given in June 2021, long past twelve months
    expect(await list({ ...crossed, other: '通用型五类', oneClass: 'D', otherClass: 'E' })).toMatchObject({ ids: [], total: 0 })
  })

  it('are told to nobody who may not know a class', async () => {
    await expect(list({ ...undrawn, field: '食品' }, 'leader')).rejects.toMatchObject({ status: 403 })
    const direct = await ask('leader', '370000', async ({ db }) => {
      const { rows } = await sql`select * from read.list_moved('通用型', '2023-02-28', '2023-03-31', 'D', 'C', '370000', '', 10)`.execute(db)
      return rows
    })
    expect(direct).toEqual([])
  })
})
