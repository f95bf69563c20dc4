/** The small province served by the built application, with a gate before its database. */
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import { openDatabaseGate, type DatabaseGate } from './database-gate.ts'
import { startTestServer, type TestServer } from './server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from './small-province.ts'

export interface GatedProvince {
  readonly province: SmallProvince
  readonly gate: DatabaseGate
  readonly server: TestServer
  /** The header `Cookie` of an evaluator of the province. */
  readonly cookie: string
  /** A bearer token of the same right. */
  readonly token: string
  stop(): Promise<void>
}

const NAME = 'outage'
const PASSWORD = 'Province-2023-test'
const RIGHT = ['--role', 'evaluator', '--area', '370000']

/** Starts it and signs an evaluator in. */
export async function serveGatedProvince(): Promise<GatedProvince> {
  const province = await createSmallProvince()
  const { ownerUrl, appUrl } = province.test
  const gate = await openDatabaseGate(ownerUrl)
  const server = await startTestServer({ ownerUrl: gate.through(ownerUrl), appUrl: gate.through(appUrl), today: TODAY })
  const owner = await connect(ownerUrl, 'drb-tests')
  await runAdmin(owner, ['user', 'add', '--name', NAME, ...RIGHT], () => Promise.resolve(PASSWORD))
  const lines = await runAdmin(owner, ['token', ...RIGHT], () => Promise.resolve(null))
  await owner.end()
  const admitted = await fetch(`${server.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ name: NAME, password: PASSWORD }),
    headers: { origin: server.url },
    redirect: 'manual',
  })
  return {
    province,
    gate,
    server,
    cookie: admitted.headers.get('set-cookie')?.split(';')[0] ?? '',
    token: /drb_[\w-]+/.exec(lines.join('\n'))?.[0] ?? '',
    stop: async () => {
      await server.stop()
      await gate.close()
      await province.close()
    },
  }
}
