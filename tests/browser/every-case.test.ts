/** What must hold in every case: each tile under each filter for each role is its records, names are ordered the same everywhere and can be read on a phone. */
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/rights.ts'
import { connect } from '#sql/client.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { serveProvince, type ServedProvince } from '../support/served-province.ts'

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

interface Reader {
  readonly role: Role
  readonly area: string
  readonly department?: string
  /** Choices of the filter bar; '' leaves the default. */
  readonly areas: readonly string[]
  readonly departments: readonly string[]
  readonly periods: readonly string[]
}

const readers: readonly Reader[] = [
  { role: 'evaluator', area: '370000', areas: ['', '370800'], departments: ['', 'SWBM'], periods: ['', '2022', '2023-H1', '2023-W40', '2022-12-30..2023-01-02'] },
  { role: 'staff', area: '370800', areas: ['', '370811'], departments: ['', 'SCJG'], periods: ['', '2023-10'] },
  { role: 'city', area: '370200', areas: ['', '370202'], departments: [''], periods: ['', '2023-W40'] },
  { role: 'department', area: '370000', department: 'SCJG', areas: ['', '371600'], departments: [''], periods: ['', '2023-Q2'] },
]

/** Fractions of the board with the lists behind them: `2,399/6,032`. */
async function readFractions(page: Page): Promise<readonly { text: string; href: string }[]> {
  return page.locator('main a[href^="/records?"]').evaluateAll((links) =>
    links.map((link) => ({ text: (link as HTMLElement).textContent, href: link.getAttribute('href') ?? '' })).filter(({ text }) => /[\d,]+\s*\/\s*[\d,]+/.test(text)),
  )
}

function expectedOf({ text, href }: { text: string; href: string }): number {
  const [, numerator = '', denominator = ''] = /([\d,]+)\s*\/\s*([\d,]+)/.exec(text) ?? []
  const [n, d] = [Number(numerator.replaceAll(',', '')), Number(denominator.replaceAll(',', ''))]
  const part = new URL(href, province.url).searchParams.get('part') ?? 'denominator'
  return part === 'numerator' ? n : part === 'unmet' ? d - n : d
}

describe('every tile × filter × role', () => {
  it.each(readers.map((reader) => [reader.role, reader] as const))('opens as many records as it says: %s', { timeout: 120_000 }, async (_role, { areas, departments, periods, ...reader }) => {
    const { page, complaints } = await openPage(browser, province.url, { javaScriptEnabled: false })
    await province.signIn(page, reader)
    let checked = 0
    for (const area of areas) for (const department of departments) for (const period of periods) {
      const query = new URLSearchParams(Object.entries({ area, department, period }).filter(([, value]) => value !== ''))
      const address = `/boards/leader?${query.toString()}`
      const opened = await page.goto(address)
      expect([address, opened?.status()]).toEqual([address, 200])
      for (const fraction of await readFractions(page)) {
        const asked = new URL(fraction.href, province.url).searchParams
        asked.set('limit', '1')
        const list = await page.request.get(`/api/records?${asked.toString()}`)
        expect([fraction, list.status()]).toEqual([fraction, 200])
        const { total } = (await list.json()) as { total: number }
        expect([address, fraction, total]).toEqual([address, fraction, expectedOf(fraction)])
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(areas.length * departments.length * periods.length)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

/** Names of places and departments; the first character of one is read in two ways. */
const NAMES = ['长清区', '济南市', '青岛市', '淄博市', '枣庄市', '东营市', '烟台市', '潍坊市', '济宁市', '泰安市', '威海市', '日照市', '临沂市', '德州市', '聊城市', '滨州市', '菏泽市', '莒县', '诸城市', '市场监管', '税务']

it('names have one order by pinyin in the database, in the program and in the browser', async () => {
  const client = await connect(province.database.ownerUrl, 'drb-tests')
  const { page } = await openPage(browser, province.url)
  try {
    const { rows } = await client.query<{ name: string }>('select name from unnest($1::text[]) as names (name) order by name collate "zh-x-icu"', [NAMES])
    const inProgram = [...NAMES].sort(new Intl.Collator('zh-u-co-pinyin').compare)
    const inBrowser = await page.evaluate((names) => names.sort(new Intl.Collator('zh-u-co-pinyin').compare), [...NAMES])
    expect(inProgram.slice(0, 4)).toEqual(['滨州市', '德州市', '东营市', '菏泽市'])
    expect(rows.map(({ name }) => name)).toEqual(inProgram)
    expect(inBrowser).toEqual(inProgram)
  } finally {
    await page.context().close()
    await client.end()
  }
})

it('sixteen cities can be read at 375 px: none is cut off, covered or outside', async () => {
  const { page } = await openPage(browser, province.url, { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
  await province.signIn(page, { role: 'leader', area: '370000' })
  await page.goto('/boards/leader')
  const names = await page.locator('main tbody th[scope=row]').evaluateAll((heads) =>
    heads.filter((head) => (head as HTMLElement).offsetParent !== null).map((head) => {
      const text = head.textContent.trim()
      const range = document.createRange()
      range.selectNodeContents(head)
      const { left, right } = range.getBoundingClientRect()
      return { text, isInside: left >= 0 && right <= window.innerWidth, size: parseFloat(getComputedStyle(head).fontSize), isWhole: head.scrollWidth <= head.clientWidth + 1 }
    }),
  )
  const cities = names.filter(({ text }) => /^(济南|青岛|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照|临沂|德州|聊城|滨州|菏泽)/.test(text))
  expect(new Set(cities.map(({ text }) => text)).size).toBe(16)
  expect(cities.filter(({ isInside, isWhole, size }) => !isInside || !isWhole || size < 12)).toEqual([])
  await page.context().close()
})
