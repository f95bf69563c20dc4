/** The board of lists and plans in a real browser: as three roles, from a figure down to its records, on a phone, and for everybody. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planSections } from '#app/presenters/plans/sections.ts'
import type { Role } from '#domain/rights.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const lists = planSections.map(({ id }) => `/boards/plans/${id}`)

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
  await province.signIn(opened.page, { role, area, ...(role === 'department' ? { department: 'SCJG' } : {}) })
  return opened
}

describe('the board of lists and plans', () => {
  it('opens with all its lists for a leader, a city and a department, and for nobody without business records', async () => {
    for (const [role, area] of [['leader', '370000'], ['city', '370200'], ['department', '370100']] as const) {
      const { page, complaints } = await enter(role, area)
      await page.goto('/boards/plans')
      expect(await page.locator('nav a[aria-current]').allInnerTexts()).toContain('清单与计划')
      for (const path of lists) expect([role, path, (await page.request.get(path)).status()]).toEqual([role, path, 200])
      expect(complaints).toEqual([])
      await page.context().close()
    }
    const evaluator = await enter('evaluator', '370000')
    // a list, a reason and a version that there are not, and another's page mark, are told as such
    for (const [path, status] of [['/boards/plans/none', 404], ['/boards/plans/items?only=none', 404], ['/boards/plans/items?only=%00', 404], ['/boards/plans/items?newer=none', 404], ['/boards/plans/items?after=WzFd', 400], ['/boards/plans/items?area=110000', 403]] as const) {
      expect([path, (await evaluator.page.request.get(path)).status()]).toEqual([path, status])
    }
    await evaluator.page.context().close()
    const steward = await enter('steward', '370000')
    for (const path of ['/boards/plans', ...lists]) expect((await steward.page.request.get(path)).status()).toBe(403)
    expect((await steward.page.request.get('/exports/plan-subjects?format=csv')).status()).toBe(403)
    await steward.page.context().close()
  })

  it('has no barrier, in both languages and both themes', async () => {
    const opened = await enter('evaluator', '370000')
    const { page, complaints } = opened
    for (const choice of ['language=zh&theme=light', 'language=en&theme=dark']) {
      await page.goto(`/preferences?${choice}&next=/indicators`)
      for (const path of ['/boards/plans', '/boards/plans/items', '/boards/plans/coverage?area=370100', '/boards/plans/sources', '/boards/plans/comprehensive']) {
        await page.goto(path)
        expect([choice, path, await findBarriers(opened.page)]).toEqual([choice, path, []])
      }
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('leads from a figure to as many records, and from its door to as many rows', async () => {
    const { page, complaints } = await enter('evaluator', '370000')
    await page.goto('/boards/plans?indicator=A04')
    // 32,356 registered; 25 of them in no directory, 39 without an address
    expect((await page.locator('h1').innerText()).replaceAll(' ', '')).toContain('32,292/32,356户')
    await page.getByRole('link', { name: '对象库缺失' }).click()
    await page.waitForURL('**/boards/plans/subjects**')
    await expect.poll(() => page.locator('h1').innerText()).toContain('64')
    expect(await page.locator('nav b').last().innerText()).toContain('64')
    const reasons = await page.getByRole('navigation', { name: '按原因' }).innerText()
    expect(reasons.replaceAll(/\s+/g, ' ').trim()).toBe('全部 64 不在名录库 25 住所 39')
    await page.getByRole('link', { name: '看指标记录' }).click()
    await page.waitForURL('**/records?**')
    await expect.poll(() => page.locator('h1').innerText()).toContain('未达的 64 户')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('lists what changed between two versions, and gives the rows as a file', async () => {
    const { page } = await enter('city', '370200')
    await page.goto('/boards/plans/items?only=changed')
    // eleven major items of 青岛 are drawn more often from the third edition on
    const words = await page.locator('main').innerText()
    expect(words).toContain('第三版与第二版相比，12 处变化。')
    expect(words).toContain('→ 不低于10%')
    const file = await page.request.get('/exports/plan-items?only=changed&format=csv')
    expect((await file.text()).trim().split('\r\n')).toHaveLength(12)
    await page.context().close()
  })

  it('fits a phone, in the longer of the languages', async () => {
    const { page, complaints } = await enter('evaluator', '370000', PHONE)
    await page.goto('/preferences?language=en&theme=light&next=/indicators')
    for (const path of ['/boards/plans', ...lists]) {
      await page.goto(path)
      expect([path, await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
