/** The day's turn: what falls due at midnight in Shanghai is moved by the day's own batch. */

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** China keeps one time all year. */
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS

/** Milliseconds from an instant (milliseconds since 1970, UTC) to the next midnight in Shanghai; never 0. */
export function untilMidnight(instant: number): number {
  return DAY_MS - ((instant + SHANGHAI_OFFSET_MS) % DAY_MS)
}

/** Calls `turn` at each midnight in Shanghai until the returned function is called. */
export function onEachMidnight(turn: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout
  const arm = (): void => {
    timer = setTimeout(() => void turn().finally(arm), untilMidnight(Date.now()))
    timer.unref()
  }
  arm()
  return () => clearTimeout(timer)
}
