/** What people write beside figures: who may write where, who reads it, and that nothing is overwritten or lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import type { EntryProblem } from '#app/presenters/view-models.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, HOSTILE, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from './support.ts'

const WHO = [
  ['leader', '370000'], ['evaluator', '370000'], ['evaluator', '370100'], ['staff', '370000'], ['city', '370100'], ['city', '370200'], ['steward', '370000'],
] as const

let province: SmallProvince
const secrets = new Map<string, string>()

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  const accounts = [...WHO.map(([role, area]) => ({ name: `${role}-${area}`, role, area, more: [] as string[] })), ...['department', 'evaluator'].map((role) => ({ name: `${role}-SAMR`, role, area: '370100', more: ['--department', 'SAMR'] }))]
  for (const { name, role, area, more } of accounts) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...more])
    const { rows } = await owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [name])
    secrets.set(name, await createSession(province.database, rows[0]?.account_id ?? 0))
  }
  await owner.end()
})
afterAll(() => province.close())

interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
}

/** Opens a page, or sends its form. */
async function visit(who: string, path: string, fields?: Record<string, string>): Promise<Answer> {
  const { pathname } = new URL(ORIGIN + path)
  const id = /^\/annotations\/(.+)$/.exec(pathname)?.[1]
  const board = /^\/boards\/(.+)$/.exec(pathname)?.[1]
  const file = id !== undefined ? 'annotations_.$id.tsx' : board !== undefined ? 'boards.$board.tsx' : pathname.startsWith('/indicators') ? 'indicators.$id.tsx' : pathname.startsWith('/scorecards') ? 'scorecards.$city.tsx' : `${pathname.slice(1)}.tsx`
  const route = (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as { loader: (args: unknown) => Promise<unknown>; action: (args: unknown) => Promise<unknown> }
  const secret = secrets.get(who) ?? ''
  const form = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ csrf: deriveCsrf(secret), ...fields }) }
  const params = { ...(id === undefined ? {} : { id }), ...(board === undefined ? {} : { board }), ...(file.startsWith('indicators') ? { id: pathname.split('/')[2] } : {}), ...(file.startsWith('scorecards') ? { city: pathname.split('/')[2] } : {}) }
  const args = { request: new Request(ORIGIN + path, { headers: { cookie: `drb_session=${secret}`, origin: ORIGIN }, ...form }), context: makeContext(province.services), params }
  try {
    const answer = await (fields === undefined ? route.loader(args) : route.action(args))
    return answer instanceof Response ? { status: answer.status, body: await answer.text(), location: answer.headers.get('location') ?? '' } : { status: 200, body: JSON.stringify(answer), location: '' }
  } catch (error) {
    if (!(error instanceof Response)) throw error
    return { status: error.status, body: await error.text(), location: '' }
  }
}

const note = (area: string, word: string, more: Record<string, string> = {}) => ({ seen: '0', indicator: 'C01', area, from: '2023-03-01', to: '2023-03-01', word, body: `${word}的说明`, ...more })

async function write(who: string, fields: Record<string, string>): Promise<string> {
  const { status, location, body } = await visit(who, '/annotations', fields)
  expect([status, body]).toEqual([303, ''])
  return location
}

async function ask<Row>(text: string): Promise<readonly Row[]> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    return (await owner.query(text)).rows as Row[]
  } finally {
    await owner.end()
  }
}

