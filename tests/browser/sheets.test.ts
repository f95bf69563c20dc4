/** A year's sheet is copied, changed in the form with its faults told at once, sent to review, and published by another evaluator. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from '../support/small-province.ts'

const PASSWORD = 'Sheets-2023-test'
const DESK = { width: 1440, height: 900 }

let province: SmallProvince
let server: TestServer
let browser: Browser

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const name of ['anna', 'ben']) await runAdmin(owner, ['user', 'add', '--name', name, '--role', 'evaluator', '--area', '370000'], () => Promise.resolve(PASSWORD))
  await owner.end()
  server = await startTestServer({ ownerUrl: province.test.ownerUrl, appUrl: province.test.appUrl, today: TODAY })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await province.close()
})

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/login')
  await page.fill('input[name=name]', name)
  await page.fill('input[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('button[type=submit]')])
}

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
/** A field by its place in the sheet. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

it('is copied into the next year and changed, its faults told beside the form as they are typed', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: DESK })
  await signIn(page, 'anna')
  await page.goto('/scorecards/sheets')
  await page.getByRole('row', { name: /2023年各市.*第 2 版/ }).getByRole('link').click()
  await page.getByLabel('年度').fill('2024')
  await page.getByRole('button', { name: '复制' }).click()
  await page.waitForURL(/city-2024-v1$/)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByText('合计 100 分，等于满分 100 分').waitFor()

  await page.locator('[id="blocks.0.items.0"] summary').click()
  await field(page, 'blocks.0.items.0.hundredths').fill('3')
  await field(page, 'blocks.0.items.0.rule.target').fill('50%')
  await page.getByText('合计 99 分，满分 100 分').waitFor()
  await page.getByRole('complementary', { name: '校验' }).getByText('A01 越高越好，目标应高于下限').waitFor()
  expect(await field(page, 'blocks.0.items.0.rule.target').getAttribute('aria-invalid')).toBe('true')
  expect(await findBarriers(page)).toEqual([])

  // a row more and less: what was typed before stands
  await page.locator('button[value="add:blocks.0.items"]').click()
  await field(page, 'blocks.0.items.5.code').waitFor()
  expect(await field(page, 'blocks.0.items.0.hundredths').inputValue()).toBe('3')
  await page.locator('button[value="remove:blocks.0.items.5"]').click()
  await field(page, 'blocks.0.items.5.code').waitFor({ state: 'detached' })
  // another rule has other fields, and begins with the way that is better
  await field(page, 'blocks.0.items.1.rule.kind').evaluate((element) => element.closest('details')?.setAttribute('open', ''))
  await field(page, 'blocks.0.items.1.rule.kind').selectOption('ladder')
  await field(page, 'blocks.0.items.1.rule.stepHundredths').fill('0.2')
  expect(complaints).toEqual([])

  // saved with its faults it stays a draft that cannot be sent
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/city-2024-v1$/)
  expect(await page.getByRole('button', { name: '送审' }).count()).toBe(0)
  expect(await page.getByRole('region', { name: /还有 \d 处/ }).innerText()).toContain('A01 › 计分规则 › 目标（满分）')
})

it('mended, it is compared with its origin and sent to review, where its author cannot publish it', async () => {
  const { page } = await openPage(browser, server.url, { bypassCSP: true, viewport: DESK })
  await signIn(page, 'anna')
  await page.goto('/scorecards/sheets/city-2024-v1/edit')
  // what is amiss stands open
  await field(page, 'blocks.0.items.0.rule.target').fill('100%')
  await field(page, 'blocks.0.items.0.hundredths').fill('4')
  await page.locator('[id="blocks.0.items.1"] details').evaluate((element) => element.setAttribute('open', ''))
  expect(await field(page, 'blocks.0.items.1.rule.better').inputValue()).toBe('higher')
  await page.getByText('没有问题，可以送审。').waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/city-2024-v1$/)
  await page.getByRole('link', { name: '与原表比较' }).click()
  await page.getByRole('row', { name: /A02 .*计分规则/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goBack()
  await page.getByRole('button', { name: '送审' }).click()
  await page.getByText('须由另一位考核人员发布').waitFor()
  expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0)
})

it('is published by the other evaluator, on a phone, and then changes no more', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  await signIn(page, 'ben')
  await page.goto('/scorecards/sheets/city-2024-v1/preview')
  await page.getByRole('row', { name: /济南/ }).waitFor()
  expect(await isTooWide(page)).toBe(false)
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/scorecards/sheets/city-2024-v1')
  expect(await isTooWide(page)).toBe(false)
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('2024 年第 1 版 · 已发布').waitFor()
  expect(await page.getByRole('link', { name: '修改' }).count()).toBe(0)
  expect(complaints).toEqual([])
})

it('is written without script: rows are added and a draft is saved', async () => {
  const { page } = await openPage(browser, server.url, { javaScriptEnabled: false, viewport: DESK })
  await signIn(page, 'anna')
  await page.goto('/scorecards/sheets/city-2024-v1')
  await page.getByLabel('年度').fill('2025')
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByRole('link', { name: '修改' }).click()
  await page.locator('button[value="add:vetoes"]').click()
  await field(page, 'vetoes.1.name.zh').fill('无脚本写的')
  // the key that sends a form saves it: the first button does
  await Promise.all([page.waitForURL(/city-2025-v1$/), field(page, 'name.zh').press('Enter')])
  expect(await page.content()).toContain('无脚本写的')
  expect(await page.getByRole('region', { name: /还有/ }).innerText()).toContain('英文')
})
