/** A database that goes away under load, goes silent, or takes too long: what readers are told over HTTP, and that nothing needs a restart. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '#sql/client.ts'
import { serveGatedProvince, type GatedProvince } from '../support/gated-province.ts'

/** Longest an answer may take: the program gives a silent database 12 s, and this machine may be busy. */
const PATIENCE_MS = 20_000
/** Most connections that the program's pool holds. */
const POOL = 8
/** What tells a reader how the program is built. */
const INNARDS = /node_modules|\.tsx?:\d|\n\s+at |ECONN|Error:|postgres:\/\/|drb_app/

interface Answer {
  readonly path: string
  readonly askedAt: number
  readonly doneAt: number
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

interface Question {
  readonly path: string
  readonly headers: Record<string, string>
}

let served: GatedProvince
let questions: readonly Question[]

beforeAll(async () => {
  served = await serveGatedProvince()
  const { cookie, token } = served
  questions = [
    { path: '/boards/leader', headers: { cookie } },
    { path: '/boards/leader', headers: { cookie: `${cookie}; language=en` } },
    { path: '/warnings', headers: { cookie } },
    { path: '/risk.data', headers: { cookie } },
    { path: '/api/records?indicator=C01&area=370000&period=2023&part=numerator&format=csv', headers: { cookie } },
    { path: '/api/figures?indicator=C01&area=370000&period=2023', headers: { authorization: `Bearer ${token}` } },
    { path: '/healthz', headers: {} },
  ]
})
afterEach(() => served.gate.restore())
afterAll(() => served.stop())

async function ask({ path, headers }: Question): Promise<Answer> {
  const askedAt = performance.now()
  const answer = await fetch(served.server.url + path, { headers, signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' })
  const body = await answer.text()
  return { path, askedAt, doneAt: performance.now(), status: answer.status, headers: answer.headers, body }
}

const say = ({ path, status, body }: Answer): string => `${path} ${status} ${body.slice(0, 300)}`

function expectAway(answer: Answer): void {
  expect(answer.status, say(answer)).toBe(503)
  // data of a page that is open in a browser passes through its script, which knows by itself when to look again
  if (!answer.path.endsWith('.data')) {
    expect(answer.headers.get('retry-after'), answer.path).toBe('5')
    expect(answer.headers.get('cache-control'), answer.path).toBe('no-store')
  }
  expect(answer.body).not.toMatch(INNARDS)
}

/** What the pages' pool holds, as the database sees it. */
async function countConnections(): Promise<number> {
  const owner = await connect(served.province.test.ownerUrl, 'drb-tests')
  const { rows } = await owner.query<{ held: number }>(`select count(*) as held from pg_stat_activity where datname = current_database() and application_name = 'drb-app'`)
  await owner.end()
  return rows[0]?.held ?? 0
}

async function expectWell(): Promise<void> {
  // three times what the pool holds, so that each of its connections is used
  const answers = await Promise.all([...questions, ...questions, ...questions, ...questions].map(ask))
  for (const answer of answers) expect(answer.status, say(answer)).toBe(200)
  expect(await countConnections()).toBeLessThanOrEqual(POOL)
}

test('a database that goes away under load is a 503 that says so, and all is well by itself as soon as it is back', { timeout: 420_000 }, async () => {
  const { gate, server } = served
  await expectWell()
  const answers: Answer[] = []
  const load = { isOn: true, cutBefore: -Infinity }
  const clients = questions.map(async (question) => {
    while (load.isOn) {
      const askedAt = performance.now()
      try {
        answers.push(await ask(question))
      } catch (error) {
        // a file that was on its way when the database went is broken off, so that nobody takes it for the whole
        if (!(error instanceof TypeError && error.message === 'terminated' && askedAt < load.cutBefore)) throw error
      }
      await wait(5)
    }
  })
  /** Until every client has had so many answers to what it asked after a moment. */
  const answered = (count: number, since: number) =>
    expect.poll(() => questions.every(({ path }) => answers.filter((answer) => answer.path === path && answer.askedAt > since).length >= count), { timeout: 120_000 }).toBe(true)
  await answered(2, 0)
  const cutFrom = performance.now()
  load.cutBefore = Infinity
  await gate.cut()
  const cutAt = performance.now()
  load.cutBefore = cutAt
  await answered(10, cutAt)
  // the pool keeps nothing that is dead
  expect(gate.count()).toBe(0)
  const endedAt = performance.now()
  await gate.restore()
  const restoredAt = performance.now()
  await answered(3, restoredAt)
  load.isOn = false
  await Promise.all(clients)

  const during = answers.filter(({ askedAt, doneAt }) => askedAt > cutAt && doneAt < endedAt)
  during.forEach(expectAway)
  for (const answer of answers) expect([200, 503], say(answer)).toContain(answer.status)
  for (const answer of answers.filter(({ askedAt, doneAt }) => doneAt < cutFrom || askedAt > restoredAt)) expect(answer.status, say(answer)).toBe(200)
  await expectWell()
  expect(server.process.exitCode).toBeNull()
  expect(server.output()).not.toContain('unhandled')
})

test('what is said while it is away: a page with the way back in the reader’s language, problem+json, and health', async () => {
  const { gate } = served
  await gate.cut()
  const [zh, en, , , csv, figures, health] = await Promise.all(questions.map(ask))
  await gate.restore()
  expect(zh?.body).toContain('暂时连不上数据库')
  expect(zh?.body).toContain('数据没有丢失')
  expect(zh?.body).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>')
  expect(en?.body).toContain('The database cannot be reached')
  for (const page of [zh, en]) expect(page?.body).toMatch(/<a [^>]*href="\/boards\/leader"/)
  for (const problem of [csv, figures]) {
    expect(problem?.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(JSON.parse(problem?.body ?? '')).toMatchObject({ status: 503, code: 'database-away', zh: expect.stringContaining('数据库') as string, en: expect.stringContaining('database') as string })
  }
  expect(JSON.parse(health?.body ?? '')).toMatchObject({ status: 'unavailable', database: 'away' })
})

test('nobody can sign in meanwhile, and the form says why instead of calling the password wrong', async () => {
  const { gate, server } = served
  await gate.cut()
  const answer = await fetch(`${server.url}/login`, { method: 'POST', body: new URLSearchParams({ name: 'outage', password: 'whatever' }), headers: { origin: server.url } })
  await gate.restore()
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain('暂时连不上数据库')
  expect(page).toContain('The database cannot be reached')
  expect(page).not.toMatch(INNARDS)
})

test('a database that takes connections and says nothing is a 503 in time, and its silent connections are not kept', { timeout: 90_000 }, async () => {
  const { gate } = served
  await expectWell()
  gate.freeze()
  const answers = await Promise.all([...questions, ...questions].map(ask))
  answers.forEach(expectAway)
  await gate.restore()
  await expectWell()
})

test('a statement of a page that runs too long is cut as 504 with what to do, while other pages answer', { timeout: 90_000 }, async () => {
  const { province, cookie } = served
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // whoever reads the table waits for the lock: nothing but the time limit of the page's own transaction ends that
  await owner.query('begin; lock table mart.fct_results in access exclusive mode')
  const slow = ask({ path: '/records?indicator=E01&area=370000&period=2023&part=denominator', headers: { cookie } })
  const other = await ask({ path: '/indicators/C01', headers: { cookie } })
  const cut = await slow
  await owner.query('rollback')
  await owner.end()
  expect(other.status).toBe(200)
  expect(cut.status, say(cut)).toBe(504)
  expect(cut.body).toContain('已经停止')
  expect(cut.body).toContain('请缩小')
  expect(cut.body).not.toMatch(INNARDS)
  expect(cut.headers.get('cache-control')).toBe('no-store')
  // ten seconds for the statement, and nothing waits for it twice
  expect(cut.doneAt - cut.askedAt).toBeGreaterThan(9_000)
  expect((await ask({ path: '/records?indicator=E01&area=370000&period=2023&part=denominator', headers: { cookie } })).status).toBe(200)
})
