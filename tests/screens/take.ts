/** Pictures of pages in every size, language and theme, and what the browser complained about on the way. */
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { Role } from '#domain/rights.ts'
import { openPage, type WatchedPage } from '../support/browser.ts'
import type { ScreenPage } from './pages.ts'

type Size = 'desk' | 'phone' | 'wall'

const SIZES: Readonly<Record<Size, BrowserContextOptions>> = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 },
  wall: { viewport: { width: 1920, height: 1080 } },
}
const LANGUAGES = ['zh', 'en'] as const
const THEMES = ['light', 'dark'] as const

export interface TakenScreens {
  readonly count: number
  /** Pages that answer no picture, whose content is wider than the screen, or of which the browser complains. */
  readonly faults: readonly string[]
}

/** Takes the pictures into a folder as `<page>.<size>.<language>.<theme>.png`. @param url of a served demonstration, whose sign-in offers one button a role */
export async function takeScreens(browser: Browser, url: string, pages: readonly ScreenPage[], out: string): Promise<TakenScreens> {
  const faults: string[] = []
  let count = 0
  for (const size of ['desk', 'phone', 'wall'] as const) {
    const shown = pages.filter(({ isWall = false }) => isWall === (size === 'wall'))
    for (const role of new Set(shown.map((page) => page.role))) {
      const opened = await enter(browser, url, role, size)
      for (const language of LANGUAGES) {
        for (const theme of THEMES) {
          await opened.page.goto(`/preferences?language=${language}&theme=${theme}&next=/indicators`)
          for (const page of shown.filter((one) => one.role === role)) {
            const name = `${page.name}.${size}.${language}.${theme}`
            faults.push(...(await take(opened, page, join(out, `${name}.png`))).map((fault) => `${name}: ${fault}`))
            count += 1
          }
        }
      }
      await opened.page.context().close()
    }
  }
  return { count, faults }
}

async function enter(browser: Browser, url: string, role: Role, size: Size): Promise<WatchedPage> {
  const opened = await openPage(browser, url, SIZES[size])
  await opened.page.goto('/login')
  await Promise.all([opened.page.waitForURL(({ pathname }) => pathname !== '/login'), opened.page.click(`button[name=role][value=${role}]`)])
  return opened
}

async function take({ page, complaints }: WatchedPage, { path, isWall = false }: ScreenPage, file: string): Promise<readonly string[]> {
  const before = complaints.length
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: file, fullPage: !isWall })
  const spare = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  const status = answer?.status() ?? 0
  return [...(status === 200 ? [] : [`answers ${status}`]), ...(spare > 0 ? [`${spare} px wider than the screen`] : []), ...complaints.slice(before)]
}
