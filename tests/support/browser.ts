/** A browser for tests; what its pages complain about is collected, since a page with complaints is a faulty page. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { findChromium } from './chromium.ts'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Said of a page that has not got to its style sheets some seconds after its load: of the machine's haste, not of the page. */
const SLOWNESS = /was preloaded using link preload but not used within a few seconds/

/** Starts Chromium; close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error('no Chromium; on Debian: sudo apt-get install chromium fonts-noto-cjk')
  return chromium.launch({ executablePath, args: ARGS })
}

export interface WatchedPage {
  page: Page
  /** Console errors, script errors, failed requests and requests to other hosts, as they come. */
  complaints: string[]
}

/** Opens a page in a context of its own: no cookie of another test. */
export async function openPage(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const { origin } = new URL(baseURL)
  page.on('console', (message) => {
    if ((message.type() === 'error' || message.type() === 'warning') && !SLOWNESS.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`other host: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`)
  })
  return { page, complaints }
}
