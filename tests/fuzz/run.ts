/**
 * Damaged files through the ordinary door into a real warehouse, round after round. Whatever a file holds ends in a receipt that
 * balances; nothing crashes, no character is made up, memory stays, and in the end the warehouse holds what it always must.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { findFaults } from '#etl/checks.ts'
import { createRandom } from '#domain/random.ts'
import { loadFiles } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { compareMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { damageBytes, mistakeCells, pick } from './damage.ts'
import { kinds, packings } from './kinds.ts'
import { drawTable } from './tables.ts'

export interface FuzzOptions {
  /** A database with its seeds. */
  readonly ownerUrl: string
  /** Where files are written; those of failed rounds stay. */
  readonly folder: string
  readonly rounds: number
  readonly seed: number
}

export interface Failure {
  /** Alone it makes the round's file again; null when the whole run is at fault. */
  readonly seed: number | null
  readonly what: string
}

export interface FuzzOutcome {
  readonly failures: readonly Failure[]
  readonly loaded: number
  readonly refused: number
  /** Rows of all receipts. */
  readonly rows: number
  readonly rejected: number
  /** Most memory above that of the beginning. */
  readonly peakMb: number
}

/** Damaged counts must not eat more: what a process that tries a file may have (etl/readers/trial.ts), and what the program needs itself. */
const MOST_MB = 1_024 + 256
const MOST_MS = 30_000
const SAMPLE_MS = 20
const MB = 1024 * 1024

export interface FuzzFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The file of one round: drawn, mistaken, written, damaged and packed under its seed alone. */
export function makeFile(seed: number): FuzzFile {
  const random = createRandom(seed, 'fuzz')
  const kind = pick(kinds, random)
  const [packing, pack] = pick(packings, random)
  const table = mistakeCells(drawTable(random), random)
  const written = kind.write(table)
  const inside = random.chance(0.3) ? damageBytes(written, random) : written
  const packed = pack(kind.wrap(inside))
  const bytes = packing !== 'plain' && random.chance(0.1) ? damageBytes(packed, random) : packed
  return { name: `${kind.name}, ${packing}`, bytes }
}

/** @returns what went wrong, and what the rounds came to */
export async function runFuzz({ ownerUrl, folder, rounds, seed }: FuzzOptions, say: (line: string) => void = () => undefined): Promise<FuzzOutcome> {
  const client = await connect(ownerUrl, 'drb-fuzz')
  const failures: Failure[] = []
  const sum = { loaded: 0, refused: 0, rows: 0, rejected: 0 }
  const fail = (failed: number | null, what: string): void => {
    failures.push({ seed: failed, what })
    say(`✗ ${what}`)
  }
  const memory = watchMemory()
  try {
    for (let round = 0; round < rounds; round += 1) {
      const own = seed + round
      const file = makeFile(own)
      const path = join(folder, `seed-${own}.dat`)
      await writeFile(path, file.bytes)
      const { receipt, fault } = await loadOne(ownerUrl, client, path)
      if (receipt !== null) {
        sum[receipt.state === 'loaded' ? 'loaded' : 'refused'] += 1
        sum.rows += receipt.read
        sum.rejected += receipt.rejected
      }
      if (fault === null) await rm(path)
      else fail(own, `round ${round}, seed ${own} (${file.name}): ${fault}`)
    }
    for (const fault of await findLasting(client)) fail(null, fault)
  } finally {
    memory.stop()
    await client.end()
  }
  const peakMb = memory.peakMb()
  if (peakMb > MOST_MB) fail(null, `memory grew by ${peakMb} MB`)
  return { failures, ...sum, peakMb }
}

async function loadOne(ownerUrl: string, client: pg.Client, path: string): Promise<{ receipt: Receipt | null; fault: string | null }> {
  const begun = performance.now()
  try {
    const [receipt] = await loadFiles(ownerUrl, [path])
    if (receipt === undefined) return { receipt: null, fault: 'no receipt' }
    const spent = performance.now() - begun
    return { receipt, fault: spent > MOST_MS ? `${Math.round(spent)} ms` : await judge(client, receipt) }
  } catch (error) {
    return { receipt: null, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** What is wrong with a receipt, or null. */
async function judge(client: pg.Client, receipt: Receipt): Promise<string | null> {
  const { state, delivery, read, loaded, unchanged, replaced, held, rejected } = receipt
  if (state !== 'loaded' && state !== 'refused') return `it ended as ${state}`
  const counted = loaded + unchanged + replaced + held + rejected
  if (read !== counted) return `${read} rows were read and ${counted} accounted for`
  const { rows } = await client.query<{ kept: number }>('select count(*) as kept from ops.rejected_rows where delivery_id = $1', [delivery])
  const kept = rows[0]?.kept
  return kept === rejected ? null : `${rejected} rows were rejected and ${kept ?? 0} kept`
}

/** Truths that hold of the warehouse whatever was loaded. */
async function findLasting(client: pg.Client): Promise<string[]> {
  const found = (await findFaults(client)).map(({ check, count, first }) => `${check}: ${count} faults, the first ${JSON.stringify(first)}`)
  await client.query('begin')
  for (const { table, differing } of await compareMarts(client)) if (differing > 0) found.push(`${table}: ${differing} rows differ from a fresh making`)
  await client.query('rollback')
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname in ('core', 'mart', 'staging') and relkind in ('r', 'm')`,
  )
  for (const { name } of rows) {
    if (name.startsWith('staging.')) found.push(`${name} was left behind`)
    const made = await client.query<{ text: string }>(`select one::text as text from ${name} as one where strpos(one::text, chr(65533)) > 0 limit 1`)
    for (const { text } of made.rows) found.push(`${name} holds U+FFFD: ${text}`)
  }
  return found
}

function watchMemory(): { peakMb(): number; stop(): void } {
  const before = process.memoryUsage.rss()
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, SAMPLE_MS)
  return { peakMb: () => Math.round((peak - before) / MB), stop: () => clearInterval(timer) }
}
