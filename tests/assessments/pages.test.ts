/** The pages of an assessment, walked through from its beginning to what is put right, each as the person whose turn it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import * as overview from '#app/routes/assessments.$id.tsx'
import * as appeals from '#app/routes/assessments.$id_.appeals.tsx'
import * as frozen from '#app/routes/assessments.$id_.frozen.tsx'
import * as rectifications from '#app/routes/assessments.$id_.rectifications.tsx'
import * as verification from '#app/routes/assessments.$id_.verification.tsx'
import * as list from '#app/routes/assessments._index.tsx'
import * as newPage from '#app/routes/assessments.new.tsx'
import { fullCityScheme2023 } from '#domain/schemes/2023-cities.ts'
import { connect } from '#sql/client.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
const secrets = new Map<string, string>()
/** A refused attempt takes a number as well, so the first one that stands need not be 1. */
let id = ''
const at = (): string => `/assessments/${id}`
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['pat', 'evaluator', '370000'], ['sam', 'evaluator', '370000'], ['jin', 'city', '370100'], ['qin', 'city', '370200'], ['lea', 'leader', '370000']] as const) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
  }
  await owner.end()
})
afterAll(() => province.close())

type Handler = (args: { request: Request; context: ReturnType<typeof makeContext>; params: Record<string, string> }) => Promise<unknown>
interface Module {
  readonly loader: Handler
  readonly action?: Handler
}
interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | null
}

async function visit(module: Module, who: string, path: string, fields?: Record<string, string>, today = '2023-11-17'): Promise<Answer> {
  const secret = secrets.get(who) ?? ''
  const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: deriveCsrf(secret), ...fields }) }
  const request = new Request(ORIGIN + path, { headers: { cookie: `drb_session=${secret}`, origin: ORIGIN }, ...sent })
  const args = { request, context: makeContext({ ...province.services, findToday: () => today }), params: { id: /assessments\/(\d+)/.exec(path)?.[1] ?? '' } }
  try {
    const answer = await (fields === undefined ? module.loader(args) : module.action?.(args))
    if (answer instanceof Response) return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') }
    return { status: 200, body: JSON.stringify(answer), location: null }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text(), location: error.headers.get('location') }
  }
}

const versionOf = async (who: string, today?: string): Promise<string> => /"seen":"(\d+)"/.exec((await visit(overview, who, at(), undefined, today)).body)?.[1] ?? ''
const step = async (who: string, next: string, today?: string, reason = ''): Promise<Answer> => visit(overview, who, at(), { form: `step-${next}`, next, seen: await versionOf(who, today), reason }, today)

