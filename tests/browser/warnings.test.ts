/** The desk of warnings: read on, triaged by keyboard, settled and checked by two people, many at once, on a phone, without script. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { connect } from '#sql/client.ts'
import { warningRules } from '#domain/warnings/index.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from '../support/small-province.ts'
import { insertWarnings } from '../support/warnings.ts'

const PASSWORD = 'Warnings-2023-test'

let province: SmallProvince
let server: TestServer
let browser: Browser

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role] of [['anna', 'staff'], ['ben', 'evaluator']] as const) {
    await runAdmin(owner, ['user', 'add', '--name', name, '--role', role, '--area', '370000'], () => Promise.resolve(PASSWORD))
  }
  // the program asks the rules when it starts; these warnings are typed by hand, and no rule is to find or end any
  await owner.query(
    `insert into warn.rule_settings (rule_code, setting_no, thresholds, is_enabled, from_date, reason, entered_by, entered_by_name)
     select code, 1, '{}', false, '2000-01-01', '仅供测试', 'tests', 'tests' from unnest($1::text[]) as rules (code)`,
    [warningRules.map(({ code }) => code)],
  )
  await owner.end()
  // three red ones overdue, then 137 yellow ones due in December: 140 in all
  await insertWarnings(province.test.ownerUrl, [
    ...['S1', 'S2', 'S3'].map((subject, index) => ({ subject, area: ['370102', '370103', '370202'][index] ?? '', level: 'red' as const, due: `2023-11-0${index + 1}`, evidence: { inspected_date: '2023-10-09' } })),
    ...Array.from({ length: 137 }, (_, index) => ({ key: `later ${index}`, subject: 'S6', due: '2023-12-01' })),
  ])
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

/** The desk once it is alive: its head has a box to choose all. */
async function openDesk(page: Page, path = '/warnings'): Promise<void> {
  await page.goto(path)
  await page.locator('thead input[type=checkbox]').waitFor()
}

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

it('is worked through by keyboard, reads on as one scrolls, and takes two people to close one', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page, 'anna')
  await openDesk(page)
  expect(await page.locator('h1').innerText()).toBe('山东省待处置 140 条：红 3、橙 0、黄 137；今日到期 0 条，已逾期 3 条。')
  expect(await findBarriers(page)).toEqual([])

  // two steps down, and chosen; Enter opens it beside the list, whose other rows stay
  for (const key of ['j', 'j', 'x', 'Enter']) await page.keyboard.press(key)
  await page.locator('aside h2').first().waitFor()
  const panel = page.locator('aside')
  expect(await panel.innerText()).toContain('2 / 140')
  expect(await panel.innerText()).toContain('<img src=x onerror=alert(1)>')
  expect(await page.getByText('已选 1 条').count()).toBe(1)
  await page.keyboard.press('a')
  await panel.getByText('派发 anna').waitFor()
  await page.keyboard.press('h')
  await panel.getByLabel('方式').selectOption('实地检查')
  // letters typed in a field are letters
  await panel.locator('details[open] textarea').fill('')
  await panel.locator('details[open] textarea').pressSequentially('jas')
  expect(await panel.innerText()).toContain('2 / 140')
  await panel.getByRole('button', { name: '确定' }).click()
  await panel.getByText('着手：实地检查').waitFor()
  await page.keyboard.press('s')
  await panel.locator('details[open] textarea').fill('现场核查属实')
  await panel.getByRole('button', { name: '提交', exact: true }).click()
  await panel.getByText('结论：属实').waitFor()
  expect(await panel.getByRole('button', { name: '复核通过' }).count()).toBe(0)
  expect(await page.locator('h1').innerText()).toContain('待处置 139 条')
  expect(await findBarriers(page)).toEqual([])

  // somebody else checks it; what was seen before the other acted is not overwritten
  const other = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(other.page, 'ben')
  await openDesk(other.page, new URL(page.url()).pathname)
  await other.page.locator('aside').getByRole('button', { name: '复核通过' }).click()
  await other.page.locator('aside').getByText('复核关闭').waitFor()
  await panel.locator('summary', { hasText: '备注' }).click()
  await panel.locator('details[open] textarea').fill('补充说明')
  await panel.getByRole('button', { name: '记下' }).click()
  await panel.getByRole('alert').getByText('现在的状态是“已办结”').waitFor()
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
  expect(other.complaints).toEqual([])
  await other.page.context().close()

  // 50 rows from the server, the others as one scrolls; not all of them drawn
  await openDesk(page)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect.poll(() => page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('tbody tr[data-index]')).map((row) => Number(row.getAttribute('data-index')))))).toBeGreaterThan(60)
  expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(139)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.context().close()
})

