/** What a load tells while it runs. */

export interface Progress {
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

export interface Reporter {
  /** One finished step, one line. */
  readonly step: (line: string) => void
  /** Called often; a terminal draws a line from it, a log leaves it out. */
  readonly progress: (progress: Progress) => void
}

export const silent: Reporter = { step: () => undefined, progress: () => undefined }

const DRAW_EVERY_MS = 200

/** A reporter for standard error: a moving line on a terminal, lines of steps otherwise. */
export function createReporter(stream: NodeJS.WriteStream, isQuiet: boolean): Reporter {
  if (isQuiet) return silent
  let begun = performance.now()
  let drawn = begun
  let rowsBefore = Infinity
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001b[K')
  }
  return {
    step(line) {
      clear()
      stream.write(`${line}\n`)
    },
    progress({ rows, bytes, totalBytes }) {
      const now = performance.now()
      if (rows < rowsBefore) begun = now
      rowsBefore = rows
      if (!stream.isTTY || now - drawn < DRAW_EVERY_MS) return
      drawn = now
      const seconds = Math.max((now - begun) / 1000, 0.001)
      const left = bytes === 0 ? 0 : (seconds * (totalBytes - bytes)) / bytes
      clear()
      stream.write(`${rows.toLocaleString('en')} 行 rows · ${Math.floor(rows / seconds).toLocaleString('en')}/s · 约剩 left ${Math.ceil(left)} s`)
    },
  }
}
