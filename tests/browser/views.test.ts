/** Explore, saved views, channels, subscriptions and messages in a real browser. */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 } }
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

async function enter(role: Role, area: string, options: BrowserContextOptions = DESK): Promise<WatchedPage> {
  const opened = await openPage(browser, province.url, { bypassCSP: true, ...options })
  await province.signIn(opened.page, { role, area })
  // what the sign-in page loads ahead of the page that it leads to is no matter of these tests
  opened.complaints.splice(0)
  return opened
}

describe('explore', () => {
  it('changes splits and drawing, picks cells to compare, and comes back by the same steps', async () => {
    const opened = await enter('evaluator', '370000')
    const { page, complaints } = opened
    await page.goto('/boards/explore?indicator=C01', { waitUntil: 'networkidle' })
    await page.locator('select[name=cols]').selectOption('department')
    await page.waitForURL(/cols=department/)
    await page.getByRole('link', { name: '热力', exact: true }).click()
    await page.waitForURL(/as=heat/)
    await page.getByRole('link', { name: '选来对比', exact: true }).click()
    await page.waitForURL(/pick=1/)
    // by the row's own total, in the order of codes: 济南, then 济宁
    for (const city of ['济南', '济宁']) {
      const before = page.url()
      await page.getByRole('row', { name: new RegExp(`^${city}`) }).getByRole('link', { name: new RegExp(`^${city} [\\d.]+%`) }).click()
      await page.waitForURL((url) => url.href !== before)
    }
    const compared = page.getByRole('region', { name: '并排对比' })
    await expect.poll(() => compared.getByRole('row').count()).toBe(3)
    // 203 of 508
    expect((await compared.innerText()).replaceAll(/\s/g, '')).toMatch(/济宁39\.96\d*%[+−][\d.]+203\/508/)
    expect(await findBarriers(opened.page)).toEqual([])
    await page.goBack()
    await expect.poll(() => compared.getByRole('row').count()).toBe(2)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is saved under a name, shared, and opened by another within a right of their own', async () => {
    const opened = await enter('leader', '370000')
    const { page, complaints } = opened
    await page.goto('/boards/explore?indicator=C01&rows=county&area=370800')
    await page.getByRole('link', { name: '存为视图' }).click()
    await page.waitForURL(/\/views\?/)
    await page.getByLabel('名称').fill('济宁各县')
    await page.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(/\/views$/)
    expect(await findBarriers(opened.page)).toEqual([])
    await page.getByRole('button', { name: '分享链接' }).click()
    const link = (await page.locator('main code').innerText()).trim()
    expect(link).toMatch(/\/views\/[0-9a-f-]{36}$/)
    for (const [area, status] of [['370800', 200], ['371700', 403]] as const) {
      const other = await enter('city', area)
      const answer = await other.page.goto(link)
      expect([new URL(other.page.url()).searchParams.get('rows'), answer?.status()]).toEqual(['county', status])
      await other.page.context().close()
    }
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByText('还没有视图', { exact: true }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('leaves as a picture: SVG from the server, PNG from the browser', async () => {
    // with the page's own policy in force
    const { page, complaints } = await enter('evaluator', '370000', { ...DESK, bypassCSP: false })
    await page.goto('/boards/explore?indicator=C01&as=bar&cols=none')
    const menu = page.locator('main summary', { hasText: '下载图' })
    await menu.click()
    const [svg] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'SVG（矢量）' }).click()])
    expect(svg.suggestedFilename()).toBe('C01 联合抽查比例 全省 2023-01-01—2023-11-17.svg')
    expect(await readFile(await svg.path(), 'utf8')).toMatch(/^<svg [\s\S]*口径 C01 部门联合抽查比例 第 1 版[\s\S]*39\.96/)
    await menu.click()
    const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG（图片）' }).click()])
    const bytes = await readFile(await png.path())
    expect([png.suggestedFilename(), bytes.subarray(1, 4).toString()]).toEqual(['C01 联合抽查比例 全省 2023-01-01—2023-11-17.png', 'PNG'])
    // painted, not blank: two px for each of a picture at least 1,000 wide
    expect([bytes.readUInt32BE(16) >= 2000, bytes.length > 20_000]).toEqual([true, true])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a board', () => {
  it('is narrowed by a tile and a month, by keyboard as well, and comes back', async () => {
    const { page, complaints } = await enter('evaluator', '370000')
    await page.goto('/boards/leader')
    await page.locator('main li a', { hasText: '济宁' }).first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=370800/)
    const trend = page.locator('figure [role=img]:visible').first()
    // it comes alive once focused; the board may still be taking its place
    await expect.poll(async () => {
      await trend.evaluate((element: HTMLElement) => { element.blur(); element.focus() })
      return trend.locator('> div svg').count()
    }, { timeout: 20_000 }).toBe(1)
    for (const key of ['ArrowRight', ...Array.from({ length: 7 }, () => 'ArrowLeft'), 'Enter']) await page.keyboard.press(key)
    // from December seven months back
    await page.waitForURL(/period=2023-05/)
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('period'))
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('area'))
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('channels', () => {
  it('lead from a share to as many records as it counts', async () => {
    const opened = await enter('evaluator', '370000')
    const { page, complaints } = opened
    await page.goto('/boards/channels?by=month')
    const pieces = page.getByRole('region', { name: '宣传' })
    const first = pieces.getByRole('link', { name: /^全省 宣传件数/ })
    const count = (await first.innerText()).trim()
    expect(await findBarriers(opened.page)).toEqual([])
    await first.click()
    await page.waitForURL(/\/registers\/publicity/)
    await expect.poll(() => page.locator('main').innerText()).toContain(`共 ${count} 行`)
    // a piece named like a script is a name
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a subscriber', () => {
  it('subscribes, reads a message and marks it as read', async () => {
    const opened = await enter('leader', '370000')
    const { page, complaints } = opened
    await page.goto('/subscriptions?indicator=C01&area=370000')
    await page.locator('#new button[type=submit]').first().click()
    await page.waitForURL(/\/subscriptions$/)
    await expect.poll(() => page.locator('main').innerText()).toContain('C01')
    expect(await findBarriers(opened.page)).toEqual([])
    const owner = await connect(province.database.ownerUrl, 'drb-tests')
    // the first evaluation finds the state; a change of it is what a message tells
    await expect.poll(async () => (await owner.query('select 1 from ops.watch_states')).rowCount, { timeout: 20_000 }).toBe(1)
    await owner.query(`
      insert into ops.inbox_messages (account_id, subscription_id, indicator_code, area_code, city_code, state_before, state_after, figure, batch_id, day)
      select account_id, subscription_id, watch_states.indicator_code, watch_states.area_code, watch_states.city_code, 'met', state, figure, 1, '2023-11-17'
      from ops.watch_states join ops.subscriptions using (subscription_id)`)
    await owner.end()
    await page.goto('/inbox')
    expect(await page.locator('main table').innerText()).toContain('联合抽查比例：达标 → 未达标')
    expect(await findBarriers(opened.page)).toEqual([])
    await page.getByRole('button', { name: /已读/ }).first().click()
    await expect.poll(() => page.locator('main table tbody tr').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('on a phone none of them scrolls sideways, and nothing of the reading bar is cut', async () => {
  const { page, complaints } = await enter('evaluator', '370000', PHONE)
  for (const path of ['/boards/explore?cols=department&as=heat&pick=1&cmp=370100^;370800^', '/boards/channels', '/registers/publicity', '/views', '/subscriptions', '/inbox', '/annotations']) {
    await page.goto(path)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([path, 0])
    const cut = await page.evaluate(() => [...document.querySelectorAll('section[class*=reading-bar] *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 && one.getBoundingClientRect().width > 1).length)
    expect([path, cut]).toEqual([path, 0])
  }
  expect(complaints).toEqual([])
  await page.context().close()
})
