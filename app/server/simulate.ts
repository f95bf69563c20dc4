/** How firm places are, reckoned in a thread of its own. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Firmness, FirmnessQuestion } from '#domain/scoring/firmness.ts'

/** Far more than ten thousand sheets take. */
const PATIENCE_MS = 20_000

/** @throws when the thread fails or takes longer than a reader would wait */
export function simulateInThread(question: FirmnessQuestion): Promise<Firmness> {
  const [address, execArgv] = findProgram()
  return new Promise((resolve, reject) => {
    const worker = new Worker(address, { workerData: question, execArgv })
    const late = setTimeout(() => {
      reject(new Error('the simulation takes too long'))
      void worker.terminate()
    }, PATIENCE_MS)
    worker.once('message', (answer: Firmness) => resolve(answer))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the simulation ended with ${code}`))
    })
  })
}

/** Built, or translated on the fly while the program is worked on, as the program itself. */
function findProgram(): [string, string[]] {
  const find = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  if (process.argv[1]?.endsWith('.ts') !== true) return [find('build/program/simulate-worker.js'), []]
  return [find('app/server/simulate-worker.ts'), ['--import', import.meta.resolve('tsx')]]
}
