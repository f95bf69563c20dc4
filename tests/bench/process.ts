/** Work whose memory is measured: a process of its own, so that nothing else of the bench counts. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ProcessFigures {
  /** Milliseconds of the work alone. */
  readonly ms: number
  readonly rows: number
  /** Bytes that came out, where any did. */
  readonly bytes: number
  /** Memory held before the work began. */
  readonly idleMb: number
  /** The most that was ever held, the start of the process among it. */
  readonly peakMb: number
}

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** @param task what the child does, see child.ts. @throws with what it printed when it fails */
export function measureProcess(task: readonly string[]): Promise<ProcessFigures> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, ...task], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(printed) as ProcessFigures)
      else reject(new Error(`${task[0] ?? ''} ended with ${code}: ${said}`))
    })
  })
}
