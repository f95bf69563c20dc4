/** The detailed rules are imported, refused, mended, imported; a city fills its line on a phone without script; the evaluator closes it. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from '../support/small-province.ts'
import { sheetOfLines } from '../checklists/support.ts'

const PASSWORD = 'Checklist-2023-test'
const LINE = '1.1,一、公示,按时公示,10,,E01,济南市,,2023-11-30'

let province: SmallProvince
let server: TestServer
let browser: Browser

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['lead', 'evaluator', '370000'], ['jinan', 'city', '370100']] as const) {
    await runAdmin(owner, ['user', 'add', '--name', name, '--role', role, '--area', area], () => Promise.resolve(PASSWORD))
  }
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

it('leads from the work point to the sheet, from its faults to the checklist, from the city’s line to its closure', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page, 'lead')
  await page.goto('/boards/work-points/20')
  await page.getByRole('link', { name: '督查清单与会议' }).click()
  await page.getByRole('link', { name: '导入新清单' }).click()
  const send = async (sheet: string): Promise<void> => {
    await page.getByLabel('清单名称').fill('国家督查自查')
    await page.getByLabel('来源文件').fill('督查细则')
    await page.getByLabel(/^督查细则（/).setInputFiles({ name: '细则.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
    await page.getByRole('button', { name: '检查并导入' }).click()
  }
  await send(sheetOfLines(LINE, '1.2,一、公示,分值错,多,,,,,'))
  await page.getByRole('alert').getByText('没有导入：有 1 处错误').waitFor()
  // no fault of the page: the answer says 422
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
  expect(await findBarriers(page)).toEqual([])
  await send(sheetOfLines(LINE, '1.2,一、公示,分值对,2,,,,,'))
  await page.waitForURL(/\/checklists\/\d+$/)
  expect(await page.locator('h1').innerText()).toBe('2 条中 2 条未销号')
  expect(await findBarriers(page)).toEqual([])

  const phone = await openPage(browser, server.url, { bypassCSP: true, javaScriptEnabled: false, viewport: { width: 375, height: 800 } })
  await signIn(phone.page, 'jinan')
  await phone.page.goto(new URL(page.url()).pathname)
  await phone.page.getByRole('link', { name: '按时公示' }).click()
  await phone.page.getByLabel('自评分').fill('9.5')
  await phone.page.getByLabel('状态').selectOption('待验收')
  await phone.page.getByRole('button', { name: '保存' }).click()
  await phone.page.getByText('9.5 / 10 分').waitFor()
  expect(phone.complaints).toEqual([])
  const at = new URL(phone.page.url()).pathname
  await phone.page.context().close()

  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(at)
  expect(await isTooWide(page)).toBe(false)
  await page.getByLabel('状态').selectOption('已销号')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: /第 1\.1 条.*已销号/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/meetings/new')
  expect([await findBarriers(page), await isTooWide(page)]).toEqual([[], false])
  await page.context().close()
})
