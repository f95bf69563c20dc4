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
const desk = { viewport: { width: 1440, height: 900 } }

it('the backtest says what it found and where it falls short; a card is fitted anew by other indicators', async () => {
  const { page, complaints } = await enter(desk)
  await page.goto('/risk/backtest')
  const ours = chicago2014.orders.find(({ id }) => id === 'ours')
  expect(await page.locator('h1').innerText()).toContain(`前半程找到 ${String(ours?.foundInFirstHalf)} / 258`)
  // the city's own figures stand in the table: 178 as published, 177 from the scores in its file
  const orders = page.getByRole('region', { name: '三种顺序下的同一批检查' })
  expect(await orders.getByRole('row', { name: /该市公布的结果/ }).innerText()).toMatch(/178.*7\.44/s)
  expect(await orders.getByRole('row', { name: /文件中的评分/ }).innerText()).toMatch(/177.*7\.79/s)
  await page.locator('summary', { hasText: '展开全部指标与分箱' }).click()
  await page.getByRole('region', { name: '展开全部指标与分箱' }).getByText('周边半年问题率').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('link', { name: '记分卡模型' }).click()
  await page.waitForURL('**/risk/models**')
  const table = page.locator('section[aria-label="记分表"]')
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

it('a model is saved as it was fitted, sent, and published with its line by a second evaluator', async () => {
  const first = await enter(desk)
  await first.page.goto('/risk/models?indicator=signals&indicator=problems')
  await first.page.getByLabel('名称').fill('联合检查记分卡')
  await first.page.getByRole('button', { name: '存为草稿' }).click()
  await first.page.waitForURL(/\/risk\/models\/\d+\?version=1$/)
  const table = first.page.locator('section[aria-label="记分表"]')
  expect(await table.innerText()).toContain('风险信号数')
  expect(await table.innerText()).not.toContain('成立年数')
  await first.page.getByRole('button', { name: '送审' }).click()
  await first.page.getByText('请另一位考核人员发布').waitFor()
  expect(await first.page.getByRole('button', { name: '发布' }).count()).toBe(0)
  expect(await findBarriers(first.page)).toEqual([])

  const second = await enter(desk)
  await second.page.goto('/risk/models')
  await second.page.locator('section[aria-label="已存的模型"]').getByRole('link', { name: '联合检查记分卡' }).click()
  await second.page.waitForURL(/\/risk\/models\/\d+\?version=1$/)
  await second.page.getByLabel('预警线').fill('六百')
  await second.page.getByRole('button', { name: '发布' }).click()
  expect(await second.page.getByRole('alert').innerText()).toContain('整数')
  await second.page.getByLabel('预警线').fill('600')
  await second.page.getByRole('button', { name: '发布' }).click()
  await second.page.getByText('已发布，预警线 600 分。只作分类，不作决定').waitFor()
  expect(await second.page.getByRole('region', { name: '历史' }).getByRole('listitem').count()).toBe(3)
  expect(await findBarriers(second.page)).toEqual([])
  // who works with warnings reads it, and has nothing to press
  const reader = await openPage(browser, province.url, { bypassCSP: true, viewport: { width: 375, height: 812 } })
  await province.signIn(reader.page, { role: 'staff', area: '370200' })
  await reader.page.goto(new URL(second.page.url()).pathname)
  await reader.page.locator('section[aria-label="记分表"]').waitFor()
  expect(await reader.page.getByRole('button', { name: /停用|发布|送审/ }).count()).toBe(0)
  expect([await reader.page.evaluate(() => document.documentElement.scrollWidth), await findBarriers(reader.page)]).toEqual([375, []])
  for (const { page, complaints } of [first, second, reader]) {
    // what was not taken answers 422, which the browser tells as a failed load
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
    await page.context().close()
  }
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
