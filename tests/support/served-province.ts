/** The demonstration province served by the built application, with the accounts and tokens that a test needs. */
import type { Page } from '@playwright/test'
import { runAdmin } from '#app/server/admin.ts'
import type { Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import type { TestDatabase } from './database.ts'
import { createDemonstrationDatabase, DEMONSTRATION_DAY } from './demonstration.ts'
import { startTestServer, type TestServer } from './server.ts'

const PASSWORD = 'Province-2023-test'

export interface Asker {
  readonly role: Role
  readonly area: string
  readonly department?: string
}

export interface ServedProvince {
  readonly url: string
  readonly database: TestDatabase
  readonly server: TestServer
  /** A bearer token, as `npm run admin -- token` prints it. */
  makeToken(asker: Asker): Promise<string>
  /** Signs a browser page in as a new account. */
  signIn(page: Page, asker: Asker): Promise<void>
  /** Asks the machine interface. */
  ask(path: string, token: string): Promise<Response>
  stop(): Promise<void>
}

/** Starts it; the first one of a run takes as long as the load of the province. */
export async function serveProvince(): Promise<ServedProvince> {
  const database = await createDemonstrationDatabase()
  const server = await startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, today: DEMONSTRATION_DAY })
  let accounts = 0
  const administer = async (args: readonly string[]): Promise<readonly string[]> => {
    const client = await connect(database.ownerUrl, 'drb-tests')
    try {
      return await runAdmin(client, args, () => Promise.resolve(PASSWORD))
    } finally {
      await client.end()
    }
  }
  const rightOf = ({ role, area, department }: Asker): string[] => ['--role', role, '--area', area, ...(department === undefined ? [] : ['--department', department])]
  return {
    url: server.url,
    database,
    server,
    makeToken: async (asker) => {
      const lines = await administer(['token', ...rightOf(asker)])
      const token = /drb_[\w-]+/.exec(lines.join('\n'))?.[0]
      if (token === undefined) throw new Error(`no token in: ${lines.join('\n')}`)
      return token
    },
    signIn: async (page, asker) => {
      accounts += 1
      const name = `${asker.role}${accounts}`
      await administer(['user', 'add', '--name', name, ...rightOf(asker)])
      await page.goto('/login')
      await page.fill('input[name=name]', name)
      await page.fill('input[name=password]', PASSWORD)
      await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('button[type=submit]')])
    },
    ask: (path, token) => fetch(`${server.url}${path}`, { headers: { Authorization: `Bearer ${token}` } }),
    stop: async () => {
      await server.stop()
      await database.drop()
    },
  }
}
