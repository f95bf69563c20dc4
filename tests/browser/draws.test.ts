/** The audit of draws in a real browser: a staff member reads why a draw is asked about, a leader how many are, on desk and phone. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

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

async function enter(role: 'staff' | 'leader', options: BrowserContextOptions) {
  const opened = await openPage(browser, province.url, { bypassCSP: true, ...options })
  await province.signIn(opened.page, { role, area: '370000' })
  await opened.page.waitForLoadState('networkidle')
  opened.complaints.length = 0
  return opened
}

for (const [name, options] of [['desk', DESK], ['phone', PHONE]] as const) {
  it(`${name}: the planted even-spaced draw says so, and names nobody`, async () => {
    const { page, complaints } = await enter('staff', options)
    await page.goto('/draws?ask=gaps')
    await expect.poll(() => page.locator('h1').innerText()).toContain('次请说明抽取办法')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: /牡丹区/ }).first().click()
    // Every second household of 273, two pairs in turn among the four people of the office.
    await expect.poll(() => page.locator('main').innerText()).toContain('平均每 2.0 户取一户')
    const words = await page.locator('main').innerText()
    expect(words).toContain('出现 2 种搭档，可能 6 种')
    expect(words).toContain('向系统方索取抽取算法')
    expect(words).not.toMatch(/3717020\d{3}\b/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
}

it('a leader sees how many draws of each city are asked about, and no single one', async () => {
  const { page, complaints } = await enter('leader', DESK)
  await page.goto('/draws')
  await expect.poll(() => page.locator('main').innerText()).toContain('菏泽市')
  expect(await page.locator('a[href^="/draws/"]').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})
