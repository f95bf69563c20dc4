/** Opens the pages of briefings and sends their forms as signed-in people of the small province do. */
import { deriveCsrf } from '#app/auth/secrets.server.ts'
import { createSession } from '#app/auth/sessions.server.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, type SmallProvince } from '../support/small-province.ts'
import { administer, makeContext, ORIGIN } from '../api/support.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string
  readonly bytes: Uint8Array
  readonly type: string
}

interface RouteModule {
  readonly loader?: (args: unknown) => Promise<unknown>
  readonly action?: (args: unknown) => Promise<unknown>
}

export interface Office {
  readonly province: SmallProvince
  /** Opens a page, or sends its form. */
  visit(who: string, path: string, fields?: Record<string, string> | FormData): Promise<Answer>
  /** Asks as the owner of the database. */
  ask<Row>(text: string): Promise<readonly Row[]>
  close(): Promise<void>
}

const WHO = [
  ['leader', '370000'], ['evaluator', '370000'], ['staff', '370000'], ['evaluator', '370100'], ['city', '370100'], ['city', '370200'], ['steward', '370000'],
] as const

interface FoundRoute {
  readonly file: string
  readonly params: Record<string, string>
}

/** A form as a browser sends it, its files among it. */
async function writeForm(secret: string, fields: Record<string, string> | FormData): Promise<{ method: string; body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }> {
  const form = fields instanceof FormData ? fields : new URLSearchParams(fields)
  form.append('csrf', deriveCsrf(secret))
  const sent = new Response(form)
  const body = new Uint8Array(await sent.arrayBuffer())
  return { method: 'POST', body, headers: { 'content-type': sent.headers.get('content-type') ?? '', 'content-length': String(body.length) } }
}

/** @param findRoute the file of app/routes behind a path, with its parameters */
export async function openOffice(findRoute: (pathname: string) => FoundRoute = findBriefingRoute): Promise<Office> {
  const province = await createSmallProvince()
  const secrets = new Map<string, string>()
  const ask = async <Row>(text: string): Promise<readonly Row[]> => {
    const owner = await connect(province.test.ownerUrl, 'drb-tests')
    try {
      return (await owner.query(text)).rows as Row[]
    } finally {
      await owner.end()
    }
  }
  const accounts = [...WHO.map(([role, area]) => ({ name: `${role}-${area}`, role, area, more: [] as string[] })), ...['department', 'evaluator'].map((role) => ({ name: `${role}-SAMR`, role, area: '370000', more: ['--department', 'SAMR'] }))]
  for (const { name, role, area, more } of accounts) {
    await administer(province, ['user', 'add', '--name', name, '--role', role, '--area', area, ...more])
    const [row] = await ask<{ id: number }>(`select account_id as id from auth.accounts where sign_in_name = '${name}'`)
    secrets.set(name, await createSession(province.database, row?.id ?? 0))
  }
  return {
    province,
    ask,
    close: () => province.close(),
    visit: async (who, path, fields) => {
      const { file, params } = findRoute(new URL(ORIGIN + path).pathname)
      const route = (await import(/* @vite-ignore */ `../../app/routes/${file}`)) as RouteModule
      const secret = secrets.get(who) ?? ''
      const form = fields === undefined ? { headers: {} } : await writeForm(secret, fields)
      const args = { request: new Request(ORIGIN + path, { ...form, headers: { ...form.headers, cookie: `drb_session=${secret}`, origin: ORIGIN } }), context: makeContext(province.services), params }
      try {
        const answer = await (fields === undefined ? route.loader : route.action)?.(args)
        return answer instanceof Response ? await read(answer) : { status: 200, body: JSON.stringify(answer), location: '', bytes: new Uint8Array(), type: '' }
      } catch (error) {
        if (!(error instanceof Response)) throw error
        return read(error)
      }
    },
  }
}

async function read(answer: Response): Promise<Answer> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, body: new TextDecoder().decode(bytes), location: answer.headers.get('location') ?? '', bytes, type: answer.headers.get('content-type') ?? '' }
}

function findBriefingRoute(pathname: string): FoundRoute {
  const [, room = '', id, part] = pathname.split('/')
  if (room === 'prints') return { file: 'prints.$page.ts', params: { page: id ?? '' } }
  if (id === undefined) return { file: 'briefings._index.tsx', params: {} }
  if (id === 'new') return { file: 'briefings.new.tsx', params: {} }
  const file = part === 'edit' ? 'briefings.$id_.edit.tsx' : part === 'file' ? 'briefings.$id_.file.ts' : 'briefings.$id.tsx'
  return { file, params: { id } }
}
