/** Lets a few long exports at once to the database, so that they never take the connections that pages need. */
import { RefusedError } from '#app/queries/refusal.ts'

const LONGEST_WAIT_MS = 20_000

export interface Gate {
  /** Waits for a place. @returns what gives it back. @throws RefusedError 503 when none became free. */
  enter(): Promise<() => void>
}

/** @param places how many may be inside at once */
export function createGate(places: number, longestWaitMs = LONGEST_WAIT_MS): Gate {
  let free = places
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  const once = (work: () => void): (() => void) => {
    let isDone = false
    return () => {
      if (!isDone) work()
      isDone = true
    }
  }
  return {
    enter: () => {
      if (free > 0) {
        free -= 1
        return Promise.resolve(once(leave))
      }
      return new Promise((resolve, reject) => {
        const admit = (): void => {
          clearTimeout(timer)
          resolve(once(leave))
        }
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(admit), 1)
          reject(new RefusedError(503, 'too-many-exports', { zh: '正在导出的人较多，请稍后再试。', en: 'Too many exports are running; try again in a moment.' }))
        }, longestWaitMs)
        waiting.push(admit)
      })
    },
  }
}
