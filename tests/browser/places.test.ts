/** How firm places are, and weights tried out, in a real browser: reckoned by the built program's own thread. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

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

async function enter(options: BrowserContextOptions): Promise<WatchedPage> {
  const opened = await openPage(browser, province.url, { bypassCSP: true, ...options })
  await province.signIn(opened.page, { role: 'evaluator', area: '370000' })
  return opened
}

it('from the sheet to how firm its places are, and to another item’s funnel', async () => {
  const opened = await enter({ viewport: { width: 1440, height: 900 } })
  const { page, complaints } = opened
  await page.goto('/scorecards')
  await page.getByRole('link', { name: '稳健性说明' }).click()
  await page.waitForURL('**/scorecards/places**')
  // the address changes before the page does
  await expect.poll(() => page.locator('h1').innerText()).toMatch(/第 \d+ 至 \d+ 名.*不能区分。/)
  // 15 of 16 cities are settled
  expect(await page.getByRole('region', { name: '名次与区间' }).locator('tbody tr').count()).toBe(15)
  // 214 of 640 tasks of Linyi are joint, of all cities’ that reported 2,338 of 5,868: 33.4 % against 39.8 %, further than 3.09 errors of 1.9 points
  expect(await page.getByRole('region', { name: '漏斗图：部门联合抽查比例' }).innerText()).toContain('临沂在 99.8% 控制限之外')
  expect(await findBarriers(opened.page)).toEqual([])
  await page.getByRole('group', { name: '项目' }).or(page.locator('summary', { hasText: 'C01' })).first().click()
  await page.getByRole('link', { name: /^E01/ }).last().click()
  await page.waitForURL('**item=E01**')
  await page.getByRole('region', { name: '漏斗图：结果公示率' }).waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

it('weights are tried by keyboard, said where they cannot be used, and left as they were', async () => {
  const opened = await enter({ viewport: { width: 1440, height: 900 } })
  const { page, complaints } = opened
  await page.goto('/scorecards')
  const before = await page.locator('tbody').first().innerText()
  await page.getByRole('link', { name: '权重试算' }).click()
  const field = page.getByLabel('C01 联合抽查比例 满分')
  await field.fill('ten')
  await field.press('Enter')
  await page.getByText('填 0 至 100 的数，至多两位小数').waitFor()
  await page.getByLabel('C01 联合抽查比例 满分').fill('0')
  await page.getByRole('button', { name: '试算' }).click()
  const outcome = page.getByRole('region', { name: '试算结果' })
  await outcome.waitFor()
  // without the 8 points of C01 the most that Rizhao may have is 91.43 − 8
  expect(await outcome.innerText()).toContain('16.13—83.43')
  expect(await findBarriers(opened.page)).toEqual([])
  await page.goto('/scorecards')
  expect(await page.locator('tbody').first().innerText()).toBe(before)
  expect(complaints).toEqual([])
  await page.context().close()
})

it('both fit a phone', async () => {
  const { page, complaints } = await enter({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
  for (const path of ['/scorecards/places', '/scorecards/what-if?points_C01=4']) {
    await page.goto(path)
    expect([path, await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([path, 0])
  }
  expect(complaints).toEqual([])
  await page.context().close()
})
