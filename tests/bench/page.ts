/** A first visit to the leader board in a browser: bytes of scripts, and the time until the server's drawing of the chart stands. */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { launchBrowser } from '../support/browser.ts'
import { startTestServer } from '../support/server.ts'
import { BENCH_DAY, signIn } from './application.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median, time } from './timing.ts'

const ROUNDS = 9
/** Scripts before anybody points at anything, compressed. */
const SCRIPT_GOAL = 120_000
/** A phone's processor: so many times slower than this one. */
const SLOWED = 4
const PAINT_GOAL_MS = 1_000
const BOARD = '/boards/leader'
const CHART = 'main figure [role=img] svg'
/** The browser's own drawing, in the place of the server's. */
const LIVE_CHART = 'main figure [role=img] > div svg'
/** Notes, frame by frame, when the first chart stands in the page, and when the largest paint was. */
const WATCH = `
  new PerformanceObserver((list) => (globalThis.largestPaint = list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true })
  const look = () => {
    if (document.querySelector(${JSON.stringify(CHART)}) === null) requestAnimationFrame(look)
    else globalThis.chartStands = performance.now()
  }
  requestAnimationFrame(look)`

interface Visit {
  /** Milliseconds from the start of the navigation until a frame shows the chart. */
  readonly chart: number
  /** The same until the last script of the page has come. */
  readonly scripts: number
  /** Milliseconds until the largest paint. */
  readonly paint: number
  readonly before: readonly string[]
  /** Addresses of scripts that came once somebody pointed at the chart. */
  readonly after: readonly string[]
}

export async function measurePage(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getSmall()
  const cookie = await signIn(database)
  const server = await startTestServer({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, today: BENCH_DAY })
  const browser = await launchBrowser()
  try {
    const visits: Visit[] = []
    const answers: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      answers.push(await time(async () => (await fetch(server.url + BOARD, { headers: { cookie } })).text()))
      visits.push(await visit(browser, server.url, cookie))
    }
    const chart = median(visits.map((one) => one.chart))
    const answer = median(answers)
    const scripts = median(visits.map((one) => one.scripts))
    report.add({ part: 'page', what: 'chart of the leader board stands ÷ its bare answer', ratio: chart / answer, goal: null, figures: { 'chart ms': chart, 'answer ms': answer, rounds: ROUNDS } })
    report.add({ part: 'page', what: 'chart stands ÷ scripts have come', ratio: chart / scripts, goal: null, figures: { 'chart ms': chart, 'scripts ms': scripts } })
    const [first] = visits
    if (first !== undefined) await tellBytes(report, first)
    const slow: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) slow.push((await visit(browser, server.url, cookie, SLOWED)).paint)
    report.add({ part: 'page', what: `largest paint with a processor ${SLOWED} times slower ÷ ${PAINT_GOAL_MS} ms`, ratio: median(slow) / PAINT_GOAL_MS, goal: 1, figures: { ms: median(slow), rounds: ROUNDS } })
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** A browser that was never here: nothing is cached. */
async function visit(browser: Browser, url: string, cookie: string, slowed = 1): Promise<Visit> {
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 } })
  try {
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    if (slowed > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed })
    await page.goto(url + BOARD, { waitUntil: 'networkidle' })
    const chart = await page.evaluate<number>('globalThis.chartStands')
    const scripts = await page.evaluate<number>(`Math.max(...${SCRIPTS}.map(({ responseEnd }) => responseEnd))`)
    const paint = await page.evaluate<number>('globalThis.largestPaint')
    const before = await findScripts(page)
    await page.hover(CHART)
    await page.waitForSelector(LIVE_CHART)
    const after = (await findScripts(page)).filter((address) => !before.includes(address))
    return { chart, scripts, paint, before, after }
  } finally {
    await context.close()
  }
}

const SCRIPTS = `performance.getEntriesByType('resource').filter(({ name }) => /\\.js$/.test(name))`

async function findScripts(page: Page): Promise<readonly string[]> {
  return [...new Set(await page.evaluate<string[]>(`${SCRIPTS}.map(({ name }) => name)`))]
}

async function tellBytes(report: Report, { before, after }: Visit): Promise<void> {
  const [page, chunk] = [await weigh(before), await weigh(after)]
  const figures = {
    files: before.length, 'raw bytes': page.raw, 'gzip bytes': page.gzip,
    'files on pointing': after.length, 'raw bytes on pointing': chunk.raw, 'gzip bytes on pointing': chunk.gzip,
  }
  report.add({ part: 'page', what: `scripts of the first load, gzip ÷ ${SCRIPT_GOAL / 1_000} kB`, ratio: page.gzip / SCRIPT_GOAL, goal: 1, figures: {} })
  report.add({ part: 'page', what: 'scripts of the first load ÷ with the chart that is fetched on pointing, gzip', ratio: page.gzip / (page.gzip + chunk.gzip), goal: null, figures })
}

async function weigh(addresses: readonly string[]): Promise<{ raw: number; gzip: number }> {
  const sum = { raw: 0, gzip: 0 }
  for (const address of addresses) {
    const body = Buffer.from(await (await fetch(address)).arrayBuffer())
    sum.raw += body.length
    sum.gzip += gzipSync(body).length
  }
  return sum
}
