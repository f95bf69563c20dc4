/** An assessment in a browser: begun, led to its appeals, appealed against by a city, and decided after seeing what that changes. */
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/rights.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

let province: ServedProvince
let browser: Browser
let evaluator: WatchedPage
let city: WatchedPage

beforeAll(async () => {
  province = await serveProvince()
  browser = await launchBrowser()
  evaluator = await enter('evaluator', '370000')
  city = await enter('city', '370100')
})
afterAll(async () => {
  await evaluator.page.context().close()
  await city.page.context().close()
  await browser.close()
  await province.stop()
})

async function enter(role: Role, area: string): Promise<WatchedPage> {
  const opened = await openPage(browser, province.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await province.signIn(opened.page, { role, area })
  // The page that one lands on is left before it is whole; what it complains of is judged by tests of its own.
  await opened.page.waitForLoadState('networkidle')
  opened.complaints.length = 0
  return opened
}

const go = ({ page }: WatchedPage, path: string) => page.goto(path, { waitUntil: 'networkidle' })
const isSound = async ({ page, complaints }: WatchedPage): Promise<void> => {
  expect(complaints.splice(0)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
}

describe('an assessment', () => {
  let address = ''

  it('is begun from the menu, and led step by step with what each needs', async () => {
    const { page } = evaluator
    await go(evaluator, '/boards/leader')
    await page.getByRole('link', { name: '考核工作' }).first().click()
    await page.waitForURL('**/assessments')
    await page.getByRole('link', { name: '发起考核' }).first().click()
    await page.waitForURL('**/assessments/new')
    await page.fill('input[name=title]', '2023年度考核')
    for (const [name, day] of [['toDay', '2023-10-31'], ['verifyUntil', '2023-11-01'], ['selfUntil', '2023-11-05'], ['reviewUntil', '2023-11-10'], ['appealUntil', '2023-11-30'], ['publishBy', '2023-12-10']] as const) await page.fill(`input[name=${name}]`, day)
    await page.getByRole('button', { name: '发起' }).click()
    await page.waitForURL(/\/assessments\/\d+$/)
    address = new URL(page.url()).pathname
    await isSound(evaluator)
    for (const next of ['数据核实', '数据冻结', '自查自评', '评查', '初评得分', '意见与申诉']) {
      await page.getByRole('button', { name: `下一步：${next}` }).click()
      await page.getByRole('heading', { level: 1, name: `2023年度考核 · ${next}` }).waitFor()
    }
    // appeals last until their last day: there is no button, and it is said why
    expect(await page.getByRole('button', { name: '下一步：审批' }).count()).toBe(0)
    expect(await page.getByText('申诉截止日已过').first().isVisible()).toBe(true)
    await isSound(evaluator)
  })

  it('is appealed against by a city with a record of its own frozen list', async () => {
    await go(city, `${address}/frozen?cell=370100~E01&part=unmet`)
    await isSound(city)
    await city.page.getByRole('table', { name: '冻结的记录' }).getByRole('checkbox', { name: '选择此行' }).first().check()
    await city.page.getByRole('button', { name: '对所选记录申诉' }).click()
    await city.page.waitForURL('**/appeals?**')
    expect(await city.page.locator('select[name=target]').inputValue()).toBe('E01~E01')
    expect(await city.page.locator('textarea[name=keys]').inputValue()).toMatch(/^\d+~\d+$/)
    await city.page.fill('textarea[name=reason]', '系统故障期间无法公示')
    await city.page.getByRole('button', { name: '提出' }).click()
    await city.page.getByRole('heading', { level: 1, name: '提出了 1 件申诉' }).waitFor()
    await isSound(city)
  })

  it('is decided after seeing points and places with and without it', async () => {
    const { page } = evaluator
    await go(evaluator, `${address}/appeals`)
    await page.getByRole('table', { name: '申诉' }).getByRole('link').first().click()
    await page.getByRole('button', { name: '看变化' }).click()
    await page.getByText(/采纳：得分 [\d.]+ → [\d.]+，名次 \d+ → \d+/).waitFor()
    await isSound(evaluator)
    await page.fill('textarea[name=reason]', '故障属实')
    await page.getByRole('button', { name: '作出决定' }).click()
    await page.getByText('决定前所见').waitFor()
    await isSound(evaluator)
    await go(city, `${address}/appeals?appeal=1`)
    expect(await city.page.getByText('故障属实').first().isVisible()).toBe(true)
  })
})
