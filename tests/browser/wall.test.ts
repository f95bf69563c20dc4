/** A wall screen on its own: it goes round its boards, outlives its server, and comes back by itself. */
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { startTestServer } from '../support/server.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const WALL = { viewport: { width: 1920, height: 1080 } }
const AWAY = '数据连接中断，以下为'

let province: ServedProvince
let browser: Browser

beforeAll(async () => {
  province = await serveProvince()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await province.stop()
})

it('shows every board without a control, each within the screen', async () => {
  const { page, complaints } = await openPage(browser, province.url, WALL)
  await province.signIn(page, { role: 'leader', area: '370000' })
  for (const [path, words] of [['/wall/leader', '39.77'], ['/wall/joint', '联合'], ['/wall/plans', '清单'], ['/wall/channels', '十二点'], ['/wall/departments', '部门'], ['/wall/work-points', '22 项工作要点']] as const) {
    await page.goto(path)
    expect(await page.locator('main').innerText(), path).toContain(words)
    expect(await page.locator('main button, main input, main select, main summary:visible').count(), path).toBe(0)
    const { width, height } = await page.evaluate(() => ({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight }))
    expect([path, width, height]).toEqual([path, 1920, 1080])
  }
  expect(complaints).toEqual([])
  await page.context().close()
})

it('a leader’s session lives on while a wall asks with it, a week at most; nobody else’s does', async () => {
  const database = await connect(province.database.ownerUrl, 'drb-tests')
  const hoursLeft = async (role: 'leader' | 'evaluator', age: string): Promise<number> => {
    const { page } = await openPage(browser, province.url, WALL)
    await province.signIn(page, { role, area: '370000' })
    const { rows: [session] } = await database.query<{ secret_hash: string }>('select secret_hash from auth.sessions order by created_at desc limit 1')
    await database.query(`update auth.sessions set created_at = now() - $1::interval, expires_at = now() + interval '1 hour' where secret_hash = $2`, [age, session?.secret_hash])
    expect((await page.goto('/wall/leader'))?.status()).toBe(200)
    const { rows } = await database.query<{ hours: number }>(`select round(extract(epoch from expires_at - now()) / 3600)::integer as hours from auth.sessions where secret_hash = $1`, [session?.secret_hash])
    await page.context().close()
    return rows[0]?.hours ?? 0
  }
  expect(await hoursLeft('leader', '7 hours')).toBe(8)
  // 168 hours are a week
  expect(await hoursLeft('leader', '165 hours')).toBe(3)
  expect(await hoursLeft('leader', '200 hours')).toBe(1)
  expect(await hoursLeft('evaluator', '7 hours')).toBe(1)
  await database.end()
})

it('keeps its last figures and their hour while the server is dead, goes on turning, and is fresh again by itself', async () => {
  const { page } = await openPage(browser, province.url, WALL)
  await province.signIn(page, { role: 'leader', area: '370000' })
  await page.clock.install()
  await page.goto('/wall/leader?indicator=E02')
  const headline = page.locator('h1')
  const patient = { timeout: 20_000 }
  /** A screen's time passes, once the page is alive and counts. */
  const pass = async (): Promise<void> => {
    await expect.poll(() => page.locator('header').innerText(), patient).toMatch(/(?<!\d)([12]?\d) 秒后换/)
    await page.clock.fastForward(31_000)
  }
  await expect.poll(() => headline.innerText()).toContain('处置完结率')
  // the next screen is that of high-risk coverage
  await pass()
  await expect.poll(() => headline.innerText(), patient).toContain('高风险')
  expect(await headline.innerText()).not.toContain(AWAY)
  const { port } = new URL(province.url)
  await province.server.stop('SIGKILL')
  // the next screen was never seen: it is asked for at every turn, and filled by the latest that was
  for (const retry of [null, '1', '2']) {
    await pass()
    await expect.poll(() => new URL(page.url()).searchParams.get('retry'), patient).toBe(retry)
    await expect.poll(() => headline.innerText(), patient).toContain(AWAY)
  }
  expect(await page.locator('main').innerText()).toContain('高风险')
  const again = await startTestServer({ ownerUrl: province.database.ownerUrl, appUrl: province.database.appUrl, today: '2023-11-17', env: { PORT: port } })
  await pass()
  await expect.poll(() => headline.innerText(), patient).not.toContain(AWAY)
  // after an hour a turn loads the page anew
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await page.clock.fastForward(61 * 60_000)
  await expect.poll(() => page.evaluate(() => 'sameDocument' in globalThis), patient).toBe(false)
  await again.stop()
  await page.context().close()
})
