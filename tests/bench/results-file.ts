/** One delivery of all results: what the deliveries of a demonstration say in the end, each result once. */
import { createReadStream } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

export interface RowsFile {
  readonly path: string
  readonly rowCount: number
}

export interface ResultsFile extends RowsFile {
  readonly header: string
  /** A month of results, kept back for a later delivery. */
  readonly month: RowsFile
  /** Rows kept back, for corrections that bring new ones. */
  readonly keptBack: readonly string[]
}

const CHUNK_ROWS = 10_000
/** The last whole month of the demonstration. */
const MONTH = '2023-10'
/** State 5, published; result 1, nothing found; no follow-up refers to it. Its month of inspection. */
const FOUND_NOTHING = /^(?:[^,]*,){4}5,(\d{4}-\d{2})-\d{2},1,/

/**
 * Joins monthly deliveries of results, UTF-8 all of them, oldest first: a row that comes again replaces the one before. In memory
 * stand the keys alone, as numbers: ten million rows would not fit.
 * @param folder where the files are written
 * @param keepBack how many results stay out of both files
 */
export async function joinResults(paths: readonly string[], folder: string, keepBack: number): Promise<ResultsFile> {
  const { header, parts, candidates } = await dropReplaced(paths, folder)
  const step = Math.max(1, Math.floor(candidates / keepBack))
  const [results, month] = await Promise.all([createRowsFile(`${folder}/results.csv`, header), createRowsFile(`${folder}/month.csv`, header)])
  const keptBack: string[] = []
  let seen = 0
  for (const part of parts) {
    for await (const row of readLines(part)) {
      const found = FOUND_NOTHING.exec(row)?.[1]
      if (found === MONTH) await month.add(row)
      else if (found !== undefined && seen++ % step === 0 && keptBack.length < keepBack) keptBack.push(row)
      else await results.add(row)
    }
    await rm(part)
  }
  return { ...(await results.close()), header, month: await month.close(), keptBack }
}

/** Writes of each delivery the rows that no later one replaces. */
async function dropReplaced(paths: readonly string[], folder: string): Promise<{ header: string; parts: string[]; candidates: number }> {
  const known = new Set<number>()
  const parts: string[] = []
  let header = ''
  let candidates = 0
  for (const [index, source] of [...paths].reverse().entries()) {
    const part = `${folder}/part-${index}.csv`
    const rows = await createRowsFile(part, null)
    let isHeader = true
    for await (const line of readLines(source)) {
      if (isHeader) {
        header = line
        isHeader = false
        continue
      }
      const key = hashKey(line)
      if (line === '' || known.has(key)) continue
      known.add(key)
      const month = FOUND_NOTHING.exec(line)?.[1]
      if (month !== undefined && month !== MONTH) candidates += 1
      await rows.add(line)
    }
    await rows.close()
    parts.unshift(part)
  }
  return { header, parts, candidates }
}

/** Task, subject, department and item as a number of 53 bits: of ten million keys two are the same once in two hundred runs. */
function hashKey(line: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0, commas = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at)
    if (code === COMMA && (commas += 1) === KEY_CELLS) break
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  // Each half mixed into the other: what a multiplication leaves in the lower digits alone is not enough.
  const mix = (one: number, other: number): number => Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  return (mix(high, low) & 0x1fffff) * 2 ** 32 + (mix(low, high) >>> 0)
}
const COMMA = 44
const KEY_CELLS = 4

function readLines(path: string): AsyncIterable<string> {
  const file = createReadStream(path)
  return createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file, crlfDelay: Infinity })
}

/** A delivery that is written row by row. */
async function createRowsFile(path: string, header: string | null): Promise<{ add(row: string): Promise<void>; close(): Promise<RowsFile> }> {
  const file: FileHandle = await open(path, 'w')
  let waiting: string[] = header === null ? [] : [header]
  let rowCount = 0
  const flush = async (): Promise<void> => {
    const rows = waiting
    waiting = []
    if (rows.length > 0) await file.write(`${rows.join('\r\n')}\r\n`)
  }
  return {
    add: async (row) => {
      waiting.push(row)
      rowCount += 1
      if (waiting.length >= CHUNK_ROWS) await flush()
    },
    close: async () => {
      await flush()
      await file.close()
      return { path, rowCount }
    },
  }
}

/** Writes a delivery: its header, then its rows. */
export async function writeRows(path: string, header: string, rows: readonly string[]): Promise<void> {
  const file = await createRowsFile(path, header)
  for (const row of rows) await file.add(row)
  await file.close()
}
