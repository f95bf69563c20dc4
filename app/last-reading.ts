/** The wall's memory in the browser: the last good reading of each screen, shown with its hour while the server is away. */
import type { PageHeadView, WallScreenView, WallView } from '#app/presenters/view-models.ts'

export interface WallReading {
  readonly title: string
  /** 数据连接中断，以下为 11月16日 23:40 的读数： */
  readonly stale: string
  readonly wall: WallView
}

/** A server that takes the question and never answers is away as well. */
const PATIENCE_MS = 20_000

/** Readings by the address of their screen, the latest last. */
const kept = new Map<string, WallReading>()
let tries = 0

/** Asks the server, and answers with the last reading of the screen when it is away, else with the last of any; without one the fault is the answer. */
export async function keepLastReading(url: URL, ask: () => Promise<WallReading>): Promise<WallReading> {
  const screen = nameScreen(url)
  try {
    const reading = await waitFor(ask())
    kept.delete(screen)
    kept.set(screen, reading)
    tries = 0
    return reading
  } catch (fault) {
    const last = kept.get(screen) ?? lastOf([...kept.values()])
    if (last === undefined || isRefusal(fault)) throw fault
    tries += 1
    return markStale(last, tries)
  }
}

/** Without `at`, which a wall's old browser may lack. */
const lastOf = <One>(list: readonly One[]): One | undefined => list[list.length - 1]

/** The address of a screen, whichever try it is. */
function nameScreen(url: URL): string {
  const asked = new URLSearchParams(url.search)
  asked.delete('retry')
  return `${url.pathname}?${asked.toString()}`
}

async function waitFor<Answer>(asked: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the server does not answer')), PATIENCE_MS)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A refusal (signed out, no right) is an answer of a server that is there. */
function isRefusal(fault: unknown): boolean {
  return fault instanceof Response && fault.status < 500
}

/** The same reading under a headline that says how old it is. Its next turn is another address each time, so that it is asked for. */
function markStale(reading: WallReading, attempt: number): WallReading {
  const { wall } = reading
  const [path = '', query = ''] = wall.turn.nextHref.split('?')
  const next = new URLSearchParams(query)
  next.set('retry', String(attempt))
  return { ...reading, wall: { ...wall, turn: { ...wall.turn, nextHref: `${path}?${next.toString()}` }, screen: markScreen(wall.screen, reading.stale) } }
}

function markScreen(screen: WallScreenView, stale: string): WallScreenView {
  switch (screen.kind) {
    case 'leader':
      return { ...screen, page: markPage(screen.page, stale) }
    case 'compare':
      return { ...screen, page: markPage(screen.page, stale) }
    case 'work':
      return { ...screen, page: markPage(screen.page, stale) }
  }
}

function markPage<Page extends { readonly head: PageHeadView }>(page: Page, stale: string): Page {
  return { ...page, head: { ...page.head, title: [{ text: stale, tone: 'warn' }, ...page.head.title] } }
}
