/** Which way of counting the joint ratio rules: who enters it, what stays, what is in force on a day. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterRuling, type RulingToEnter } from '#app/commands/enter-ruling.server.ts'
import { findRulingOn, findRulings } from '#app/queries/joint/find-rulings.server.ts'
import { sayRuling } from '#app/presenters/rulings-page.ts'
import type { JointRuling, Right } from '#app/queries/types.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')
const FIRST: RulingToEnter = { seen: 0, fromDay: '2023-01-01', code: 'C01', document: '鲁双随机办[2023]9号 三', note: '' }
const enter = (right: Right, ruling: RulingToEnter): Promise<number> => changeInScope(province.services, right, (db) => enterRuling(db, ruling, { name: 'pat', displayName: 'Pat' }))
const read = (right: Right): Promise<readonly JointRuling[]> => withScope(province.services, right, findRulings)
const inForce = async (day: string): Promise<string | null> => findRulingOn(await read(evaluator), day)?.code ?? null

it('before anything is entered, nothing rules, and it is said so', async () => {
  expect(await read(evaluator)).toEqual([])
  expect(sayRuling(null, { text: getText('zh') })[0]?.text).toBe('省里还没有裁定联合抽查比例按任务、计划还是户次计算；暂按任务口径（C01）')
})

it('is entered by the province’s evaluators alone, once however often it is sent', async () => {
  for (const right of [makeRight('leader', '370000'), makeRight('staff', '370000'), makeRight('evaluator', '370100'), makeRight('evaluator', '370000', 'SAMR'), makeRight('city', '370100'), makeRight('steward', '370000')]) {
    await expect(enter(right, FIRST), `${right.role} ${right.areaCode}`).rejects.toMatchObject({ status: 403 })
  }
  expect(await enter(evaluator, FIRST)).toBe(await enter(evaluator, FIRST))
  expect(await read(makeRight('city', '370200'))).toMatchObject([{ code: 'C01', fromDay: '2023-01-01', savedByName: 'Pat', isNewest: true }])
  expect(await read(makeRight('steward', '370000'))).toHaveLength(1)
})

it('a later day takes over on its day; who looked at an older state is told', async () => {
  const [first] = await read(evaluator)
  const later: RulingToEnter = { seen: first?.rulingId ?? 0, fromDay: '2023-07-01', code: 'C02', document: '会议纪要[2023]2号', note: '试行' }
  await expect(enter(evaluator, { ...later, seen: 0 })).rejects.toMatchObject({ status: 409 })
  await enter(evaluator, later)
  expect([await inForce('2022-12-31'), await inForce('2023-06-30'), await inForce('2023-07-01')]).toEqual([null, 'C01', 'C02'])
  expect(sayRuling(findRulingOn(await read(evaluator), '2023-11-17'), { text: getText('zh') })[0]?.text).toBe('按户次口径（C02），依据会议纪要[2023]2号，自 2023-07-01 起')
})

it('a correction for the same day and a taking back stay as lines of the history', async () => {
  const seen = async (): Promise<number> => (await read(evaluator))[0]?.rulingId ?? 0
  await enter(evaluator, { ...FIRST, seen: await seen(), fromDay: '2023-07-01', code: 'C01P' })
  expect(await inForce('2023-11-17')).toBe('C01P')
  await enter(evaluator, { ...FIRST, seen: await seen(), fromDay: '2023-07-01', code: null, document: '撤回' })
  expect(await inForce('2023-11-17')).toBe('C01')
  expect((await read(evaluator)).map(({ fromDay, code, isNewest }) => [fromDay, code, isNewest])).toEqual([
    ['2023-07-01', null, true], ['2023-07-01', 'C01P', false], ['2023-07-01', 'C02', false], ['2023-01-01', 'C01', true],
  ])
  await expect(enter(evaluator, { ...FIRST, seen: await seen(), fromDay: '2023-09-01', code: null })).rejects.toMatchObject({ status: 404 })
  const both = await Promise.allSettled([await seen()].flatMap((last) => ['C02', 'C01P'].map((code) => enter(evaluator, { ...FIRST, seen: last, fromDay: '2023-10-01', code: code === 'C02' ? 'C02' : 'C01P' }))))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('no line ever changes, and each is on record', async () => {
  const database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  try {
    await expect(sql`update ops.joint_rulings set document = 'x'`.execute(database)).rejects.toThrow('never changes')
    await expect(sql`delete from ops.joint_rulings`.execute(database)).rejects.toThrow('never changes')
    const { rows } = await sql<{ count: number }>`select count(*) as count from auth.audit_events where event = 'joint-ruling'`.execute(database)
    // entered twice, later, corrected, taken back, and one of the two at the same time
    expect(rows[0]?.count).toBe(6)
  } finally {
    await database.destroy()
  }
})
