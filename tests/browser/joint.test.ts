/** Joint opportunities in a real browser: found by all, accepted and taken back by who may, taken along as a file; and the ruling. */
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/rights.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const PATH = '/boards/joint/opportunities'

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
  // The page that one lands on is left before it is whole; what it complains of is judged by tests of its own.
  await opened.page.waitForLoadState('networkidle')
  opened.complaints.length = 0
  return opened
}

const isWide = ({ page }: WatchedPage): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

describe('joint opportunities', () => {
  it('a leader reads them without classes and without a way to accept', async () => {
    const opened = await enter('leader', '370000')
    const { page, complaints } = opened
    await page.goto('/boards/joint')
    await page.getByRole('link', { name: '找联合机会' }).click()
    await expect.poll(() => page.locator('h1').innerText()).toContain('25 户将被几个部门先后上门')
    const words = await page.locator('main').innerText()
    expect(words).not.toMatch(/[ABCD] 类/)
    await page.getByRole('link', { name: '历下区 果品店' }).click()
    await expect.poll(() => page.locator('#open').count()).toBe(1)
    expect(await page.locator('#open').innerText()).toContain('未检查')
    expect(await page.getByRole('button', { name: '采纳为联合任务' }).count()).toBe(0)
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('an evaluator accepts one, takes it along as a task, and takes it back', async () => {
    const opened = await enter('evaluator', '370000')
    const { page, complaints } = opened
    await page.goto(PATH)
    // five households of Lixia, drawn by three departments each: 15 visits, 10 fewer
    const row = page.getByRole('row', { name: /历下区 果品店/ })
    expect(await row.innerText()).toMatch(/B 类[\s\S]*5\s+10 户次/)
    await row.getByRole('link').click()
    await page.getByRole('button', { name: '采纳为联合任务' }).click()
    await expect.poll(() => page.locator('#open').innerText()).toContain('等待检查')
    expect(await page.locator('h1').innerText()).toContain('20 户将被几个部门先后上门')
    expect(await findBarriers(opened.page)).toEqual([])

    await page.getByText('导出', { exact: true }).last().click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV（UTF-8）/ }).last().click()])
    const tasks = parse<Record<string, string>>(await readFile(await download.path()), { bom: true, columns: true })
    expect(tasks).toHaveLength(1)
    expect(tasks[0]).toMatchObject({ 任务状态: '00', 行政区划代码: '370102', 组织部门: 'SCJG', 是否跨部门: '跨部门', 开始日期: '2023-11-17' })

    await page.getByLabel('收回的原因').fill('各部门已另行商定日期')
    await page.getByRole('button', { name: '收回这条采纳' }).click()
    await expect.poll(() => page.locator('#open').innerText()).toContain('已收回')
    expect(await page.locator('#open').innerText()).toContain('各部门已另行商定日期')
    expect(await page.locator('h1').innerText()).toContain('25 户将被几个部门先后上门')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('who comes second is told, and nothing is accepted twice', async () => {
    const [first, second] = [await enter('staff', '370100'), await enter('evaluator', '370000')]
    for (const { page } of [first, second]) {
      await page.goto(PATH)
      await page.getByRole('link', { name: '历城区 小吃店' }).click()
      await expect.poll(() => page.locator('#open').count()).toBe(1)
    }
    await first.page.getByRole('button', { name: '采纳为联合任务' }).click()
    await expect.poll(() => first.page.locator('#open').innerText()).toContain('等待检查')
    await second.page.getByRole('button', { name: '采纳为联合任务' }).click()
    await expect.poll(() => second.page.getByRole('alert').innerText()).toContain('它的检查已变')
    expect(await second.page.getByRole('row', { name: /历城区 小吃店/ }).count()).toBe(1)
    await Promise.all([first, second].map(({ page }) => page.context().close()))
  })

  it('a city reads its own on a phone, which never scrolls sideways', async () => {
    const opened = await enter('city', '370900', PHONE)
    const { page, complaints } = opened
    for (const path of [PATH, '/boards/joint', '/boards/joint/ruling']) {
      await page.goto(path)
      expect([path, await isWide(opened)]).toEqual([path, false])
      expect([path, await findBarriers(opened.page)]).toEqual([path, []])
    }
    await page.goto(PATH)
    expect(await page.locator('main').innerText()).toContain('泰山区')
    expect(await page.locator('main').innerText()).not.toContain('福山区')
    expect((await page.context().request.get(`${PATH}?area=370100`)).status()).toBe(403)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('the ruling', () => {
  it('is entered by the province’s evaluator, and stands on the boards and the page of the definition', async () => {
    const { page, complaints } = await enter('evaluator', '370000')
    await page.goto('/boards/leader')
    await page.getByRole('link', { name: '口径未裁定' }).click()
    await page.getByLabel('生效日').fill('2023-01-01')
    await page.getByLabel('依据的文件').fill('会议纪要[2023]2号 <b>三</b>')
    await page.getByRole('button', { name: '保存裁定' }).click()
    const said = '按任务口径（C01），依据会议纪要[2023]2号 <b>三</b>，自 2023-01-01 起'
    await expect.poll(() => page.locator('main').innerText()).toContain(said)
    expect(await page.getByRole('row', { name: /现行/ }).count()).toBe(1)
    await page.goto('/boards/joint')
    expect(await page.locator('main').innerText()).toContain(said)
    await page.goto('/indicators/C01')
    expect(await page.locator('main').innerText()).toContain(said)
    await page.goto('/boards/leader')
    expect(await page.getByRole('link', { name: '联合比例按任务口径' }).count()).toBe(1)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
