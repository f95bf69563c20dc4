import { readdir } from 'node:fs/promises'
import { connect as connectTo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await createTestDatabase()
  server = await startTestServer({ ...database, today: '2023-11-17', env: { LOGIN_LIMIT: '3', LOG_LEVEL: 'debug', TRUSTED_PROXIES: '1' } })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('each answer names its own scripts, and every inline script carries the name', async () => {
  const [first, second] = await Promise.all([fetch(`${server.url}/login`), fetch(`${server.url}/login`)])
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /script-src 'self' 'nonce-([\w-]+)'/.exec(policy)?.[1]
  expect(nonce).toBeDefined()
  expect(second.headers.get('content-security-policy')).not.toContain(nonce)
  expect(policy).toContain(`default-src 'self'`)
  expect(policy).not.toMatch(/https?:|script-src[^;]*unsafe/)
  const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
})

test('a page tells nothing of what it is built with, and built files may be kept', async () => {
  const page = await fetch(`${server.url}/login`)
  expect(page.headers.get('x-powered-by')).toBeNull()
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  const asset = /\/assets\/[\w.-]+\.js/.exec(await page.text())?.[0] ?? ''
  expect((await fetch(server.url + asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await fetch(`${server.url}/assets/no-such-file.js`)).status).toBe(404)
})

test('no cookie and no token reaches the log', async () => {
  await fetch(`${server.url}/login?seen=yes`, { headers: { cookie: 'session=cookie-in-plain', authorization: 'Bearer token-in-plain' } })
  await expect.poll(() => server.output()).toContain('seen=yes')
  expect(server.output()).not.toContain('in-plain')
})

test('sign-in beyond this machine needs https, and the page says so in place of the form', async () => {
  const open = async (headers: Record<string, string>): Promise<string> => (await fetch(`${server.url}/login`, { headers: { 'x-forwarded-for': '10.0.0.9', ...headers } })).text()
  const plain = await open({})
  expect(plain).toContain('请用 https 打开本页')
  expect(plain).not.toContain('type="password"')
  expect(await open({ cookie: 'language=en' })).toContain('Open this page by https')
  expect(await open({ 'x-forwarded-proto': 'https' })).toContain('type="password"')
  // a form that is sent all the same is refused with the reason, not lost with its cookie
  const sent = await fetch(`${server.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'nobody', password: 'wrong' }),
    headers: { origin: server.url, 'x-forwarded-for': '10.0.0.9' },
  })
  expect(sent.status).toBe(403)
  expect(await sent.text()).toContain('登录须经 https')
})

test('guessing passwords is slowed down, however the path is spelt', async () => {
  const attempt = async (path: string, proxied: Record<string, string> = {}): Promise<number> => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams({ name: 'nobody', password: 'wrong' }),
      headers: { origin: server.url, ...proxied },
      redirect: 'manual',
    })
    return response.status
  }
  for (const path of ['/login', '/login.data', '/%6Cogin']) expect(await attempt(path)).not.toBe(429)
  for (const path of ['/login', '/login.data', '/%6Cogin', '/LOGIN/']) expect(await attempt(path)).toBe(429)
  // Another reader behind the same proxy is another address.
  expect(await attempt('/login', { 'x-forwarded-for': '10.0.0.8', 'x-forwarded-proto': 'https' })).toBe(401)
  // Looking at the page is not an attempt.
  expect((await fetch(`${server.url}/login`)).status).toBe(200)
})

test('a taken port says so and names the remedy, before any long work', async () => {
  const squatter = createServer()
  const port = await new Promise<number>((resolve) => {
    squatter.listen(0, '127.0.0.1', () => resolve(Number(new URL(`http://${addressOf(squatter)}`).port)))
  })
  await expect(startTestServer({ ...database, env: { PORT: String(port) } })).rejects.toThrow(
    new RegExp(`^the server ended with code 1:\\n✗ 端口 ${port} 已被占用.* / port ${port} is taken; .*PORT=${port + 1}`),
  )
  squatter.close()
})

test('a wrong setting ends the start with its name and the reason', async () => {
  await expect(startTestServer({ ...database, today: '2023-02-30' })).rejects.toThrow(/code 1:\n✗ TODAY="2023-02-30": 应为.* \/ must be a real day/)
})

test('serving as the owner of the records is refused', async () => {
  await expect(startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.ownerUrl })).rejects.toThrow(/DATABASE_APP_URL: .*row-level security/)
})

test('a worker that is killed is started again, and ends with the program', async () => {
  const workers = (): string[] => [...server.output().matchAll(/"worker":(\d+),"msg":"at work"/g)].map(([, pid = '']) => pid)
  await expect.poll(workers, { timeout: 10_000 }).toHaveLength(1)
  process.kill(Number(workers()[0]), 'SIGKILL')
  await expect.poll(workers, { timeout: 10_000 }).toHaveLength(2)
})

test('a file that is cut off in the middle of its way leaves nothing', async () => {
  const owner = await connect(database.ownerUrl, 'drb-tests')
  const [token = ''] = await runAdmin(owner, ['token', '--role', 'steward', '--area', '370000'], () => Promise.resolve(null))
  await owner.end()
  const { port } = new URL(server.url)
  // chunked, so that no length tells what is missing
  const head = `PUT /api/deliveries/cut.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: cut\r\nTransfer-Encoding: chunked\r\n\r\n`
  const socket = connectTo(Number(port), '127.0.0.1', () => socket.write(`${head}4\r\nhalf\r\n`))
  await expect.poll(() => readdir(server.deliveryDir), { timeout: 10_000 }).toHaveLength(1)
  socket.destroy()
  await expect.poll(() => readdir(server.deliveryDir), { timeout: 10_000 }).toHaveLength(0)
  const asker = await connect(database.ownerUrl, 'drb-tests')
  expect((await asker.query('select from ops.handed_in')).rowCount).toBe(0)
  await asker.end()
})

test('SIGTERM ends the program in order', async () => {
  const other = await startTestServer({ ...database, today: '2023-11-17' })
  expect(await other.stop('SIGTERM')).toBe(0)
  await expect(fetch(other.url)).rejects.toThrow()
})

function addressOf(listener: ReturnType<typeof createServer>): string {
  const address = listener.address()
  return typeof address === 'object' && address !== null ? `127.0.0.1:${address.port}` : ''
}
