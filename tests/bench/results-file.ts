/** One delivery of all results: what the deliveries of a demonstration say in the end, each result once. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

export interface ResultsFile {
  readonly path: string
  readonly rowCount: number
  /** Rows kept back, for a later delivery. */
  readonly keptBack: readonly string[]
  readonly header: string
}

const CHUNK_ROWS = 10_000
/** State 5, published; result 1, nothing found. */
const FOUND_NOTHING = /^(?:[^,]*,){4}5,[^,]*,1,/

/**
 * Joins monthly deliveries of results, UTF-8 all of them, oldest first: a row that comes again replaces the one before.
 * @param keepBack how many published results without a finding, to which no follow-up refers, stay out of the file
 */
export async function joinResults(paths: readonly string[], path: string, keepBack: number): Promise<ResultsFile> {
  const rows = new Map<string, string>()
  let header = ''
  for (const source of paths) {
    let isHeader = true
    for await (const line of readLines(source)) {
      if (isHeader) header = line
      else if (line !== '') rows.set(keyOf(line), line)
      isHeader = false
    }
  }
  const candidates = [...rows.values()].filter((row) => FOUND_NOTHING.test(row))
  const step = Math.floor(candidates.length / keepBack)
  const keptBack = candidates.filter((_, index) => index % step === 0).slice(0, keepBack)
  for (const row of keptBack) rows.delete(keyOf(row))
  const written = [...rows.values()]
  await writeRows(path, header, written)
  return { path, rowCount: written.length, keptBack, header }
}

/** Task, subject, department and item: codes, which hold no comma. */
function keyOf(line: string): string {
  let end = -1
  for (let cell = 0; cell < 4; cell += 1) end = line.indexOf(',', end + 1)
  return line.slice(0, end)
}

function readLines(path: string): AsyncIterable<string> {
  const file = createReadStream(path)
  return createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file, crlfDelay: Infinity })
}

/** Writes a delivery: its header, then its rows. */
export async function writeRows(path: string, header: string, rows: readonly string[]): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.write(`${header}\r\n`)
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) await file.write(`${rows.slice(from, from + CHUNK_ROWS).join('\r\n')}\r\n`)
  } finally {
    await file.close()
  }
}
