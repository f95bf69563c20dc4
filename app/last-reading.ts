/** The wall's memory in the browser: its last good reading, shown with its hour while the server is away. */
import type { WallView } from '#app/presenters/view-models.ts'

interface WallReading {
  readonly title: string
  /** 数据连接中断，以下为 06:00 的读数： */
  readonly stale: string
  readonly wall: WallView
}

let last: WallReading | null = null
let tries = 0

/** Asks the server, and answers with the last reading when it is away; without one the fault is the answer. */
export async function keepLastReading(url: URL, ask: () => Promise<WallReading>): Promise<WallReading> {
  try {
    last = await ask()
    tries = 0
    return last
  } catch (fault) {
    if (last === null || isRefusal(fault)) throw fault
    tries += 1
    return markStale(last, url, tries)
  }
}

/** A refusal (signed out, no right) is an answer of a server that is there. */
function isRefusal(fault: unknown): boolean {
  return fault instanceof Response && fault.status < 500
}

/** The same reading under a headline that says how old it is; its next turn asks for the same figure again. */
function markStale(reading: WallReading, url: URL, attempt: number): WallReading {
  const { wall } = reading
  const retry = new URL(url)
  retry.searchParams.set('retry', String(attempt))
  const head = { ...wall.board.head, title: [{ text: reading.stale, tone: 'warn' as const }, ...wall.board.head.title] }
  return { ...reading, wall: { ...wall, turn: { ...wall.turn, nextHref: retry.pathname + retry.search }, board: { ...wall.board, head } } }
}
