/** The pages, built anew when a source changed, beside the work on the database. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BOOTSTRAP = fileURLToPath(new URL('bootstrap.mjs', import.meta.url))

/** Builds them in a process of its own. @throws when they cannot be built; that process has said why. */
export function buildPages(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BOOTSTRAP, 'pages'], { stdio: ['ignore', 'inherit', 'inherit'], signal })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error('页面无法构建 / the pages could not be built'))
    })
  })
}
