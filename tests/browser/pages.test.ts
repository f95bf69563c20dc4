/** The work of each of the three users in a real browser, and what must never happen on the way. */
import { readFile } from 'node:fs/promises'
import { read as readWorkbook, utils } from '@e965/xlsx'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayOpen, roles, type Page as Door, type Role } from '#domain/rights.ts'
import { LOAD_LOCK } from '#etl/load-lock.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'
import { insertWarningsOf } from '../support/warnings.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }

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

const doors: readonly (readonly [Door, string])[] = [
  ['board', '/boards/leader'], ['board', '/boards/work-points'], ['board', '/boards/work-points/6'], ['wall', '/wall/leader'], ['scores', '/scorecards'], ['scores', '/scorecards/places'], ['scores', '/scorecards/what-if?points_C01=4'], ['city-score', '/scorecards/370800'], ['risk', '/risk'], ['warnings', '/warnings'],
  ['search', '/search?q=370800'], ['records', '/records?indicator=C01&area=370800&period=2023&part=numerator'], ['indicators', '/indicators'], ['indicators', '/indicators/C01'],
  ['annotations', '/annotations'], ['comments', '/comments'], ['subscriptions', '/subscriptions'], ['inbox', '/inbox'], ['deliveries', '/deliveries'], ['deliveries', '/deliveries/findings'], ['deliveries', '/deliveries/declared'], ['deliveries', '/deliveries/rules'],
]

describe('every page × role', () => {
  for (const role of roles) {
    it(`${role} opens what it may and is refused the rest`, async () => {
      const { page, complaints } = await enter(role, role === 'city' ? '370800' : '370000')
      for (const [door, path] of doors) {
        const answer = await page.context().request.get(path, { maxRedirects: 0 })
        // a department has a card of its own, no city's
        const mayHere = mayOpen(role, door) && !(role === 'department' && door === 'city-score')
        expect([path, answer.status()]).toEqual([path, mayHere ? 200 : 403])
      }
      expect(complaints).toEqual([])
      await page.context().close()
    })
  }
})