describe('an assessment on its pages', () => {
  const form = {
    form: 'create', sheet: `${fullCityScheme2023.id}~${fullCityScheme2023.version}`, title: '2023年各市考核', toDay: '2023-10-31', verifyUntil: '2023-11-17', selfUntil: '2023-11-20', reviewUntil: '2023-11-25', appealUntil: '2023-11-30', publishBy: '2023-12-10',
  }

  it('is begun by who leads, and refused with what was typed', async () => {
    expect((await visit(newPage, 'lea', '/assessments/new')).status).toBe(403)
    expect((await visit(newPage, 'jin', '/assessments/new', form)).status).toBe(403)
    expect((await visit(newPage, 'pat', '/assessments/new', { ...form, csrf: 'x' })).status).toBe(403)
    const wrong = await visit(newPage, 'pat', '/assessments/new', { ...form, toDay: '2024-01-31', title: '<b>考核</b>' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('计算期止须在考核年度之内')
    expect(wrong.body).toContain('<b>考核</b>')
    expect((await visit(newPage, 'pat', '/assessments/new', { ...form, sheet: 'city-1999~1' })).status).toBe(422)
    expect((await visit(newPage, 'pat', '/assessments/new', { ...form, selfUntil: '2023-11-16' })).body).toContain('先后不对')
    const made = await visit(newPage, 'pat', '/assessments/new', form)
    id = /^\/assessments\/(\d+)$/.exec(made.location ?? '')?.[1] ?? ''
    expect(made.status).toBe(303)
    expect((await visit(newPage, 'pat', '/assessments/new', form)).body).toContain('已经有一次同类考核')
    expect((await visit(list, 'jin', '/assessments')).body).toContain('2023年各市考核')
  })

  it('says what its next step needs, and has no button for who may not take it', async () => {
    expect((await visit(overview, 'pat', at())).body).toContain('"next":"verification"')
    const seen = (await visit(overview, 'jin', at())).body
    expect(seen).not.toContain('"next":"verification"')
    expect(seen).toContain('数据核实')
    expect((await visit(overview, 'pat', '/assessments/9')).status).toBe(404)
    expect((await visit(overview, 'jin', at(), { form: 'step-verification', next: 'verification', seen: '1' })).status).toBe(403)
    expect((await step('pat', 'verification')).status).toBe(303)
    const waiting = (await visit(overview, 'pat', at())).body
    expect(waiting).toContain('条件还没有齐备')
    expect(waiting).not.toContain('"next":"frozen"')
    // two tabs: the second one stands on a version that is past
    expect(await visit(overview, 'pat', at(), { form: 'step-abandoned', next: 'abandoned', seen: '1', reason: 'x' })).toMatchObject({ status: 409 })
  })

  it('has each city look at its own figures, name its own records, and be answered', async () => {
    const path = at() + '/verification?code=E01&party=370100'
    expect((await visit(verification, 'jin', path)).body).toContain('"form":"verify"')
    expect((await visit(verification, 'qin', path)).body).not.toContain('"form":"verify"')
    const said = { form: 'verify', party: '370100', code: 'E01', seen: '0', state: 'objected', comment: '税务一条已公示', keys: '' }
    expect((await visit(verification, 'qin', path, said)).status).toBe(403)
    expect((await visit(verification, 'jin', path, { ...said, comment: '' })).status).toBe(422)
    expect((await visit(verification, 'jin', path, { ...said, keys: 'x~y' })).body).toContain('x~y')
    expect((await visit(verification, 'jin', path, said)).status).toBe(303)
    expect((await visit(verification, 'jin', path, said)).status).toBe(409)
    const lead = (await visit(verification, 'pat', path)).body
    expect(lead).toContain('1 条异议待答复')
    expect(lead).toContain('"form":"answer"')
    expect((await visit(verification, 'pat', path, { form: 'answer', party: '370100', code: 'E01', seen: '1', answer: '请报送更正' })).status).toBe(303)
    expect((await visit(verification, 'qin', at() + '/verification')).body).not.toContain('税务一条已公示')
  })

  it('is frozen, and shows each the frozen figures of its own with the very records', async () => {
    expect((await visit(frozen, 'pat', at() + '/frozen')).body).toContain('数据尚未冻结')
    expect((await step('pat', 'frozen', '2023-11-18')).status).toBe(303)
    const own = (await visit(frozen, 'jin', at() + '/frozen?cell=370100~E01&part=denominator')).body
    // 3 results of Jinan were due by the end of October
    expect(own).toContain('共 3 条')
    expect(own).not.toContain('青岛')
    expect((await visit(frozen, 'jin', at() + '/frozen?cell=370200~E01')).body).not.toContain('"id":"opened"')
    expect((await visit(frozen, 'pat', at() + '/frozen?cell=370200~E01')).body).toContain('"id":"opened"')
    expect((await visit(frozen, 'lea', at() + '/frozen')).body).toContain('0 个冻结数值')
  })

  it('takes an appeal, shows before deciding what it would change, and keeps what was shown', async () => {
    await step('pat', 'self-assessment', '2023-11-18')
    await step('pat', 'review', '2023-11-21')
    await step('pat', 'draft', '2023-11-21')
    await step('pat', 'appeals', '2023-11-21')
    const path = at() + '/appeals'
    const day = '2023-11-22'
    const late = /"text":"([^"]+~S1)"/.exec((await visit(frozen, 'jin', at() + '/frozen?cell=370100~E01&part=unmet')).body)?.[1] ?? ''
    const raised = { form: 'raise', target: 'E01~E01', keys: late, reason: '系统故障' }
    // chosen on the list of its own frozen records, and nowhere else, they are taken along into the form
    expect((await visit(frozen, 'jin', at() + '/frozen?cell=370100~E01&part=unmet', undefined, day)).body).toContain('"name":"target","value":"E01~E01"')
    expect((await visit(frozen, 'pat', at() + '/frozen?cell=370100~E01&part=unmet', undefined, day)).body).not.toContain('"name":"target"')
    expect((await visit(appeals, 'jin', `${path}?target=E01~E01&key=${encodeURIComponent(late)}&key=b`, undefined, day)).body).toContain(JSON.stringify(`${late}\nb`))
    expect((await visit(appeals, 'pat', path, raised, day)).status).toBe(403)
    expect((await visit(appeals, 'jin', path, { ...raised, target: 'E01~C01' }, day)).status).toBe(422)
    expect((await visit(appeals, 'jin', path, { ...raised, keys: 'a~b' }, day)).status).toBe(404)
    expect((await visit(appeals, 'jin', path, raised, day)).status).toBe(303)
    expect((await visit(appeals, 'qin', path, undefined, day)).body).not.toContain('系统故障')
    const tried = (await visit(appeals, 'pat', `${path}?appeal=1&decision=accepted&effect=met&count=1&points=`, undefined, day)).body
    expect(tried).toContain('"form":"decide"')
    expect(tried).toMatch(/采纳：得分 [\d.]+ → [\d.]+，名次/)
    expect((await visit(appeals, 'pat', `${path}?appeal=1&decision=accepted&effect=met&count=2&points=`, undefined, day)).body).not.toContain('"form":"decide"')
    expect((await visit(appeals, 'pat', `${path}?appeal=1&decision=accepted&effect=points&count=1&points=99`, undefined, day)).body).toContain('不超过该项满分')
    const decided = { form: 'decide', appeal: '1', seen: '1', decision: 'accepted', effect: 'met', count: '1', points: '', reason: '故障属实' }
    expect((await visit(appeals, 'jin', path, decided, day)).status).toBe(403)
    expect((await visit(appeals, 'pat', path, { ...decided, reason: '' }, day)).status).toBe(422)
    expect((await visit(appeals, 'pat', path, decided, day)).status).toBe(303)
    expect((await visit(appeals, 'jin', `${path}?appeal=1`, undefined, day)).body).toContain('故障属实')
  })

  it('is published by a second person, with places for all and the card for its own', async () => {
    expect((await step('pat', 'approval', '2023-12-01')).status).toBe(303)
    expect((await step('pat', 'published', '2023-12-01')).status).toBe(409)
    expect((await step('sam', 'published', '2023-12-01')).status).toBe(303)
    const seen = (await visit(overview, 'qin', at())).body
    expect(seen).toContain('公布的结果')
    expect(seen).toContain('得分明细')
    expect((await visit(overview, 'lea', at())).body).not.toContain('得分明细')
  })

  it('ends with what is put right, which tells by its day alone that it is late', async () => {
    const path = at() + '/rectifications'
    const set = { form: 'add', party: '370100', item: 'E01', task: '补公示', owner: '市局', due: '2023-12-20' }
    expect((await visit(rectifications, 'jin', path, set)).status).toBe(403)
    expect((await visit(rectifications, 'pat', path, { ...set, owner: '' })).status).toBe(422)
    expect((await visit(rectifications, 'pat', path, set)).status).toBe(303)
    expect((await visit(rectifications, 'jin', path, undefined, '2023-12-20')).body).toContain('其中逾期 0 件')
    expect((await visit(rectifications, 'jin', path, undefined, '2023-12-21')).body).toContain('逾期 1 天')
    // 15 days late it is overdue, 16 days late it is brought before the leaders
    expect((await visit(rectifications, 'lea', path, undefined, '2024-01-04')).body).not.toContain('已升级')
    expect((await visit(rectifications, 'lea', path, undefined, '2024-01-05')).body).toContain('逾期 16 天，已升级')
    expect((await visit(rectifications, 'jin', `${path}?thing=1`, { form: 'closed', thing: '1', seen: '1', text: '已补' })).status).toBe(303)
    expect((await visit(rectifications, 'pat', `${path}?thing=1`, { form: 'confirmed', thing: '1', seen: '2' })).status).toBe(303)
    expect((await visit(rectifications, 'lea', path, undefined, '2024-01-05')).body).toContain('没有未办结的整改')
    expect((await step('pat', 'closed', '2024-01-05')).status).toBe(303)
  })
})
