/**
 * Decodes a columnar file once in a thread of its own, which can be ended: the libraries believe the counts that stand in
 * a file, so that damaged ones could keep the program busy or eat its memory.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { PackedFile } from '#etl/reader.ts'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

export interface Trial {
  /** The package that decodes. */
  readonly library: string
  /** Body of an asynchronous function of `library`, `path` and `zlib`. */
  readonly decode: string
}

const MOST_HEAP_MB = 1_024
const BASE_MS = 5_000
const BYTES_A_MS = 1_000

/** @throws Refusal when the file cannot be decoded in a time that fits its size. */
export async function tryDecoding({ library, decode }: Trial, file: PackedFile, limits: LoadLimits): Promise<void> {
  const unpacked = await unpackToDisk(file, limits)
  try {
    const { size } = await stat(unpacked.path)
    const address = pathToFileURL(createRequire(import.meta.url).resolve(library)).href
    const fault = await runThread(`(async (library, path, zlib) => {${decode}})`, address, unpacked.path, BASE_MS + size / BYTES_A_MS)
    if (fault !== null) throw /compress|codec/i.test(fault) ? refuse('unsupported-compression', fault) : refuse('damaged-file', fault)
  } finally {
    await unpacked.remove()
  }
}

/** What went wrong in the thread, or null. */
async function runThread(decode: string, library: string, path: string, mostMs: number): Promise<string | null> {
  const code = `const { parentPort, workerData: { library, path } } = require('node:worker_threads')
    import(library).then((found) => ${decode}(found, path, require('node:zlib')))
      .then(() => parentPort.postMessage(null), (error) => parentPort.postMessage(String(error?.message ?? error)))`
  const worker = new Worker(code, { eval: true, execArgv: [], workerData: { library, path }, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<string | null>((resolve) => {
      timer = setTimeout(() => { resolve(`more than ${Math.ceil(mostMs / 1000)} s`) }, mostMs)
      worker.once('message', (fault: string | null) => { resolve(fault) })
      worker.once('error', (error) => { resolve(error instanceof Error ? error.message : String(error)) })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
