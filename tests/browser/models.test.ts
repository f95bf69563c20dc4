/** The backtest, the builder of scorecards and the report card of warnings in a real browser, at a desk and on a phone. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chicago2014 } from '#domain/backtests/index.ts'
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

it('the backtest says what it found and where it falls short; a card is fitted anew by other indicators', async () => {
  const { page, complaints } = await enter({ viewport: { width: 1440, height: 900 } })
  await page.goto('/risk/backtest')
  const ours = chicago2014.orders.find(({ id }) => id === 'ours')
  expect(await page.locator('h1').innerText()).toContain(`前半程找到 ${String(ours?.foundInFirstHalf)} / 258`)
  // the city's own figures stand in the table: 178 as published, 177 from the scores in its file
  const orders = page.getByRole('region', { name: '三种顺序下的同一批检查' })
  expect(await orders.getByRole('row', { name: /该市公布的结果/ }).innerText()).toMatch(/178.*7\.44/s)
  expect(await orders.getByRole('row', { name: /文件中的评分/ }).innerText()).toMatch(/177.*7\.79/s)
  await page.getByText('展开全部指标与分箱').click()
  await page.getByRole('region', { name: '展开全部指标与分箱' }).getByText('周边半年问题率').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('link', { name: '记分卡模型' }).click()
  await page.waitForURL('**/risk/models**')
  const table = page.getByRole('region', { name: '记分表' })
  await table.waitFor()
  await page.getByLabel('风险信号数').uncheck()
  await page.getByRole('button', { name: '拟合' }).click()
  await page.waitForURL('**indicator=**')
  await expect.poll(() => table.innerText()).not.toContain('风险信号数')
  // points are whole
  expect(await table.locator('tbody tr td:nth-child(5)').allInnerTexts()).toSatisfy((all: string[]) => all.length > 3 && all.every((text) => /^\d+$/.test(text)))
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

it('on a phone no page is wider than the screen, wide tables scroll by themselves', async () => {
  const { page, complaints } = await enter({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
  for (const address of ['/risk/backtest', '/risk/models', '/warnings/report']) {
    await page.goto(address)
    await page.locator('h1').waitFor()
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 375])
    expect([address, await findBarriers(page)]).toEqual([address, []])
  }
  expect(complaints).toEqual([])
  await page.context().close()
})
