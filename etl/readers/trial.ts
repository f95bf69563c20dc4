/**
 * Decodes a columnar file once in a process of its own, which can be ended: the libraries believe the counts that stand in
 * a file, so that damaged ones could keep the program busy or eat its memory. A thread would not do: one that asks for too much at
 * once takes the whole program with it.
 */
import { fork } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PackedFile } from '#etl/reader.ts'
import type { UnpackCode, UnpackLimits } from '#etl/readers/codecs.mjs'
import { unpackToDisk } from '#etl/readers/unpack.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** What the process is told, and says. @see trial-process.mjs */
export interface TrialTask {
  readonly kind: 'arrow' | 'parquet'
  readonly path: string
  readonly packedBytes: number
  readonly limits: UnpackLimits & Pick<LoadLimits, 'maxRows'>
}
export interface TrialFault {
  readonly code: UnpackCode | null
  readonly detail: string
}

const PROGRAM = fileURLToPath(new URL('trial-process.mjs', import.meta.url))
const MOST_HEAP_MB = 1_024
/** Code of a program that gave up, where there are no signals. */
const ABORTED = 134
const BASE_MS = 5_000
const BYTES_A_MS = 1_000
const VALUES_A_MS = 1_000

/** @throws Refusal when the file cannot be decoded within the limits, and in a time that fits its size. */
export async function tryDecoding(kind: TrialTask['kind'], file: PackedFile, limits: LoadLimits): Promise<void> {
  const { path, packedBytes, remove } = await unpackToDisk(file, limits)
  try {
    const { size } = await stat(path)
    const fault = await runProcess({ kind, path, packedBytes, limits }, BASE_MS + size / BYTES_A_MS)
    if (fault !== null) throw refuse(fault.code ?? 'damaged-file', fault.detail)
  } finally {
    await remove()
  }
}

/** What went wrong in the process, or null. @param mostMs that a step may take, beside the time for its values: a batch, or a column of a group of rows */
async function runProcess(task: TrialTask, mostMs: number): Promise<TrialFault | null> {
  const child = fork(PROGRAM, [JSON.stringify(task)], { execArgv: [`--max-old-space-size=${MOST_HEAP_MB}`], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<TrialFault | null>((resolve, reject) => {
      const allow = (ms: number): void => {
        clearTimeout(timer)
        timer = setTimeout(() => { resolve({ code: null, detail: `more than ${Math.ceil(ms / 1000)} s` }) }, ms)
      }
      allow(mostMs)
      child.on('message', (said: TrialFault | { readonly values: number } | null) => {
        if (said !== null && 'values' in said) allow(mostMs + said.values / VALUES_A_MS)
        else resolve(said)
      })
      child.once('error', reject)
      child.once('close', (code, signal) => { resolve(describeEnd(code, signal)) })
    })
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

/** Of a process that ended before it said anything: what it had to hold at once was too much, or something of it broke. */
function describeEnd(code: number | null, signal: NodeJS.Signals | null): TrialFault {
  const isFull = signal === 'SIGABRT' || code === ABORTED
  return isFull ? { code: 'workbook-too-large', detail: `${MOST_HEAP_MB} MB` } : { code: null, detail: `ended with ${signal ?? code ?? ''}` }
}
