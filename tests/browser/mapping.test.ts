/** A steward takes in a file whose headers nobody knows: handed in, mapped by keyboard, saved, loaded. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { startTestServer, type TestServer } from '../support/server.ts'

const PASSWORD = 'Mapping-2023-test'
const FILE = ['历下区主体名录,,,', '信用代码,字号名称,所在区县,设立时间', '91370102MA3C00011F,甲食品有限公司,历下区,2016年5月6日', '92370203MA3C00038P,乙小吃店,济南市市中区,2017-01-02', '93371702MA3C00038C,丙合作社,历下区,昨天'].join('\n')

let database: TestDatabase
let server: TestServer
let browser: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  await loadSeeds(database.ownerUrl)
  const owner = await connect(database.ownerUrl, 'drb-tests')
  await runAdmin(owner, ['user', 'add', '--name', 'steward', '--role', 'steward', '--area', '370000'], () => Promise.resolve(PASSWORD))
  await owner.end()
  server = await startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, today: '2023-11-17' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await database.drop()
})

async function signIn(page: Page): Promise<void> {
  await page.goto('/login')
  await page.fill('input[name=name]', 'steward')
  await page.fill('input[name=password]', PASSWORD)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/login'), page.click('button[type=submit]')])
}

it('maps an unknown file, and next month’s is recognised', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page)
  await page.goto('/deliveries')
  await page.setInputFiles('input[type=file]', { name: '历下主体.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) })
  await page.getByText('整份退回', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: '历下主体.csv' }).first().click()
  await page.getByRole('link', { name: '对应列并存为版式' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '为每个字段选一列' }).waitFor()

  expect(await page.getByLabel('行政区划代码：读法').inputValue()).toBe('region-name')
  expect(await page.getByText('前 3 行中 1 行会退回').count()).toBe(1)
  expect(await findBarriers(page)).toEqual([])

  // A value of every row, typed; Enter shows the rows with it.
  await page.getByLabel('登记状态：固定值').fill('存续')
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: '登记状态' }).waitFor()
  await page.getByLabel('版式名称').fill('历下主体')
  await page.getByRole('button', { name: '存为版式并重新装入' }).press('Enter')
  await page.waitForURL((url) => url.pathname === '/deliveries')
  await page.getByText('部分退回', { exact: true }).first().waitFor()

  await page.setInputFiles('input[type=file]', { name: '历下主体12月.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE.replace('昨天', '2018-03-04')) })
  await page.getByText('入库', { exact: true }).first().waitFor()
  expect(complaints).toEqual([])
})

it('a file that fits several tables is loaded from its receipt, or as the table that is chosen for it', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 375, height: 812 } })
  const ward = (id: number): Buffer => Buffer.from(`row_id,authority,business_type,rating_value,rating_date\n${id},Fife,Importers/Exporters,Pass,2023-04-01\n`)
  await signIn(page)
  await page.goto('/deliveries')
  await page.setInputFiles('input[type=file]', { name: 'uk.csv', mimeType: 'text/csv', buffer: ward(1) })
  await page.getByRole('link', { name: 'uk.csv' }).first().click()
  // Enter on a button hands the same file in again; the panel beside follows it.
  await page.getByRole('button', { name: '装入为行政区划' }).press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'uk.csv' }).getByText('入库', { exact: true }).waitFor()
  await page.reload()
  expect(await page.getByRole('link', { name: /^已装入，回执 \d+$/ }).count()).toBe(1)

  await page.goto('/deliveries')
  await page.getByRole('combobox', { name: '源表' }).selectOption('检查对象名录库')
  await page.setInputFiles('input[type=file]', { name: 'uk2.csv', mimeType: 'text/csv', buffer: ward(2) })
  await page.getByRole('listitem').filter({ hasText: 'uk2.csv' }).getByText('入库', { exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
