/** What was opened is closed in the opposite order, once, whoever asks for it. */

export interface Shutdown {
  /** Aborted as soon as the program is asked to stop. */
  readonly signal: AbortSignal
  /** Work that is let come to its end, well or not, before anything is closed. */
  waitFor(work: Promise<unknown>): void
  /** Adds a step; the one added last runs first. */
  add(name: string, close: () => Promise<unknown>): void
  /** Runs all steps and ends the process. */
  exit(code: number): Promise<never>
}

/** Listens for SIGTERM and Ctrl-C; a second one ends the process at once. */
export function createShutdown(say: (line: string) => void): Shutdown {
  const asked = new AbortController()
  const steps: { name: string; close: () => Promise<unknown> }[] = []
  let work: Promise<unknown> = Promise.resolve()
  let ending: Promise<never> | undefined

  async function closeAll(code: number): Promise<never> {
    asked.abort()
    await work.catch(() => undefined)
    for (const { name, close } of steps.reverse()) {
      try {
        await close()
      } catch (error) {
        say(`${name}: ${String(error)}`)
      }
    }
    process.exit(code)
  }

  const shutdown: Shutdown = {
    signal: asked.signal,
    waitFor: (promise) => void (work = promise),
    add: (name, close) => void steps.push({ name, close }),
    exit: (code) => (ending ??= closeAll(code)),
  }
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (ending !== undefined) process.exit(1)
      say('停止 / stopping')
      void shutdown.exit(0)
    })
  }
  return shutdown
}
