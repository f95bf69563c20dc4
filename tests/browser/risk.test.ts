/** The risk pages and a dossier in a real browser: at the desk, on a phone, for who may know classes and who may not. */
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { findBarriers } from '../support/find-barriers.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }
/** Class D of its district, drawn in every year. */
const FIRM = '37030300000136'
const pages = ['/risk/differentiation', '/risk/classes', '/risk/maps?map=industries-places&measure=problems', '/risk/maps?map=fields-classes&measure=counts']

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
  return opened
}

async function countLooks(): Promise<{ looks: number; subject: string | null }> {
  const owner = await connect(province.database.ownerUrl, 'drb-tests')
  try {
    const { rows } = await owner.query<{ looks: string; subject: string | null }>(`select count(*)::text as looks, (array_agg(detail ->> 'subject' order by event_id desc))[1] as subject from auth.audit_events where event = 'dossier-look'`)
    return { looks: Number(rows[0]?.looks ?? 0), subject: rows[0]?.subject ?? null }
  } finally {
    await owner.end()
  }
}

describe('the risk pages', () => {
  it.each([['at the desk, in Chinese, light', DESK, 'language=zh&theme=light'], ['on a phone, in English, dark', PHONE, 'language=en&theme=dark']] as const)('have no barrier %s', async (_, options, choice) => {
    const { page, complaints } = await enter('evaluator', '370000', options)
    await page.goto(`/preferences?${choice}&next=/indicators`)
    for (const path of [...pages, `/enterprises/${FIRM}`]) {
      await page.goto(path)
      expect([path, await findBarriers(page)]).toEqual([path, []])
      // what the page itself draws; the bars around it are every page's
      const beyond = await page.evaluate((most) => [...document.querySelectorAll('main')].filter((part) => part.scrollWidth > most).length, options.viewport?.width ?? 0)
      expect([path, beyond]).toEqual([path, 0])
    }
    expect(complaints).toEqual([])
    await page.context().close()
  }, 180_000)

  it('lead an evaluator from a fall to the enterprises that would mend it, which leave with a reason alone', async () => {
    const { page, complaints } = await enter('evaluator', '371500')
    await page.goto('/risk/differentiation')
    const row = page.locator('#inversions tbody tr').first()
    const mend = Number(/(\d+) 户/.exec(await row.locator('b').innerText())?.[1])
    expect(mend).toBeGreaterThan(0)
    await row.getByRole('link', { name: '看未抽企业' }).click()
    await page.waitForURL('**/risk/subjects?**')
    await expect.poll(() => page.locator('h1').innerText()).toContain('未在')
    const listed = await page.locator('main tbody tr').count()
    // as many as mend it can be drawn
    expect(listed).toBeGreaterThanOrEqual(mend)
    const asked = new URL(page.url()).search.replace('?', '')
    expect((await page.request.get(`/exports/risk-subjects?${asked}&format=csv`)).status()).toBe(422)
    const sent = await page.request.get(`/exports/risk-subjects?${asked}&format=csv&reason=${encodeURIComponent('定向抽查名单')}`)
    expect([sent.status(), Number(sent.headers()['x-total'])]).toEqual([200, listed])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('show a leader every sum and no list', async () => {
    const { page } = await enter('leader', '370000')
    for (const path of pages) expect([path, (await page.request.get(path)).status()]).toEqual([path, 200])
    await page.goto('/risk/classes')
    expect(await page.locator('main a[href^="/risk/subjects"]').count()).toBe(0)
    expect((await page.request.get('/risk/subjects?what=undrawn&class=D')).status()).toBe(403)
    expect((await page.request.get(`/enterprises/${FIRM}`)).status()).toBe(403)
    await page.context().close()
  })

  it('tell the six of Shouguang in their own model, and open them', async () => {
    const { page } = await enter('staff', '370783')
    await page.goto(`/risk/classes?other=${encodeURIComponent('食品生产专业型')}`)
    const cells = page.locator('main a[href*="what=crossed"][href*="other-class=D"]')
    const counted = (await cells.allInnerTexts()).reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)
    expect(counted).toBeGreaterThanOrEqual(6)
    await page.goto((await cells.first().getAttribute('href')) ?? '')
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})

describe('a dossier', () => {
  it('holds the same set in its lanes and its list, and leaves a line of the audit for each look', async () => {
    const before = await countLooks()
    const { page, complaints } = await enter('staff', '370300')
    await page.goto(`/enterprises/${FIRM}`)
    expect(await countLooks()).toEqual({ looks: before.looks + 1, subject: FIRM })
    const total = Number(/共 (\d+) 条/.exec(await page.locator('main nav b').innerText())?.[1])
    // marks of the lanes, and the classes, which are stretches there
    const marks = await page.locator('main [data-tip]').count()
    await page.goto(`/enterprises/${FIRM}?kind=class`)
    const classes = Number(/共 (\d+) 条/.exec(await page.locator('main nav b').innerText())?.[1])
    expect(marks + classes).toBe(total)
    // a mark leads to its row, on whichever page of the list
    await page.goto(`/enterprises/${FIRM}`)
    const address = (await page.locator('main [data-tip]').last().getAttribute('href')) ?? ''
    await page.goto(address)
    expect(await page.locator(`[id="${decodeURIComponent(address.split('#')[1] ?? '')}"]`).count()).toBe(1)
    expect((await page.request.get(`/exports/enterprise?enterprise=${FIRM}&format=csv`)).status()).toBe(422)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('names twelve neighbours of one address, and is not there for another city', async () => {
    const { page } = await enter('staff', '370883')
    await page.goto('/enterprises/37088300000001')
    // eleven others; ten are named
    expect(await page.locator('main').innerText()).toContain('11 户，列 10 户')
    expect((await page.request.get(`/enterprises/${FIRM}`)).status()).toBe(404)
    await page.context().close()
  })

  it('reads as a list on a phone, what is under way first', async () => {
    const { page } = await enter('staff', '370300', PHONE)
    await page.goto(`/enterprises/${FIRM}`)
    expect(await page.locator('section[aria-label$="年经过"]').isVisible()).toBe(false)
    const [pending, records] = [await page.locator('section[aria-label="在途"]').boundingBox(), await page.locator('main table').first().boundingBox()]
    expect((pending?.y ?? 0) < (records?.y ?? 0)).toBe(true)
    await page.context().close()
  })
})
