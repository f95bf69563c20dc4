/** A briefing is written, refused, corrected, saved; its figure moves; it is taken as Word and PDF; read on a phone and without script. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runAdmin } from '#app/server/admin.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { readPdf } from '../support/pdf-text.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { createSmallProvince, TODAY, type SmallProvince } from '../support/small-province.ts'
import { readZip } from '../support/zip-archive.ts'

const PASSWORD = 'Briefing-2023-test'
/** Of the province 2 tasks of 5 are joint, of Jinan 1 of 2. */
const TEXT = '## 一、总体情况\n全省 {{C01 area=370000 period=2023}}（41%），\n\n| 市 | 比率 |\n|---|---|\n| 济南 | {{C01 area=370100 period=2023}} |\n'

let province: SmallProvince
let server: TestServer
let browser: Browser

beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  for (const [name, role, area] of [['writer', 'evaluator', '370000'], ['city', 'city', '370200']] as const) {
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

async function download(page: Page, name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
  return readFile(await file.path())
}

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

let address: string

it('is written with a reference put at the cursor, refused while a typed number contradicts one, and saved once corrected', async () => {
  const { page, complaints } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page, 'writer')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '通报' }).click()
  await page.getByRole('link', { name: '新拟通报' }).click()
  const text = page.getByLabel('正文')
  await text.fill(TEXT)
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: '保存' }).click()
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(/第 2 行：手写的“41%”与引用 .* 不符，引用的值是 40\.00% · 2 \/ 5 项/)
  expect(await text.inputValue()).toBe(TEXT)
  expect(await findBarriers(page)).toEqual([])

  // the cursor behind the comma of the second line
  await text.fill(TEXT.replace('41%', '40%'))
  await text.evaluate((element: HTMLTextAreaElement) => {
    element.focus()
    const at = element.value.indexOf('，') + 1
    element.setSelectionRange(at, at)
  })
  await page.getByLabel('指标').selectOption('C01')
  await page.getByLabel('地区').selectOption('370100')
  await page.getByLabel('写什么').selectOption('fraction')
  await page.getByRole('button', { name: '插入到光标处' }).click()
  await expect.poll(() => text.inputValue()).toContain('（40%），{{C01 area=370100 period=2023 part=fraction}}\n')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('article').waitFor()
  expect(await page.getByRole('article').innerText()).toMatch(/全省 40\.00%\s*1?\s*（40%），1 \/ 2 项/)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/briefings\/\d+$/)
  address = new URL(page.url()).pathname
  await page.getByText('保存以来没有变动').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
})

it('is taken as Word and PDF, and its page on paper says what it stands on', async () => {
  const { page } = await openPage(browser, server.url, { viewport: { width: 1440, height: 900 } })
  await signIn(page, 'writer')
  await page.goto(address)
  const word = readZip(await download(page, '下载 Word'))
  expect(new TextDecoder().decode(word.get('word/document.xml'))).toContain('40.00%')
  const pdf = readPdf(await download(page, '下载 PDF')).map(({ text }) => text).join('')
  expect(pdf).toMatch(/全省 40\.00%1（40%），1 \/ 2 项/)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation', { name: '主导航' }).isVisible()).toBe(false)
  expect(await page.getByRole('link', { name: '下载 PDF' }).isVisible()).toBe(false)
  expect(await page.getByText(/监管考核看板 · 山东省 · 实时 · 截至 11月17日，批次 2/).isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  await page.goto('/boards/leader')
  await page.getByLabel(/^导出/).first().click()
  const board = readPdf(await download(page, 'PDF')).map(({ text }) => text).join('')
  expect(board).toMatch(/领导看板.*范围 山东省.*口径版本/)
})

it('tells the figure that moved since, takes the new one on demand, and is published', async () => {
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // the second task of Jinan becomes joint: 2 of 2 there, 3 of 5 in all
  await owner.query(`begin; insert into core.task_departments (task_id, department_code, role_code, batch_id) values ('T2', 'SAMR', '2', 2)`)
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
  const { page } = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 1440, height: 900 } })
  await signIn(page, 'writer')
  await page.goto(address)
  expect(await page.getByText('保存以来有 3 处数字变了').count()).toBe(1)
  expect(await page.getByRole('row', { name: /C01 .*山东省.*40\.00% · 2 \/ 5 项 60\.00% · 3 \/ 5 项/ }).count()).toBe(1)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '按现在的数据更新' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('“40%”')
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByLabel('正文').waitFor()
  await page.getByLabel('正文').fill(TEXT.replace('（41%）', ''))
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('第 2 版').first().waitFor()
  expect(await page.getByRole('article').innerText()).toContain('60.00%')
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('已发布，').waitFor()
  expect(await page.getByRole('link', { name: '修改' }).count()).toBe(0)
})

it('is read by another city on a phone without its figures, and written without script', async () => {
  const phone = await openPage(browser, server.url, { bypassCSP: true, viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })
  await signIn(phone.page, 'city')
  await phone.page.goto(address)
  expect(await phone.page.getByRole('article').innerText()).toMatch(/全省 ■■■/)
  expect(await phone.page.content()).not.toMatch(/60\.00%|3 \/ 5/)
  expect(await isTooWide(phone.page)).toBe(false)
  expect(await findBarriers(phone.page)).toEqual([])
  expect(phone.complaints).toEqual([])

  const { page } = await openPage(browser, server.url, { javaScriptEnabled: false, viewport: { width: 375, height: 812 } })
  await signIn(page, 'writer')
  await page.goto('/briefings/new')
  await page.getByLabel('正文').fill('无脚本 ')
  await page.getByRole('button', { name: '插入到光标处' }).click()
  expect(await page.getByLabel('正文').inputValue()).toMatch(/^无脚本 \{\{[A-Z]\d\d area=370000 period=2023\}\}$/)
  await page.getByLabel('正文').fill('无脚本 {{C01 area=370000 period=2023}}')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('article').getByText('无脚本 60.00%').waitFor()
  await page.getByRole('button', { name: '保存' }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/briefings\/\d+$/)
})
