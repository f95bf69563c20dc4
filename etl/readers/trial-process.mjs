// @ts-check
/**
 * The process of its own in which trial.ts has a columnar file decoded once; its argument is the task. Says before each step how many
 * values it has, in the end null or what was wrong.
 */
import { open } from 'node:fs/promises'
import { createArrowCodecs, createBudget, readyToUnpack, UnpackFault } from './codecs.mjs'

/** @typedef {import('./codecs.mjs').UnpackBudget} UnpackBudget */
/** @typedef {import('./trial.ts').TrialTask} TrialTask */
/** @typedef {import('./trial.ts').TrialFault} TrialFault */

/** @type {(values: number) => void} */
const sayStep = (values) => void process.send?.({ values })

/** @type {Readonly<Record<TrialTask['kind'], (task: TrialTask, budget: UnpackBudget) => Promise<void>>>} */
const tries = { arrow: tryArrow, parquet: tryParquet }

/** @type {(task: TrialTask, budget: UnpackBudget) => Promise<void>} */
async function tryArrow({ path }, budget) {
  const { CompressionType, compressionRegistry, RecordBatchReader } = await import('apache-arrow')
  const codecs = createArrowCodecs(() => budget)
  compressionRegistry.set(CompressionType.LZ4_FRAME, codecs.LZ4_FRAME)
  compressionRegistry.set(CompressionType.ZSTD, codecs.ZSTD)
  await readyToUnpack()
  const reader = await RecordBatchReader.from(await open(path))
  await reader.open()
  for await (const _ of reader) {
    budget.beginPiece()
    sayStep(0)
  }
}

/** @type {(task: TrialTask, budget: UnpackBudget) => Promise<void>} */
async function tryParquet({ path, limits }, budget) {
  const { openParquet } = await import('./parquet-groups.mjs')
  const { groups } = await openParquet({ path, budget, maxRows: limits.maxRows, onStep: sayStep })
  for await (const _ of groups) continue
}

/** @type {(task: TrialTask) => Promise<TrialFault | null>} */
async function tryFile(task) {
  try {
    await tries[task.kind](task, createBudget(task.packedBytes, task.limits))
    return null
  } catch (error) {
    return { code: error instanceof UnpackFault ? error.code : null, detail: error instanceof Error ? error.message : String(error) }
  }
}

process.send?.(await tryFile(JSON.parse(process.argv[2] ?? '')))
process.disconnect()
