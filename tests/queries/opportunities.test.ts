/** Joint opportunities of the small province, counted by hand; what is accepted, taken back, and said of visits that happened meanwhile. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { acceptJointProposal, withdrawJointProposal } from '#app/commands/gather-joint-task.server.ts'
import { jointTasksExport } from '#app/exports/tables/joint-tasks.server.ts'
import { findJointOpenings, findOpeningVisits } from '#app/queries/joint/find-openings.server.ts'
import { findJointProposals, findProposalVisits } from '#app/queries/joint/find-proposals.server.ts'
import type { JointOpening, JointOpenings, JointProposal, Right } from '#app/queries/types.ts'
import { action } from '#app/routes/boards.joint_.opportunities.tsx'
import { loader as exportTable } from '#app/routes/exports.$table.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { administer, bear, makeContext, makeToken, ORIGIN } from '../api/support.ts'
import { addOpenings, visitApart } from '../support/openings.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  await addOpenings(province)
})
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')
const leader = makeRight('leader', '370000')
const pat = { name: 'pat', displayName: 'Pat' }
const ask = (right: Right, area = right.areaCode): Promise<JointOpenings> => withScope(province.services, right, (scope) => findJointOpenings(scope, { area }))
const asked = async (right: Right, riskClass: string | null): Promise<JointOpening> => {
  const found = (await ask(right)).rows.find((row) => row.riskClass === riskClass)
  if (found === undefined) throw new Error(`no opening of class ${riskClass ?? 'none'}`)
  return found
}
const accept = (right: Right, opening: JointOpening): Promise<number> => changeInScope(province.services, right, (db) => acceptJointProposal(db, opening, TODAY, pat))
const withdraw = (right: Right, proposalId: number, seen: number): Promise<void> => changeInScope(province.services, right, (db) => withdrawJointProposal(db, { proposalId, seen, why: '计划变了' }, pat))
const accepted = (right: Right): Promise<readonly JointProposal[]> => withScope(province.services, right, (scope) => findJointProposals(scope, { area: right.areaCode }))

describe('the finder', () => {
  it('gathers firms that two lines visit within 30 days, by area, tag and class', async () => {
    // S1 (A) and S6 (C): T7 until 10 December and T8 until 31 December. T9 of 20 January is 41 days behind T7; S5 has one visit alone.
    const { rows, total, firms, visits } = await ask(evaluator)
    expect(rows.map(({ area, tag, riskClass, departments, firms: count, visits: made, tasks, endDate }) => [area, tag, riskClass, departments, count, made, tasks, endDate])).toEqual([
      ['370102', '食品', 'A', ['SAMR', 'TAX'], 1, 2, 2, '2023-12-10'],
      ['370102', '食品', 'C', ['SAMR', 'TAX'], 1, 2, 2, '2023-12-10'],
    ])
    expect([total, firms, visits]).toEqual([2, 2, 4])
  })

  it('says the joint ratio before and after, one task less where nobody is left to visit', async () => {
    // 370100 in 2023: T1 joint; T2, T7, T8, T9 alone. By class neither proposal empties T7; without it, S1 and S6 are all that T7 drew.
    expect((await asked(evaluator, 'A')).ratio).toEqual({ area: '370100', areaName: '济南市', before: { numerator: 1, denominator: 5 }, after: { numerator: 2, denominator: 6 } })
    const whole = await asked(leader, null)
    expect([whole.firms, whole.visits, whole.sparedTasks]).toEqual([2, 4, 1])
    expect(whole.ratio).toMatchObject({ before: { numerator: 1, denominator: 5 }, after: { numerator: 2, denominator: 5 } })
    // the province: T4 joint; T3 and T5 alone
    expect((await ask(leader)).whole).toEqual({ before: { numerator: 2, denominator: 8 }, after: { numerator: 3, denominator: 8 } })
    // a county's own ratio where the right ends at the county: T1, T7, T8, T9
    expect((await ask(makeRight('leader', '370102'))).rows[0]?.ratio).toMatchObject({ area: '370102', before: { numerator: 1, denominator: 4 }, after: { numerator: 2, denominator: 4 } })
  })

  it('shows nothing of another city, and nothing to a right that ends at one department', async () => {
    expect((await ask(makeRight('city', '370200'))).total).toBe(0)
    await expect(ask(makeRight('city', '370200'), '370102')).rejects.toMatchObject({ status: 403 })
    expect((await ask(makeRight('department', '370000', 'TAX'))).total).toBe(0)
    const visits = await withScope(province.services, makeRight('city', '370200'), (scope) => findOpeningVisits(scope, { area: '370102', tag: '食品', riskClass: null }))
    expect(visits).toEqual([])
  })
})

describe('an accepted proposal', () => {
  let id: number

  it('is accepted by evaluators and staff of the area alone, as it was looked at', async () => {
    const opening = await asked(evaluator, 'A')
    for (const right of [leader, makeRight('city', '370100'), makeRight('department', '370000', 'TAX'), makeRight('steward', '370000'), makeRight('evaluator', '370000', 'TAX')]) {
      await expect(accept(right, opening), right.role).rejects.toMatchObject({ status: 403 })
    }
    await expect(accept(makeRight('staff', '370200'), opening)).rejects.toMatchObject({ status: 404 })
    await expect(accept(evaluator, { ...opening, mark: 'as it was yesterday' })).rejects.toMatchObject({ status: 409 })
    const both = await Promise.allSettled([accept(evaluator, opening), accept(makeRight('staff', '370100'), opening)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    id = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] ?? 0
    expect((await ask(evaluator)).rows.map(({ riskClass }) => riskClass)).toEqual(['C'])
  })

  it('keeps what was seen, and is told without the class to who may not know it', async () => {
    expect(await accepted(evaluator)).toMatchObject([{ taskId: `37010220231117J${String(id).padStart(4, '0')}`, riskClass: 'A', firms: 1, visits: 2, version: 1, isWithdrawn: false, madeVisits: 0, ratio: { before: { numerator: 1, denominator: 5 }, after: { numerator: 2, denominator: 6 } } }])
    expect((await accepted(leader))[0]?.riskClass).toBeNull()
    expect(await accepted(makeRight('city', '370200'))).toEqual([])
    expect(await withScope(province.services, makeRight('city', '370200'), (scope) => findProposalVisits(scope, id))).toEqual([])
  })

  it('leaves as a draft in the columns of the template of tasks', async () => {
    const table = await withScope(province.services, evaluator, async (scope) => {
      const { columns, rows } = await jointTasksExport.ask({ scope, user: { ...evaluator, ...pat, csrf: '', accountId: null }, url: new URL('http://x/exports/joint-tasks'), text: getText('zh'), language: 'zh' })
      const all: unknown[] = []
      for await (const stretch of rows()) all.push(...stretch)
      return { heads: columns.map(({ name }) => name), rows: all }
    })
    expect(table.heads.slice(0, 4)).toEqual(['任务编号', '任务名称', '任务状态', '任务来源'])
    expect(table.rows).toMatchObject([{ 任务名称: '历下区2023年食品部门联合“双随机、一公开”抽查', 任务状态: '00', 行政区划代码: '370102', 组织部门: 'SAMR', 是否跨部门: '跨部门', 任务生成方式: '标签匹配', 开始日期: TODAY, 截止日期: '2023-12-10', 计划编号: null }])
  })

  it('loads again as a file of tasks: nothing is rejected, and the draft counts in no ratio', async () => {
    const token = await makeToken(province, evaluator)
    const answer = await exportTable({ request: new Request(`${ORIGIN}/exports/joint-tasks?area=370000&format=csv`, bear(token)), context: makeContext(province.services), params: { table: 'joint-tasks' } })
    expect(answer.status).toBe(200)
    const folder = await mkdtemp(join(tmpdir(), 'drb-joint-'))
    try {
      const path = join(folder, 'tasks.csv')
      await writeFile(path, new Uint8Array(await answer.arrayBuffer()))
      expect(await loadFiles(province.test.ownerUrl, [path])).toMatchObject([{ read: 1, loaded: 1, rejected: 0, held: 0 }])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    expect((await asked(evaluator, 'C')).ratio.before).toEqual({ numerator: 1, denominator: 5 })
  })

  it('says that a visit of it happened meanwhile', async () => {
    await visitApart(province)
    expect(await accepted(evaluator)).toMatchObject([{ madeVisits: 1, madeFirms: 1, visits: 2 }])
    const visits = await withScope(province.services, evaluator, (scope) => findProposalVisits(scope, id))
    expect(visits.map(({ subjectName, taskId, inspectedDate }) => [subjectName, taskId, inspectedDate])).toEqual([['历下食品有限公司', 'T7', '2023-11-16'], ['历下食品有限公司', 'T8', null]])
  })

  it('is taken back once, with a reason on record, by who may', async () => {
    await expect(withdraw(leader, id, 1)).rejects.toMatchObject({ status: 403 })
    await expect(withdraw(makeRight('staff', '370200'), id, 1)).rejects.toMatchObject({ status: 404 })
    await expect(withdraw(evaluator, id, 2)).rejects.toMatchObject({ status: 409 })
    await withdraw(evaluator, id, 1)
    await expect(withdraw(evaluator, id, 2)).rejects.toMatchObject({ status: 409 })
    expect(await accepted(evaluator)).toMatchObject([{ version: 2, isWithdrawn: true, withdrawnWhy: '计划变了', withdrawnByName: 'Pat' }])
    // S1 was visited by T7 meanwhile; T8 and T9 are of one line, so nothing of S1 can be gathered any more
    expect((await ask(evaluator)).rows.map(({ riskClass }) => riskClass)).toEqual(['C'])
    const database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
    const { rows } = await sql<{ event: string }>`select event from auth.audit_events where event like 'joint-%' order by event_id`.execute(database)
    await database.destroy()
    expect(rows.map(({ event }) => event)).toEqual(['joint-accept', 'joint-withdraw'])
  })
})

describe('the forms of the page', () => {
  const secrets = new Map<string, string>()
  beforeAll(async () => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    for (const [name, role, area] of [['eve', 'evaluator', '370000'], ['lea', 'leader', '370000']] as const) {
      await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
      const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
      secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
    }
    await owner.end()
  })
  async function send(who: string, fields: Record<string, string>, csrf?: string): Promise<{ status: number; body: string; location: string | null }> {
    const secret = secrets.get(who) ?? ''
    const body = new URLSearchParams({ csrf: csrf ?? deriveCsrf(secret), ...fields })
    const request = new Request(`${ORIGIN}/boards/joint/opportunities`, { method: 'POST', headers: { cookie: `drb_session=${secret}`, origin: ORIGIN }, body })
    try {
      const answer = await action({ request, context: makeContext(province.services), params: {} })
      return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') }
    } catch (error) {
      if (!(error instanceof Response)) throw error
      return { status: error.status, body: await error.text(), location: null }
    }
  }

  it('are refused to a leader and without the session’s word; what cannot be taken comes back with what was typed', async () => {
    const { area, mark } = await asked(evaluator, 'C')
    // without the class a leader's proposal has a mark of its own
    const whole = await asked(leader, null)
    expect((await send('lea', { intent: 'accept', area, mark: whole.mark })).status).toBe(403)
    expect((await send('eve', { intent: 'accept', area, mark }, 'x')).status).toBe(403)
    expect(await send('eve', { intent: 'accept', area, mark: 'x' })).toMatchObject({ status: 409 })
    expect((await send('eve', { intent: 'accept', area: '371000', mark })).status).toBe(404)
    const accepted = await send('eve', { intent: 'accept', area, mark })
    expect(accepted.status).toBe(303)
    const id = /open=(\d+)$/.exec(accepted.location ?? '')?.[1] ?? ''
    expect(await send('eve', { intent: 'withdraw', proposal: id, seen: '1', why: ' ' })).toMatchObject({ status: 422 })
    expect((await send('eve', { intent: 'withdraw', proposal: id, seen: '7', why: '<b>另行安排</b>' })).body).toContain('<b>另行安排</b>')
    expect(await send('eve', { intent: 'withdraw', proposal: 'abc', seen: '1', why: '另行安排' })).toMatchObject({ status: 409 })
    expect(await send('eve', { intent: 'withdraw', proposal: id, seen: '1', why: '另行安排' })).toMatchObject({ status: 303, location: `/boards/joint/opportunities?open=${id}` })
  })
})