it('many are looked at first and then done, those that cannot left out, exactly as many as were seen', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page, 'anna')
  await openDesk(page, '/warnings?level=yellow')
  const boxes = page.locator('tbody input[type=checkbox]')
  await boxes.nth(0).click()
  await boxes.nth(3).click({ modifiers: ['Shift'] })
  // kept when another filter is looked at
  await openDesk(page, '/warnings?level=red')
  await page.getByText('已选 4 条').waitFor()
  await page.getByRole('button', { name: '说明理由关闭' }).click()
  await page.waitForURL(/\/warnings\/bulk/)
  expect(await page.locator('h1').innerText()).toBe('说明理由关闭：选中 4 条，其中 4 条可以办理。')
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('理由').fill('同一事项重复')
  await page.getByRole('button', { name: '确认办理这 4 条' }).click()
  await page.waitForURL(/\/warnings\?/)
  await openDesk(page)
  expect(await page.locator('h1').innerText()).toContain('黄 133')
  // over the whole filter: those that one settled oneself are for another person
  await openDesk(page, '/warnings?state=settled')
  await page.locator('thead input[type=checkbox]').click()
  await page.getByRole('button', { name: '复核通过' }).click()
  await page.getByText('4 条是您自己下的结论').waitFor()
  expect(await page.getByRole('button', { name: /确认办理/ }).count()).toBe(0)
  expect(complaints).toEqual([])
  await page.context().close()
})

it('on a phone rows are cards, one is a page with its actions in the foot; without script it turns pages and takes forms', async () => {
  const phone = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 375, height: 812 } })
  await signIn(phone.page, 'anna')
  await openDesk(phone.page).catch(() => undefined)
  await phone.page.goto('/warnings')
  expect(await isTooWide(phone.page)).toBe(false)
  await phone.page.locator('tbody a[data-opens]').first().click()
  await phone.page.locator('aside h2').first().waitFor()
  const buttons = await phone.page.locator('[data-acts] > form > button, [data-acts] > details > summary').evaluateAll((all) => all.map((button) => button.getBoundingClientRect()).map(({ height, bottom }) => height >= 44 && bottom <= window.innerHeight))
  expect([buttons.length >= 3, buttons.every(Boolean), await isTooWide(phone.page)]).toEqual([true, true, false])
  expect(await findBarriers(phone.page)).toEqual([])
  expect(phone.complaints).toEqual([])
  await phone.page.context().close()

  const plain = await openPage(browser, server.url, { bypassCSP: true, javaScriptEnabled: false, viewport: { width: 1440, height: 900 } })
  await signIn(plain.page, 'anna')
  await plain.page.goto('/warnings')
  await plain.page.getByRole('link', { name: '下一页' }).click()
  expect(await plain.page.locator('nav[aria-label=翻页]').innerText()).toContain('第 51—100 条')
  await plain.page.locator('tbody a[data-opens]').first().click()
  await plain.page.locator('[data-acts] summary', { hasText: '说明理由关闭' }).click()
  await plain.page.locator('details[open] textarea').fill('没有脚本也能办')
  await plain.page.getByRole('button', { name: '关闭这条预警' }).click()
  await plain.page.getByText('结论：误报').waitFor()
  expect(plain.complaints).toEqual([])
  await plain.page.context().close()
})
