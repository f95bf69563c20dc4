/** Asks the machine interface as a program does: a request to a route's loader, with what the server hands it. */
import type { AppLoadContext } from '@remix-run/node'
import { pino } from 'pino'
import { readConfig } from '#app/config.server.ts'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import type { Right } from '#app/queries/types.ts'
import type { Services } from '#app/services.server.ts'
import type { SmallProvince } from '../support/small-province.ts'

export const ORIGIN = 'http://127.0.0.1:3000'

export type Route = (args: { request: Request; context: AppLoadContext; params: Record<string, string> }) => Promise<unknown>

/** What the server hands to each loader. */
export function makeContext(services: Services): AppLoadContext {
  return { cspNonce: 'nonce', config: readConfig({}), services, log: pino({ level: 'silent' }) }
}

/** Calls a loader or action; a thrown Response is an answer too. */
export async function call(route: Route, services: Services, path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(ORIGIN + path, init)
  try {
    const answer = await route({ request, context: makeContext(services), params: {} })
    return answer instanceof Response ? answer : Response.json(answer)
  } catch (error) {
    if (error instanceof Response) return error
    throw error
  }
}

/** Carries out one call of the administration as the owner. */
export async function administer(province: SmallProvince, args: readonly string[], password: string | null = null): Promise<readonly string[]> {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  try {
    return await runAdmin(owner, args, () => Promise.resolve(password))
  } finally {
    await owner.end()
  }
}

/** Makes a token as the command line does. */
export async function makeToken(province: SmallProvince, { role, areaCode, departmentCode }: Pick<Right, 'role' | 'areaCode' | 'departmentCode'>): Promise<string> {
  const department = departmentCode === '' ? [] : ['--department', departmentCode]
  const [token = ''] = await administer(province, ['token', '--role', role, '--area', areaCode, ...department])
  return token
}

export function bear(token: string, accept?: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}`, ...(accept === undefined ? {} : { accept }) } }
}