describe('an annotation', () => {
  it('is seen as its area and its publication say, and never by another city', async () => {
    await write('evaluator-370000', note('370100', '内部甲'))
    await write('evaluator-370100', note('370100', '公开甲', { published: 'yes' }))
    await write('leader-370000', note('370000', '公开省', { published: 'yes' }))
    const seen = async (who: string): Promise<string> => ['内部甲', '公开甲', '公开省'].filter((word) => bodies.get(who)?.includes(word)).join(' ')
    const bodies = new Map<string, string>()
    for (const who of secrets.keys()) bodies.set(who, (await visit(who, '/annotations')).body)
    expect(await seen('leader-370000')).toBe('内部甲 公开甲 公开省')
    expect(await seen('staff-370000')).toBe('内部甲 公开甲 公开省')
    expect(await seen('evaluator-370100')).toBe('内部甲 公开甲 公开省')
    expect(await seen('city-370100')).toBe('公开甲 公开省')
    expect(await seen('department-SAMR')).toBe('公开甲 公开省')
    expect(await seen('city-370200')).toBe('公开省')
    expect((await visit('steward-370000', '/annotations')).status).toBe(403)
    const [hidden] = await ask<{ id: number }>(`select annotation_id as id from ops.annotations where word = '内部甲'`)
    for (const who of ['city-370100', 'city-370200']) expect([who, (await visit(who, `/annotations/${hidden?.id}`)).status]).toEqual([who, 404])
  })

  it('is written by leaders and evaluators within their area alone', async () => {
    const before = await ask('select from ops.annotations')
    for (const who of ['staff-370000', 'city-370100', 'department-SAMR', 'evaluator-SAMR']) {
      expect([who, (await visit(who, '/annotations', note('370100', '越权'))).status]).toEqual([who, 403])
    }
    expect((await visit('evaluator-370100', '/annotations', note('370200', '越界'))).status).toBe(422)
    expect((await visit('evaluator-370000', '/annotations', note('370100', '外来', { csrf: 'x' }))).status).toBe(403)
    expect(await ask('select from ops.annotations')).toHaveLength(before.length)
  })

  it('comes back with what was typed when it cannot be taken', async () => {
    for (const [wrong, reason] of [[{ word: '' }, '1 到 12'], [{ body: 'x'.repeat(501) }, '500'], [{ from: '2023-02-29' }, '日期'], [{ to: '2023-02-01' }, '日期'], [{ indicator: 'X99' }, '指标']] as const) {
      const { status, body } = await visit('evaluator-370000', '/annotations', note('370000', '词', { body: '长篇说明', ...wrong }))
      const { problem, sent } = JSON.parse(body) as EntryProblem
      expect([status, problem]).toEqual([422, expect.stringContaining(reason)])
      expect({ ...sent }).toMatchObject({ area: '370000', ...wrong })
    }
  })

  it('keeps every version; a change of an older one is refused and overwrites nothing', async () => {
    const at = await write('evaluator-370000', note('370000', '初稿'))
    expect((await visit('leader-370000', at, note('370000', '二稿', { seen: '1' }))).status).toBe(303)
    const late = await visit('evaluator-370000', at, note('370000', '迟到', { seen: '1', body: '别丢了这句' }))
    expect(late.status).toBe(409)
    expect(late.body).toContain('别丢了这句')
    const page = (await visit('leader-370000', at)).body
    expect(page).toContain('二稿')
    expect(page).toContain('初稿的说明')
    expect(page).not.toContain('迟到')
    expect((await visit('evaluator-370000', at, { seen: '2', intent: 'withdraw' })).status).toBe(303)
    expect((await visit('leader-370000', at, note('370000', '死后', { seen: '3' }))).status).toBe(409)
    expect((await visit('leader-370000', '/annotations')).body).not.toContain('二稿')
    const id = at.split('/').pop() ?? ''
    expect(await ask(`select version, word, changed_by, is_withdrawn from ops.annotations_history where annotation_id = ${id} order by version`)).toEqual([
      { version: 1, word: '初稿', changed_by: 'evaluator-370000', is_withdrawn: false }, { version: 2, word: '二稿', changed_by: 'leader-370000', is_withdrawn: false },
    ])
    expect(await ask(`select actor from auth.audit_events where event = 'annotate' and detail->>'id' = '${id}' order by event_id`)).toEqual(
      ['evaluator-370000', 'leader-370000', 'evaluator-370000'].map((actor) => ({ actor })),
    )
    await expect(ask(`delete from ops.annotations where annotation_id = ${id}`)).rejects.toThrow('withdraw it')
  })

  it('stands on the trend of its area and of the areas in it as a circle with a word, and on no other', async () => {
    await write('evaluator-370000', note('370200', '青岛事', { published: 'yes' }))
    const trend = async (who: string, path: string): Promise<string> => /"svg":"(.*?)<\/svg>/.exec((await visit(who, path)).body)?.[1] ?? ''
    const ofProvince = await trend('leader-370000', '/boards/leader?indicator=C01')
    // March has one of the province, 公开省; what is said of a city is no event of the province
    expect(ofProvince).toContain('>公开省<')
    expect(ofProvince).not.toContain('青岛事')
    expect(ofProvince.match(/<circle [^>]*var\(--paper\)/g)).toHaveLength(1)
    // Jinan in March: of itself 内部甲 and 公开甲, of the province 公开省; the first gives its word
    expect(await trend('leader-370000', '/boards/leader?indicator=C01&area=370100')).toMatch(/>内部甲 \+2</)
    expect(await trend('city-370100', '/indicators/C01')).toMatch(/>公开甲 \+1</)
    // another indicator has none of them
    expect(await trend('leader-370000', '/boards/leader?indicator=E01')).not.toContain('公开省')
  })

  it('that looks like markup is words everywhere', async () => {
    await write('evaluator-370000', note('370000', '<b>', { indicator: '', from: '2023-05-01', to: '2023-05-02', body: HOSTILE.markup }))
    const svg = /"svg":"(.*?)<\/svg>/.exec((await visit('leader-370000', '/boards/leader?indicator=C01')).body)?.[1] ?? ''
    expect(svg).toContain('&lt;b&gt;')
    expect(svg).not.toContain('<b>')
  })
})