describe('the leader', () => {
  it('reads the message of the board: 39.77 % of 40 %, and the city just short never as 40.0', async () => {
    const opened = await enter('leader', '370000')
    const { page, complaints } = opened
    await page.goto('/boards/leader')
    await expect.poll(() => page.title()).toContain('联合')
    const words = await page.locator('main').innerText()
    // 2,399 of 6,032 tasks; 14 more joint ones make 2,413 of 6,032 = 40.003 %
    expect(words).toContain('39.77')
    expect(words.replaceAll(' ', '')).toContain('2,399/6,032')
    expect(words).toContain('14')
    // 203 / 508 = 39.9606…
    expect(words).toContain('39.96')
    expect(words).toContain('未报送')
    // 140 tasks of Rizhao came before October and are in the 6,032: the board must not say otherwise
    expect(words).toContain('日照市有月份未报，只计其已报部分')
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('opens the records behind a figure and finds as many as it says', async () => {
    const opened = await enter('leader', '370000')
    const { page, complaints } = opened
    await page.goto('/records?indicator=C01&area=370800&period=2023&part=numerator')
    expect(await page.locator('main').innerText()).toContain('共 203 条')
    // from a row to the deliveries that touched it, and from the figure to those that brought its rows: together they are the figure
    await page.locator('main td a', { hasText: '来源' }).first().click()
    await page.waitForURL(/\/records\/origin/)
    await expect.poll(() => page.locator('main').innerText()).toMatch(/tasks-2023[\s\S]*新入/)
    expect(await findBarriers(opened.page)).toEqual([])
    await page.goto('/records/deliveries?indicator=C01&area=370800&period=2023&part=numerator')
    const brought = await page.locator('main tbody tr td:nth-child(2)').allInnerTexts()
    expect(brought.reduce((sum, text) => sum + Number(text), 0)).toBe(203)
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('has the board on a phone without sideways scrolling, and on the wall without a control', async () => {
    for (const [options, path] of [[PHONE, '/boards/leader'], [WALL, '/wall/leader']] as const) {
      const { page, complaints } = await enter('leader', '370000', options)
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
      if (path.startsWith('/wall')) expect(await page.locator('main button, main input, main select').count()).toBe(0)
      expect(await page.locator('body').innerText()).toContain('39.77')
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  it('reads it in English', async () => {
    const { page } = await enter('leader', '370000')
    await page.goto('/preferences?language=en&next=/boards/leader')
    await page.goto('/boards/leader')
    const words = await page.locator('body').innerText()
    expect(words).toContain('39.77')
    expect(words).toMatch(/Joint/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })
})

describe('the evaluator', () => {
  it('sees 16 cities, the one that did not report pending, and opens a deduction down to its records', async () => {
    const opened = await enter('evaluator', '370000')
    const { page, complaints } = opened
    await page.goto('/scorecards')
    const words = await page.locator('main').innerText()
    for (const city of ['济南', '青岛', '日照', '菏泽']) expect(words).toContain(city)
    expect(words).toContain('待定')
    await page.goto('/scorecards/370800?item=C01')
    const card = await page.locator('main').innerText()
    expect(card.replaceAll(' ', '')).toContain('203/508')
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('staff', () => {
  it('works from the list to one warning, its enterprise and its timeline', async () => {
    const opened = await enter('staff', '370400')
    const { page, complaints } = opened
    await insertWarningsOf(province.database.ownerUrl, '370400', { level: 'red' })
    await page.goto('/warnings?rule=W02&level=red')
    const link = page.locator('main table a[href^="/warnings/"]').first()
    await page.goto((await link.getAttribute('href')) ?? '')
    expect(await page.locator('aside').innerText()).toContain('W02')
    await page.locator('aside a[href^="/enterprises/"]').first().click()
    await page.waitForURL(/\/enterprises\//)
    // the address changes a moment before the page does
    await expect.poll(() => page.locator('main').innerText()).toContain('不公开')
    expect(await page.locator('main').innerText()).toContain('检查')
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('a firm named like a script is shown as its name', async () => {
    const { page, complaints } = await enter('staff', '370000')
    await page.goto('/search?q=%3Cimg')
    expect(await page.locator('main').innerText()).toContain('<img src=x')
    expect(await page.locator('main img').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('takes the list as a workbook, by keyboard: as many rows as are counted', async () => {
    const opened = await enter('staff', '370000')
    const { page, complaints } = opened
    await insertWarningsOf(province.database.ownerUrl, '370800', { rule: 'W08', level: 'orange' })
    await page.goto('/warnings?rule=W08&area=370800')
    const counted = Number(/[\d,]+/.exec(await page.locator('nav[aria-label=翻页] b').innerText())?.[0]?.replaceAll(',', ''))
    await page.locator('nav summary', { hasText: '导出' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('nav details[open] button').allInnerTexts()).toHaveLength(5)
    expect(await findBarriers(opened.page)).toEqual([])
    // the list tells the class of single enterprises, so it leaves with a reason
    for (const press of [() => page.keyboard.press('Tab'), () => page.keyboard.type('核对未抽名单'), () => page.keyboard.press('Tab')]) await press()
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(file.suggestedFilename()).toBe('预警 济宁市 2023-11-17 内部.xlsx')
    const { Sheets } = readWorkbook(await readFile(await file.path()))
    expect(utils.sheet_to_json(Sheets['预警'] ?? {})).toHaveLength(counted)
    expect([page.url().includes('/warnings?rule=W08'), complaints]).toEqual([true, []])
    await page.context().close()
  })
})

describe('the steward', () => {
  it('reads the receipt of the faulty delivery and takes its rows back as a file', async () => {
    const opened = await enter('steward', '370000')
    const { page, complaints } = opened
    await page.goto('/deliveries')
    await page.locator('main thead a', { hasText: '检查结果' }).click()
    await page.waitForURL(/months=results/)
    // Rizhao sent nothing of October
    await expect.poll(() => page.getByRole('row', { name: /^日照/ }).innerText()).toContain('欠报')
    expect(await findBarriers(opened.page)).toEqual([])
    await page.goto('/deliveries?table=results')
    await page.locator('main a', { hasText: 'faulty' }).first().click()
    await page.waitForURL(/\/deliveries\/\d+/)
    expect(await page.locator('main').innerText()).toContain('相等')
    const href = await page.locator('main a[href*="/exports/rejects"]').first().getAttribute('href')
    const file = await page.context().request.get(href ?? '')
    expect(file.status()).toBe(200)
    // in the sender's own encoding
    const charset = /charset=(\S+)/.exec(file.headers()['content-type'] ?? '')?.[1] ?? ''
    expect(charset).toBe('utf-16le')
    expect(new TextDecoder(charset).decode(await file.body()).split('\r\n')[0]).toContain('任务编号')
    expect(await findBarriers(opened.page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('handing in', () => {
  const TASKS = '任务编号,任务名称,任务状态,任务来源,行政区划代码,组织部门,开始日期,截止日期,完成日期\n'
  const fileOf = (name: string, ...rows: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${TASKS}${rows.map((row) => `${row}\n`).join('')}`) })
  const task = (id: string, area: string): string => `${id},食品抽查,05,2,${area},SCJG,2023-05-01,2023-06-30,`

  it('a city hands two files in, follows them to their receipts, and hands the mended sheet in beside the first', async () => {
    const opened = await enter('city', '370800')
    const { page, complaints } = opened
    await page.goto('/deliveries')
    const panel = page.getByRole('region', { name: '报送文件' })
    await page.getByLabel('选择文件').setInputFiles([fileOf('好表.csv', task('UP1', '370811')), fileOf('错表.csv', task('UP2', '370811'), task('UP3', '999999'))])
    await panel.getByText('部分退回').waitFor()
    await expect.poll(() => panel.innerText(), { timeout: 20_000 }).toMatch(/收 1\D+新入 1/)
    expect(await findBarriers(opened.page)).toEqual([])
    // what is followed is the server's state: it is there on a page opened anew
    await page.reload()
    await panel.getByRole('link', { name: '错表.csv' }).click()
    await page.waitForURL(/\/deliveries\/\d+$/)
    const mending = page.getByRole('region', { name: '报送改好的表' })
    await mending.waitFor()
    await page.getByLabel('选择文件').setInputFiles(fileOf('改好.csv', task('UP3', '370811')))
    await mending.getByText('入库', { exact: true }).waitFor()
    await page.getByRole('link', { name: /已由回执 \d+ 更正/ }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('by keyboard alone, two files dropped at once, and one taken back while it waits', async () => {
    const opened = await enter('city', '370800')
    const { page, complaints } = opened
    const panel = page.getByRole('region', { name: '报送文件' })
    const row = (name: string) => panel.getByRole('listitem').filter({ hasText: name })
    await page.goto('/deliveries')
    // what takes the page over in the browser must have done so, or it takes the focus away
    await page.waitForLoadState('networkidle')
    await page.locator('summary', { hasText: '导入模板' }).focus()
    for (let presses = 0; presses < 4 && !(await page.locator('input[type=file]:focus').count()); presses += 1) await page.keyboard.press('Tab')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles(fileOf('键盘.csv', task('KB1', '370811')))
    await row('键盘.csv').getByText('入库', { exact: true }).waitFor()

    // loads stand still while somebody else holds their lock
    const holder = await connect(province.database.ownerUrl, 'drb-tests')
    await holder.query('select pg_advisory_lock($1)', [LOAD_LOCK])
    const dropped = await page.evaluateHandle((files) => {
      const transfer = new DataTransfer()
      for (const [name, text] of files) transfer.items.add(new File([text], name, { type: 'text/csv' }))
      return transfer
    }, [['拖一.csv', `${TASKS}${task('DR1', '370811')}\n`], ['拖二.csv', `${TASKS}${task('DR2', '370811')}\n`]] as const)
    await panel.locator('form').dispatchEvent('drop', { dataTransfer: dropped })
    // it has arrived and waits in the queue
    await row('拖二.csv').getByText('排队', { exact: true }).waitFor()
    await row('拖二.csv').getByRole('button', { name: '取消 拖二.csv' }).focus()
    await page.keyboard.press('Enter')
    await row('拖二.csv').getByText('已取消，未入一行').waitFor()
    await holder.query('select pg_advisory_unlock($1)', [LOAD_LOCK])
    await row('拖一.csv').getByText('入库', { exact: true }).waitFor()
    const { rows } = await holder.query<{ task_id: string }>(`select task_id from core.tasks where task_id in ('KB1', 'DR1', 'DR2') order by 1`)
    await holder.end()
    expect(rows.map(({ task_id }) => task_id)).toEqual(['DR1', 'KB1'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('without scripts, by a plain form', async () => {
    const { page, complaints } = await enter('city', '370800', { ...DESK, javaScriptEnabled: false })
    await page.goto('/deliveries')
    await page.getByLabel('选择文件').setInputFiles(fileOf('无脚本.csv', task('NS1', '370811')))
    await page.getByRole('button', { name: '报送所选文件' }).click()
    await page.waitForURL(/\/deliveries$/)
    expect(await page.getByRole('region', { name: '报送文件' }).innerText()).toContain('无脚本.csv')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a city', () => {
  it('gets nothing of another city by guessed addresses', async () => {
    const { page } = await enter('city', '370800')
    for (const path of ['/scorecards/371700', '/boards/leader?area=371700', '/records?indicator=C01&area=371700&period=2023&part=numerator', '/boards/leader?area=370000']) {
      expect([path, (await page.context().request.get(path)).status()]).toEqual([path, 403])
    }
    await page.context().close()
  })
})
