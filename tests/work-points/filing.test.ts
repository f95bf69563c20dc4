/** Filing steps of the work points: who may, what is kept, and what happens to who comes second. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql, type Kysely } from 'kysely'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { saveWorkOwner, saveWorkStep, type StepToSave } from '#app/commands/save-work-step.server.ts'
import { findDeliveredSteps, findFiledWork, findWorkHistory } from '#app/queries/find-work-steps.server.ts'
import type { Right } from '#app/queries/types.ts'
import { action, loader } from '#app/routes/boards.work-points.$point.tsx'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
let database: Kysely<Database>
const secrets = new Map<string, string>()
const evaluator = makeRight('evaluator', '370000')
const market = makeRight('department', '370000', 'SAMR')

beforeAll(async () => {
  province = await createSmallProvince()
  database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['pat', 'evaluator', '370000'], ['lea', 'leader', '370000']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
  }
  await owner.end()
})
afterAll(async () => {
  await database.destroy()
  await province.close()
})

const STEP: StepToSave = {
  year: 2023, point: 9, step: 0, seen: 0, name: '征求意见', plannedDate: '2023-06-30', doneDate: null, documentNumber: '', documentTitle: '', note: '', isRemoved: false, actor: 'pat',
}
const save = (right: Right, step: Partial<StepToSave>): Promise<number> => changeInScope(province.services, right, (db) => saveWorkStep(db, { ...STEP, ...step }))
const assign = (right: Right, point: number, departmentCode: string, seen = 0): Promise<void> =>
  changeInScope(province.services, right, (db) => saveWorkOwner(db, { year: 2023, point, seen, departmentCode, contact: '', actor: 'pat' }))
const stepsOf = async (point: number, right: Right = evaluator): Promise<string[]> =>
  (await withScope(province.services, right, (scope) => findFiledWork(scope, 2023))).steps.filter(({ pointNumber }) => pointNumber === point).map(({ stepNumber, version, name }) => `${stepNumber}.${version} ${name}`)
const versionsOf = async (point: number): Promise<string[]> =>
  (await withScope(province.services, evaluator, (scope) => findWorkHistory(scope, 2023, point))).steps.map(({ stepNumber, version, name, isRemoved }) => `${stepNumber}.${version} ${name}${isRemoved ? ' −' : ''}`)

describe('a step', () => {
  it('is filed once however often it is sent, changed as a new version, and kept in every version', async () => {
    expect(await save(evaluator, {})).toBe(1)
    expect(await save(evaluator, {})).toBe(1)
    expect(await save(evaluator, { step: 1, seen: 1, doneDate: '2023-07-03' })).toBe(1)
    // the same form sent twice is one version
    expect(await save(evaluator, { step: 1, seen: 1, doneDate: '2023-07-03' })).toBe(1)
    expect(await stepsOf(9)).toEqual(['1.2 征求意见'])
    expect(await save(evaluator, { step: 1, seen: 2, doneDate: '2023-07-03', isRemoved: true })).toBe(1)
    expect(await stepsOf(9)).toEqual([])
    expect(await versionsOf(9)).toEqual(['1.3 征求意见 −', '1.2 征求意见', '1.1 征求意见'])
    const { rows } = await sql<{ detail: { step: number; version: number } }>`select detail from auth.audit_events where event = 'work-step-save' order by event_id`.execute(database)
    expect(rows.map(({ detail }) => `${detail.step}.${detail.version}`)).toEqual(['1.1', '1.1', '1.2', '1.2', '1.3'])
  })

  it('is not written over by who looked at an older version', async () => {
    await save(evaluator, { point: 1, name: '甲' })
    await save(evaluator, { point: 1, step: 1, seen: 1, name: '乙' })
    await expect(save(evaluator, { point: 1, step: 1, seen: 1, name: '丙' })).rejects.toMatchObject({ status: 409 })
    expect(await stepsOf(1)).toEqual(['1.2 乙'])
    await expect(save(evaluator, { point: 1, step: 8, seen: 1 })).rejects.toMatchObject({ status: 404 })
  })

  it('has a number of its own when several are filed at one time, and one of several changes holds', async () => {
    expect([...(await Promise.all(['一', '二', '三', '四'].map((name) => save(evaluator, { point: 3, name }))))].sort()).toEqual([1, 2, 3, 4])
    const changes = await Promise.allSettled(['甲', '乙', '丙'].map((name) => save(evaluator, { point: 3, step: 1, seen: 1, name })))
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect((await stepsOf(3)).filter((step) => step.startsWith('1.'))).toHaveLength(1)
  })

  it('cannot be changed or removed behind the versions, not even by the owner', async () => {
    await expect(sql`update ops.work_steps set step_name = 'x'`.execute(database)).rejects.toThrow('never changes')
    await expect(sql`delete from ops.work_steps`.execute(database)).rejects.toThrow('never changes')
  })
})

describe('the right to file', () => {
  it('is the province’s evaluators’, and the department’s that answers for the point', async () => {
    for (const right of [makeRight('leader', '370000'), makeRight('staff', '370000'), makeRight('city', '370100'), makeRight('steward', '370000'), makeRight('evaluator', '370100'), makeRight('evaluator', '370000', 'SAMR'), market]) {
      await expect(save(right, { point: 10 }), right.role).rejects.toMatchObject({ status: 403 })
      await expect(assign(right, 10, 'SAMR'), right.role).rejects.toMatchObject({ status: 403 })
    }
    await assign(evaluator, 10, 'SAMR')
    expect(await save(market, { point: 10 })).toBe(1)
    await expect(save(makeRight('department', '370000', 'TAX'), { point: 10 })).rejects.toMatchObject({ status: 403 })
    await expect(save(makeRight('department', '370100', 'SAMR'), { point: 10 })).rejects.toMatchObject({ status: 403 })
    await expect(save(market, { point: 11 })).rejects.toMatchObject({ status: 403 })
    // another department takes over: the first may no longer
    await expect(assign(evaluator, 10, 'TAX', 0)).rejects.toMatchObject({ status: 409 })
    await assign(evaluator, 10, 'TAX', 1)
    await expect(save(market, { point: 10, step: 1, seen: 1, name: '乙' })).rejects.toMatchObject({ status: 403 })
    await expect(assign(evaluator, 10, 'NONE', 2)).rejects.toMatchObject({ status: 404 })
  })

  it('reading is for all who work with figures, and for nobody else', async () => {
    expect(await stepsOf(10, makeRight('leader', '370000'))).toEqual(['1.1 征求意见'])
    expect(await stepsOf(10, makeRight('city', '370100'))).toEqual(['1.1 征求意见'])
    expect(await stepsOf(10, makeRight('steward', '370000'))).toEqual([])
  })
})

it('steps that came with deliveries stand beside filed ones: the province’s for all, a city’s in its own area', async () => {
  await sql`insert into core.milestones (region_code, plan_year, work_point, step_no, step_name, department_code, planned_date, done_date, batch_id) values
    ('370000', 2023, 12, 1, '模块上线', 'SAMR', '2023-10-31', null, 1), ('370100', 2023, 12, 1, '市级接入', 'SAMR', '2023-12-15', null, 1), ('370000', 2022, 12, 1, '旧年', 'SAMR', '2022-10-31', null, 1)`.execute(database)
  const read = async (area: string) => withScope(province.services, evaluator, async (scope) => (await findDeliveredSteps(scope, 2023, area)).map(({ areaCode, name }) => `${areaCode} ${name}`))
  expect(await read('370000')).toEqual(['370000 模块上线'])
  expect(await read('370100')).toEqual(['370000 模块上线', '370100 市级接入'])
  expect(await read('370102')).toEqual(['370000 模块上线'])
})

describe('the page of a point', () => {
  async function visit(who: string, path: string, fields?: Record<string, string>): Promise<{ status: number; body: string; location: string | null }> {
    const secret = secrets.get(who) ?? ''
    const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: deriveCsrf(secret), ...fields }) }
    const request = new Request(ORIGIN + path, { headers: { cookie: `drb_session=${secret}`, origin: ORIGIN }, ...sent })
    const args = { request, context: makeContext(province.services), params: { point: /work-points\/(\d+)/.exec(path)?.[1] ?? '' } }
    try {
      const answer = await (fields === undefined ? loader(args) : action(args))
      return answer instanceof Response ? { status: answer.status, body: await answer.text(), location: null } : { status: 200, body: JSON.stringify(answer), location: null }
    } catch (error) {
      if (!(error instanceof Response)) throw error
      return { status: error.status, body: await error.text(), location: error.headers.get('location') }
    }
  }
  const form = { what: 'step', step: '0', seen: '0', name: '召开协调会', plannedDate: '2023-09-01', doneDate: '2023-09-05', documentNumber: '会[2023]1号', documentTitle: '', note: '' }

  it('opens its form for who may send it alone', async () => {
    expect((await visit('pat', '/boards/work-points/20?edit=new')).body).toContain('"title":"登记一步"')
    expect((await visit('lea', '/boards/work-points/20?edit=new')).body).toContain('"form":null')
    expect((await visit('lea', '/boards/work-points/20', form)).status).toBe(403)
    expect((await visit('pat', '/boards/work-points/23')).status).toBe(404)
    expect((await visit('pat', '/boards/work-points/20', { ...form, csrf: 'x' })).status).toBe(403)
  })

  it('saves, and shows who comes second both versions', async () => {
    expect(await visit('pat', '/boards/work-points/20?period=2023&edit=new', form)).toMatchObject({ status: 302, location: '/boards/work-points/20?period=2023' })
    expect((await visit('pat', '/boards/work-points/20')).body).toContain('第 20 项 做好迎接国家部门联合“双随机、一公开”监管督查工作：达标')
    await visit('pat', '/boards/work-points/20?edit=1', { ...form, step: '1', seen: '1', note: '先到' })
    const { status, body } = await visit('pat', '/boards/work-points/20?edit=1', { ...form, step: '1', seen: '1', note: '后到' })
    expect(status).toBe(409)
    expect(body).toContain('"rows":[{"term":"说明","yours":"后到","theirs":"先到"}]')
    // the form now stands on the version that was shown: sent again, it holds
    expect(body).toContain('"seen":"2"')
    expect((await visit('pat', '/boards/work-points/20?edit=1', { ...form, step: '1', seen: '2', note: '后到' })).status).toBe(302)
    expect(await versionsOf(20)).toHaveLength(3)
  })

  it('gives what is wrong back beside its field, with everything that was written', async () => {
    const { status, body } = await visit('pat', '/boards/work-points/20?edit=new', { ...form, doneDate: '2023-11-18', name: '<b>会</b>' })
    expect(status).toBe(422)
    expect(body).toContain('完成日期不能晚于今日')
    expect(body).toContain('"value":"<b>会</b>"')
    expect((await visit('pat', '/boards/work-points/20?edit=owner', { what: 'owner', seen: '0', department: '', contact: '' })).status).toBe(422)
    expect((await visit('pat', '/boards/work-points/20?edit=owner', { what: 'owner', seen: '0', department: 'TAX', contact: '李' })).status).toBe(302)
    expect((await visit('pat', '/boards/work-points/20')).body).toContain('"name":"税务 · 李"')
  })
})
