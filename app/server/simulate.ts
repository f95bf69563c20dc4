/** How firm places are, reckoned in a thread of its own. */
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Firmness, FirmnessQuestion } from '#domain/scoring/firmness.ts'

/** Far more than ten thousand sheets take. */
const PATIENCE_MS = 20_000

/** @throws when the thread fails or takes longer than a reader would wait */
export function simulateInThread(question: FirmnessQuestion): Promise<Firmness> {
  const [program, isSource] = findProgram()
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: question, eval: isSource })
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

/** Built, or while the program is worked on a line that translates it first: threads do not take over the main one's translator. */
function findProgram(): [program: string, isSource: boolean] {
  if (process.argv[1]?.endsWith('.ts') !== true) return [fileURLToPath(new URL('../../build/program/simulate-worker.js', import.meta.url)), false]
  const [translator, source] = [import.meta.resolve('tsx/esm/api'), new URL('simulate-worker.ts', import.meta.url).href]
  return [`import(${JSON.stringify(translator)}).then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(import.meta.url)}))`, true]
}
