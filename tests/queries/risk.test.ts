/** The questions of the risk pages, on rows typed by hand. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getEnterprise } from '#app/queries/get-enterprise.server.ts'
import { getClassMoves } from '#app/queries/risk/get-class-moves.server.ts'
import { getRiskMap } from '#app/queries/risk/get-risk-map.server.ts'
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

describe('moves and models', () => {
  it('tell each model in its own scheme, and enterprises without a class', async () => {
    const found = await ask('leader', '370000', (scope) => getClassMoves(scope, { area: '370000', model: null, other: null, month: { from: '2023-03-01', to: '2023-03-31' } }))
    // the old scheme's one class is past its twelve months
    expect(found.models).toEqual([{ model: '通用型', subjects: 5, newestDate: '2023-03-10' }, { model: '食品生产专业型', subjects: 2, newestDate: '2023-02-01' }])
    expect(found.moves).toEqual([
      { from: 'A', to: 'A', count: 1 }, { from: 'B', to: 'B', count: 1 }, { from: 'C', to: 'C', count: 1 }, { from: 'D', to: 'C', count: 1 }, { from: 'D', to: 'D', count: 1 },
    ])
    // five enterprises, all with a class
    expect(found.months[0]).toEqual({ day: '2023-03-31', classes: { A: 1, B: 1, C: 2, D: 1 }, all: 5 })
    // nobody had one before 15 December 2022
    expect(found.months.find(({ day }) => day === '2022-11-30')).toEqual({ day: '2022-11-30', classes: {}, all: 5 })
    expect(found.crosswalk).toEqual({ other: '食品生产专业型', cells: [{ from: 'A', to: 'D', count: 1 }, { from: 'B', to: 'B', count: 1 }, { from: 'C', to: '', count: 2 }, { from: 'D', to: '', count: 1 }] })
  })

  it('are those of the scope alone', async () => {
    const found = await ask('staff', '370200', (scope) => getClassMoves(scope, { area: '370200', model: null, other: null, month: { from: '2023-03-01', to: '2023-03-31' } }))
    expect(found.moves).toEqual([{ from: 'B', to: 'B', count: 1 }, { from: 'D', to: 'D', count: 1 }])
  })
})

describe('heat maps', () => {
  it('count problems by field and class at the draw', async () => {
    const map = await ask('leader', '370000', (scope) => getRiskMap(scope, { area: '370000', period: year, pair: 'fields-classes', measure: 'problems' }))
    // food: S1 of class A twice without a problem, S6 of C and S4 of B without, S3 of D with one; tax: S2 of D with one; S5 has no class
    expect(map.cells.filter(({ row }) => row === '食品').map(({ column, numerator, denominator }) => [column, numerator, denominator])).toEqual([['A', 0, 2], ['B', 0, 1], ['C', 0, 1], ['D', 1, 1]])
    expect(map.cells.filter(({ row, denominator }) => row === '税务' && denominator > 0).map(({ column, numerator, denominator }) => [column, numerator, denominator])).toEqual([['D', 1, 1]])
  })

  it('count enterprises by trade and place', async () => {
    const map = await ask('leader', '370000', (scope) => getRiskMap(scope, { area: '370000', period: year, pair: 'industries-places', measure: 'draws' }))
    expect(map.columns).toEqual(['370100', '370200'])
    // C: S1; F: S2 and S6, all drawn
    expect(map.cells.filter(({ column, denominator }) => column === '370100' && denominator > 0).map(({ row, numerator, denominator }) => [row, numerator, denominator])).toEqual([['C', 1, 1], ['F', 2, 2]])
  })
})

describe('a dossier', () => {
  it('holds every kind of event once, newest first, and who shares the address', async () => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    await owner.query(`
      insert into core.risk_signals (subject_id, signal_id, kind_code, signal_date, source, batch_id) values ('S1', 'X1', 'complaint', '2023-06-05', '12345', 1);
      insert into core.subject_tags (subject_id, tag_kind, tag, batch_id) values ('S1', 'industry', '食品', 1), ('S1', 'risk', 'A类', 1);
      insert into warn.warnings (rule_code, rule_version, key, watches, level, area_code, city_code, subject_id, evidence, raised_date, raised_batch_id, due_date)
        values ('W22', 1, 'S1', 'enterprise', 'yellow', '370102', '370100', 'S1', '{}', '2023-11-01', 1, '2023-11-20');
      insert into warn.watch_lists (title, reason, area_code, city_code, expires_date, created_by, created_by_name) values
        ('食品监测', '夏季食品抽查', '370102', '370100', '2023-12-31', 'x', '甲'), ('已到期的', '已经过去的', '370102', '370100', '2023-10-31', 'x', '甲');
      insert into warn.watch_list_subjects (watch_list_id, subject_id, added_by_name) select watch_list_id, 'S1', '甲' from warn.watch_lists;`)
    await owner.end()
    const found = await ask('staff', '370102', (scope) => getEnterprise(scope, 'S1'))
    // 1 draw, 1 visit, 2 results and their publications, signal, warning, 2 classes: of the general model and of the special one
    expect(found?.events.map(({ kind, day }) => `${day} ${kind}`)).toEqual([
      '2023-11-01 warning', '2023-06-05 signal', '2023-05-10 publication', '2023-03-10 publication', '2023-03-01 result', '2023-03-01 result', '2023-03-01 visit',
      '2023-02-02 draw', '2023-02-01 class', '2022-12-15 class',
    ])
    // one working day after Friday the 17th
    expect(found?.events[0]).toMatchObject({ code: 'W22', grade: 'yellow', isOpen: true, workingDaysLeft: 1 })
    expect(found?.tags.map(({ tag }) => tag)).toEqual(['食品', 'A类'])
    // written otherwise, the same address; staff are told the household's name
    expect(found?.neighbours).toEqual({ rows: [{ subjectId: 'S5', name: '王小明小吃店', status: '存续' }], total: 1 })
    expect(found?.watchLists.map(({ title }) => title)).toEqual(['食品监测'])
    const evaluator = await ask('evaluator', '370100', (scope) => getEnterprise(scope, 'S1'))
    expect(evaluator?.neighbours.rows).toEqual([{ subjectId: 'S5', name: '王**', status: '存续' }])
  })

  it('of a household visited elsewhere tells one letter of its name', async () => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    await owner.query(`update core.subjects set region_code = '370202', credit_code = '92370202MA00000001' where subject_id = 'S5'`)
    await owner.end()
    // it was visited by task T1 in 370102
    const found = await ask('staff', '370102', (scope) => getEnterprise(scope, 'S5'))
    expect(found?.profile).toMatchObject({ name: '王**', creditCode: '92****', address: null })
    expect(found?.isOwn).toBe(false)
    const own = await ask('staff', '370202', (scope) => getEnterprise(scope, 'S5'))
    expect(own?.profile).toMatchObject({ name: '王小明小吃店', creditCode: '92370202MA00000001' })
  })
})
