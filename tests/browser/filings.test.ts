/** Filling in on a tablet: drafts save themselves, outlive a lost network and an ended session, and never write over another's. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import type pg from 'pg'
import { insertAssessment } from '../filings/support.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from '../support/small-province.ts'

const PASSWORD = 'Filings-2023-test'
const TABLET = { viewport: { width: 768, height: 1024 }, hasTouch: true, bypassCSP: true } as const

let province: SmallProvince
let owner: pg.Client
let server: TestServer
let browser: Browser
let address: string

beforeAll(async () => {
  province = await createSmallProvince()
  owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['anna', 'city', '370100'], ['bo', 'city', '370100'], ['eva', 'evaluator', '370000']] as const) {
    await runAdmin(owner, ['user', 'add', '--name', name, '--role', role, '--area', area], () => Promise.resolve(PASSWORD))
  }
  const id = await insertAssessment(async <Row>(text: string, values: readonly unknown[] = []) => (await owner.query(text, [...values])).rows as Row[])
  address = `/assessments/${id}/filings/370100`
  server = await startTestServer({ ownerUrl: province.test.ownerUrl, appUrl: province.test.appUrl, today: TODAY })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await owner.end()
  await province.close()
})

async function signIn(page: Page, name: string): Promise<void> {
  await page.fill('input[name=name]', name)
  await page.fill('input[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('button[type=submit]')])
}

async function open(name: string): Promise<WatchedPage> {
  const watched = await openPage(browser, server.url, TABLET)
  await watched.page.goto(`/login?next=${encodeURIComponent(address)}`)
  await signIn(watched.page, name)
  return watched
}

const itemOf = (page: Page, code: string) => page.locator(`#${code}`)
const ask = async (code: string) => (await owner.query<{ numerator: number | null; remark: string; version: number; state: string }>('select numerator, remark, version, state from assess.filings where item_code = $1', [code])).rows[0]
const line = (page: Page, code: string) => itemOf(page, code).locator('[data-draft]')
const stands = (page: Page, code: string, as: string) => line(page, code).and(page.locator(`[data-draft=${as}]`)).waitFor()

it('a draft saves itself some moments after the last key, and says when', async () => {
  const { page, complaints } = await open('anna')
  const item = itemOf(page, 'Z4')
  await item.getByLabel(/数量/).fill('12')
  await stands(page, 'Z4', 'saved')
  expect(await line(page, 'Z4').innerText()).toMatch(/^已保存 \d\d:\d\d$/)
  await item.getByLabel('说明').fill('另有三篇待发')
  await expect.poll(async () => (await ask('Z4'))?.remark).toBe('另有三篇待发')
  expect(await ask('Z4')).toMatchObject({ numerator: 12, state: 'draft' })
  // the copy goes once the server has answered
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

it('what is typed without network stays on the device, over a new start of the page as well, and is sent once it is back', async () => {
  const { page } = await open('anna')
  await page.context().setOffline(true)
  await itemOf(page, 'Z5').getByLabel(/分子/).fill('5')
  await itemOf(page, 'Z5').getByLabel('分母').fill('6')
  await stands(page, 'Z5', 'kept')
  expect(await line(page, 'Z5').innerText()).toContain('已留在本机')
  expect(await ask('Z5')).toBeUndefined()
  // the page is closed and opened anew on the same device
  const { page: later } = { page: await page.context().newPage() }
  await page.close()
  await later.context().setOffline(false)
  await later.goto(address)
  await stands(later, 'Z5', 'saved')
  expect(await itemOf(later, 'Z5').getByLabel(/分子/).inputValue()).toBe('5')
  expect(await ask('Z5')).toMatchObject({ numerator: 5 })
  // and on a page that stays open it goes as soon as the network is back
  await later.context().setOffline(true)
  await itemOf(later, 'Z5').getByLabel(/分子/).fill('6')
  await stands(later, 'Z5', 'kept')
  await later.context().setOffline(false)
  await stands(later, 'Z5', 'saved')
  expect(await ask('Z5')).toMatchObject({ numerator: 6 })
})

it('what is typed after the session ended is sent after signing in again', async () => {
  const { page } = await open('anna')
  await owner.query('delete from auth.sessions')
  await itemOf(page, 'Z4').getByLabel(/数量/).fill('15')
  await stands(page, 'Z4', 'signed-out')
  expect(await ask('Z4')).toMatchObject({ numerator: 12 })
  await line(page, 'Z4').getByRole('link', { name: '重新登录' }).click()
  await page.waitForURL((url) => url.pathname === '/login')
  await signIn(page, 'anna')
  expect(new URL(page.url()).pathname).toBe(address)
  await stands(page, 'Z4', 'saved')
  expect(await ask('Z4')).toMatchObject({ numerator: 15 })
})

it('what another kept on the device is not sent by who signs in after them', async () => {
  const { page } = await open('anna')
  await owner.query('delete from auth.sessions')
  await itemOf(page, 'Z4').getByLabel(/数量/).fill('16')
  await stands(page, 'Z4', 'signed-out')
  await line(page, 'Z4').getByRole('link', { name: '重新登录' }).click()
  await page.waitForURL((url) => url.pathname === '/login')
  await signIn(page, 'bo')
  await itemOf(page, 'Z4').getByLabel('说明').fill('博写')
  await stands(page, 'Z4', 'saved')
  expect(await ask('Z4')).toMatchObject({ numerator: 15, remark: '博写' })
})

it('a second person’s edit is shown beside one’s own, and either counts only when chosen', async () => {
  const [one, other] = [await open('anna'), await open('bo')]
  await itemOf(other.page, 'Z4').getByLabel(/数量/).fill('20')
  await stands(other.page, 'Z4', 'saved')
  await itemOf(one.page, 'Z4').getByLabel(/数量/).fill('30')
  const alert = itemOf(one.page, 'Z4').getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(/别人改过这一项[\s\S]*您填的\s+30[\s\S]*现在的（bo .*）\s+20/)
  expect(await findBarriers(one.page)).toEqual([])
  // more typing sends nothing until it is decided
  await itemOf(one.page, 'Z4').getByLabel(/数量/).fill('31')
  expect(await ask('Z4')).toMatchObject({ numerator: 20 })
  await alert.getByRole('button', { name: '用我的' }).click()
  await stands(one.page, 'Z4', 'saved')
  expect(await ask('Z4')).toMatchObject({ numerator: 31 })
  await itemOf(other.page, 'Z4').getByLabel(/数量/).fill('21')
  await itemOf(other.page, 'Z4').getByRole('button', { name: '用现在的' }).click()
  expect(await itemOf(other.page, 'Z4').getByLabel(/数量/).inputValue()).toBe('31')
  expect(await ask('Z4')).toMatchObject({ numerator: 31 })
})

it('without script it is a form like any other: saved, refused with the reason at the item, handed in with its document, reviewed', async () => {
  const { page } = await openPage(browser, server.url, { javaScriptEnabled: false, viewport: { width: 375, height: 812 } })
  await page.goto(`/login?next=${encodeURIComponent(address)}`)
  await signIn(page, 'anna')
  const item = itemOf(page, 'Z1')
  await item.getByLabel('自报值').selectOption('yes')
  await item.getByRole('button', { name: '提交本项' }).click()
  await itemOf(page, 'Z1').getByRole('alert').waitFor()
  expect(await itemOf(page, 'Z1').getByRole('alert').innerText()).toContain('必须附材料')
  expect(await itemOf(page, 'Z1').getByLabel('自报值').inputValue()).toBe('yes')
  await itemOf(page, 'Z1').getByLabel(/上传材料/).setInputFiles({ name: '联席会议纪要.txt', mimeType: 'text/html', buffer: Buffer.from('会议纪要') })
  await itemOf(page, 'Z1').getByRole('button', { name: '提交本项' }).click()
  await itemOf(page, 'Z1').getByRole('link', { name: '联席会议纪要.txt' }).waitFor()
  expect(await ask('Z1')).toMatchObject({ state: 'submitted' })
  expect(await itemOf(page, 'Z1').getByRole('button', { name: '提交本项' }).count()).toBe(0)

  const { page: office } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await office.goto(`/login?next=${encodeURIComponent(address)}`)
  await signIn(office, 'eva')
  const reviewed = itemOf(office, 'Z1')
  const [download] = await Promise.all([office.waitForEvent('download'), reviewed.getByRole('link', { name: '联席会议纪要.txt' }).click()])
  expect(download.suggestedFilename()).toBe('联席会议纪要.txt')
  const headers = (await office.request.get(download.url())).headers()
  expect([headers['content-type'], headers['x-content-type-options'], headers['content-disposition']?.split(';')[0]]).toEqual(['application/octet-stream', 'nosniff', 'attachment'])
  expect(headers['content-security-policy']).toContain('sandbox')
  await reviewed.getByText('评查', { exact: true }).click()
  await reviewed.getByLabel('决定').selectOption('return')
  await reviewed.getByRole('button', { name: '作出决定' }).click()
  await itemOf(office, 'Z1').getByRole('alert').waitFor()
  expect(await itemOf(office, 'Z1').getByRole('alert').innerText()).toContain('请写明理由')
  await itemOf(office, 'Z1').getByLabel(/理由/).fill('缺签到表')
  await itemOf(office, 'Z1').getByRole('button', { name: '作出决定' }).click()
  await itemOf(office, 'Z1').getByText('退回：缺签到表').waitFor()
  expect(await ask('Z1')).toMatchObject({ state: 'returned' })
  expect(await findBarriers(office)).toEqual([])
})