describe('the words of a city', () => {
  const said = (body: string, seen: number) => ({ indicator: 'C01', period: '2023', body, seen: String(seen) })

  it('stand beside its figure, marked as its own, for itself and its evaluators and leaders, and for no other city', async () => {
    expect((await visit('city-370100', '/comments', said('  系统切换，\r\n11 月补报。 ', 0))).status).toBe(303)
    expect((await visit('department-SAMR', '/comments', said('市监的话', 0))).status).toBe(303)
    // T1 has two departments, T2 one: 1 of 2
    expect(await ask(`select area_code, department_code, body, numerator, denominator from ops.figure_comments order by comment_id`)).toEqual([
      { area_code: '370100', department_code: '', body: '系统切换，\n11 月补报。', numerator: 1, denominator: 2 },
      // of SAMR's own tasks: T1 alone
      { area_code: '370100', department_code: 'SAMR', body: '市监的话', numerator: 1, denominator: 1 },
    ])
    for (const who of ['city-370100', 'evaluator-370000', 'leader-370000']) {
      for (const path of ['/comments', '/boards/leader?indicator=C01&area=370100', ...(who.startsWith('leader') ? [] : ['/scorecards/370100?item=C01'])]) {
        const { body } = await visit(who, path)
        expect([who, path, body.includes('11 月补报'), body.includes('未经核实')]).toEqual([who, path, true, true])
      }
    }
    expect((await visit('evaluator-370000', '/boards/leader?indicator=C01')).body).toContain('11 月补报')
    expect((await visit('city-370100', '/indicators/C01')).body).toContain('11 月补报')
    // of another figure, another period, another city: nothing
    expect((await visit('evaluator-370000', '/boards/leader?indicator=E01')).body).not.toContain('11 月补报')
    expect((await visit('evaluator-370000', '/boards/leader?indicator=C01&period=2023-Q2')).body).not.toContain('11 月补报')
    for (const path of ['/comments', '/boards/leader?indicator=C01', '/indicators/C01']) expect((await visit('city-370200', path)).body).not.toContain('11 月补报')
    expect((await visit('department-SAMR', '/comments')).body).not.toContain('11 月补报')
    expect((await visit('staff-370000', '/comments')).status).toBe(403)
  })

  it('are written by those who are assessed alone, of themselves alone', async () => {
    for (const who of ['evaluator-370000', 'leader-370000']) expect([who, (await visit(who, '/comments', said('代笔', 0))).status]).toEqual([who, 403])
    await visit('city-370200', '/comments', { ...said('青岛的话', 0), area: '370100' })
    expect(await ask(`select area_code from ops.figure_comments where body = '青岛的话'`)).toEqual([{ area_code: '370200' }])
  })

  it('change by version, are withdrawn, and may be said anew', async () => {
    expect((await visit('city-370100', '/comments', said('旧页上的', 0))).status).toBe(409)
    expect((await visit('city-370100', '/comments', said('', 1))).status).toBe(422)
    expect((await visit('city-370100', '/comments', said('改过', 1))).status).toBe(303)
    expect((await visit('city-370100', '/comments', { ...said('', 2), intent: 'withdraw' })).status).toBe(303)
    expect((await visit('evaluator-370000', '/comments')).body).not.toContain('改过')
    expect((await visit('city-370100', '/comments', said('再说', 3))).status).toBe(303)
    expect(await ask(`select version, body, is_withdrawn from ops.figure_comments_history where comment_id = 1 order by version`)).toEqual([
      { version: 1, body: '系统切换，\n11 月补报。', is_withdrawn: false }, { version: 2, body: '改过', is_withdrawn: false }, { version: 3, body: '改过', is_withdrawn: true },
    ])
    expect(await ask(`select from auth.audit_events where event = 'comment' and actor = 'city-370100'`)).toHaveLength(4)
  })
})
