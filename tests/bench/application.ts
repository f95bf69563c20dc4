/** The built application in this process: its loaders as the server calls them, without HTTP and without a picture. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Kysely } from 'kysely'
import { pino } from 'pino'
import { createSession, formatSessionCookie } from '#app/auth/sessions.server.ts'
import { createCache } from '#app/cache.server.ts'
import { readConfig } from '#app/config.server.ts'
import { runAdmin } from '#app/server/admin.ts'
import { createServices } from '#app/services.server.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Database } from '#sql/schema.ts'
import type { BenchDatabase } from './server.ts'

/** The day on which the demonstration stands. */
export const BENCH_DAY = '2023-11-17'
export const ORIGIN = 'http://127.0.0.1'
const BUILD = fileURLToPath(new URL('../../build/pages/server/index.js', import.meta.url))
const PASSWORD = 'Province-2023-bench'
const CACHED_ANSWERS = 500

/** `none`: nobody has asked since the last load; `kept`: somebody of the same right has opened the page before. */
export type Answers = 'none' | 'kept'

export interface Application {
  readonly database: Kysely<Database>
  /** Runs a page's loader and writes out what it answers. @throws when it answers anything but the page */
  load(page: Page, answers: Answers): Promise<string>
  /** Runs a loader that answers with a response of its own, as exports do. */
  ask(page: Page): Promise<Response>
  /** Statements that the loader of a page sends, those that open and end its transaction among them. */
  countStatements(page: Page, answers: Answers): Promise<number>
  close(): Promise<void>
}

export interface Page {
  readonly name: string
  /** File of app/routes without its ending. */
  readonly route: string
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}

export async function openApplication(bench: BenchDatabase): Promise<Application> {
  const build = (await import(pathToFileURL(BUILD).href)) as ServerBuild
  const database = createDatabase(createPool(bench.appUrl, { applicationName: 'drb-bench', max: 2 }))
  const services = await createServices({ database, isEmbedded: false, isLoopback: true, today: BENCH_DAY, version: 'bench' })
  const cookie = await signIn(bench)
  const run = async ({ name, route, path, params }: Page, answers: Answers, asked: Kysely<Database>): Promise<unknown> => {
    const loader = build.routes[`routes/${route}`]?.module.loader
    if (loader === undefined) throw new Error(`no loader of ${name}`)
    // A cache of its own remembers what one page asks twice, and nothing of the page before.
    const cache = answers === 'kept' ? services.cache : createCache(CACHED_ANSWERS)
    const context: AppLoadContext = { cspNonce: '', config: readConfig({}), services: { ...services, database: asked, cache }, log: pino({ level: 'silent' }) }
    try {
      return await loader({ request: new Request(ORIGIN + path, { headers: { cookie } }), context, params: { ...params } })
    } catch (error) {
      if (error instanceof Response) throw new Error(`${name} answers ${error.status}: ${await error.text()}`)
      throw error
    }
  }
  return {
    database,
    load: async (page, answers) => JSON.stringify(await run(page, answers, database)),
    ask: async (page) => {
      const answer = await run(page, 'none', database)
      if (answer instanceof Response) return answer
      throw new Error(`${page.name} answers no response`)
    },
    countStatements: async (page, answers) => {
      let count = 0
      const counting = database.withPlugin({
        transformQuery: ({ node }) => {
          count += 1
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      })
      await run(page, answers, counting)
      return count
    },
    close: () => database.destroy(),
  }
}

/** Makes an evaluator of an area, the whole province unless named, where there is none yet, and answers the cookie of a session. */
export async function signIn({ ownerUrl, appUrl }: BenchDatabase, area = '370000'): Promise<string> {
  const reader = `bench-reader-${area}`
  const owner = await connect(ownerUrl, 'drb-bench')
  const database = createDatabase(createPool(appUrl, { applicationName: 'drb-bench', max: 1 }))
  try {
    const find = () => owner.query<{ account_id: number }>('select account_id from auth.accounts where sign_in_name = $1', [reader])
    if ((await find()).rowCount === 0) {
      await runAdmin(owner, ['user', 'add', '--name', reader, '--role', area === '370000' ? 'evaluator' : 'city', '--area', area], () => Promise.resolve(PASSWORD))
    }
    const [account] = (await find()).rows
    if (account === undefined) throw new Error(`no account ${reader}`)
    const [cookie = ''] = formatSessionCookie(await createSession(database, account.account_id), false).split(';')
    return cookie
  } finally {
    await database.destroy()
    await owner.end()
  }
}
