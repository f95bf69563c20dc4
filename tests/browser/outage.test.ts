/** A reader before the screen while the database is away: told what happens, and brought back without doing anything. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { serveGatedProvince, type GatedProvince } from '../support/gated-province.ts'

const AWAY = '暂时连不上数据库'

let served: GatedProvince
let browser: Browser

beforeAll(async () => {
  served = await serveGatedProvince()
  browser = await launchBrowser()
})
afterEach(() => served.gate.restore())
afterAll(async () => {
  await browser.close()
  await served.stop()
})

async function enter(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const { server, cookie } = served
  const opened = await openPage(browser, server.url, options)
  const [name = '', value = ''] = cookie.split('=')
  await opened.page.context().addCookies([{ name, value, url: server.url }])
  return opened
}

it('a page asked for during the outage says so and comes by itself when the database is back', async () => {
  const { page, complaints } = await enter()
  await served.gate.cut()
  const answer = await page.goto('/boards/leader')
  expect(answer?.status()).toBe(503)
  expect(await page.locator('main').innerText()).toContain(AWAY)
  await served.gate.restore()
  await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('部门联合抽查')
  expect(new URL(page.url()).pathname).toBe('/boards/leader')
  // the browser notes the answer itself, and no script failed
  expect(complaints.filter((complaint) => !complaint.includes('503'))).toEqual([])
  await page.context().close()
})

it('a link followed during the outage leads to the same page, and back by a click too', async () => {
  const { page, complaints } = await enter()
  await page.goto('/indicators')
  await served.gate.cut()
  await page.locator('a[href^="/indicators/C01"]').first().click()
  await expect.poll(() => page.locator('main').innerText()).toContain(AWAY)
  await served.gate.restore()
  await page.getByRole('link', { name: '再试一次' }).click()
  await expect.poll(() => page.locator('main').innerText()).toContain('C01')
  expect(complaints.filter((complaint) => !complaint.includes('503'))).toEqual([])
  await page.context().close()
})

it('without script the page asks again by itself, and has a link for the impatient', async () => {
  const { page } = await enter({ javaScriptEnabled: false })
  await served.gate.cut()
  await page.goto('/boards/leader')
  expect(await page.getByRole('link', { name: '再试一次' }).getAttribute('href')).toBe('/boards/leader')
  await served.gate.restore()
  await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain('部门联合抽查')
  await page.context().close()
})
