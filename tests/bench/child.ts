/** The process that is measured: does one task and prints its figures as JSON. `read FILE`, `load URL FILE`, `export DATABASE FORMAT`, `write ours|bare ROWS`. */
import { writeXlsxStream } from 'hucre/xlsx'
import { writeXlsx } from '#app/exports/write-xlsx.server.ts'
import { inspectDelivery } from '#etl/delivery.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { readRows } from '#etl/read-rows.ts'
import { SAFE_LIMITS } from '#etl/settings.ts'
import { BENCH_DAY, openApplication } from './application.ts'
import { makeSheetRow, SHEET_COLUMNS } from './sheet-rows.ts'
import type { ProcessFigures } from './process.ts'
import type { BenchDatabase } from './server.ts'

const KB_A_MB = 1024
const STRETCH = 1_000

interface Done {
  readonly rows: number
  readonly bytes?: number
}

async function prepare([task, first = '', second = '']: readonly string[]): Promise<() => Promise<Done>> {
  switch (task) {
    case 'read':
      return () => read(first)
    case 'load':
      return async () => ({ rows: (await loadFiles(first, [second])).reduce((sum, receipt) => sum + receipt.loaded, 0) })
    case 'export':
      return prepareExport(JSON.parse(first) as BenchDatabase, second)
    case 'write':
      return () => (first === 'ours' ? writeOurs(Number(second)) : writeBare(Number(second)))
    default:
      throw new Error(`no task ${task ?? ''}`)
  }
}

async function read(path: string): Promise<Done> {
  const delivery = await inspectDelivery(path, {}, SAFE_LIMITS)
  let rows = 0
  for await (const _ of readRows(delivery, SAFE_LIMITS, () => (rows += 1))) continue
  return { rows }
}

async function prepareExport(database: BenchDatabase, format: string): Promise<() => Promise<Done>> {
  const application = await openApplication(database)
  const path = `/exports/records?indicator=E01&area=370000&period=2021-01-01..${BENCH_DAY}&part=denominator&format=${format}&reason=${encodeURIComponent('量一量导出')}`
  return async () => {
    const answer = await application.ask({ name: 'export', route: 'exports.$table', path, params: { table: 'records' } })
    if (answer.body === null || !answer.ok) throw new Error(`the export answers ${answer.status}: ${await answer.text()}`)
    let bytes = 0
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length
    await application.close()
    return { rows: Number(answer.headers.get('x-total')), bytes }
  }
}

async function writeOurs(count: number): Promise<Done> {
  async function* rows() {
    for (let from = 0; from < count; from += STRETCH) {
      yield await Promise.resolve(Array.from({ length: Math.min(STRETCH, count - from) }, (_, index) => makeSheetRow(from + index)))
    }
  }
  return countBytes(count, writeXlsx({ columns: SHEET_COLUMNS, rows, total: count, title: '记录', about: null, aboutTitle: '' }))
}

/** The package at its best: positional values, texts in their cells. */
async function writeBare(count: number): Promise<Done> {
  function* rows() {
    yield SHEET_COLUMNS.map(({ name, heading }) => heading ?? name)
    for (let index = 0; index < count; index += 1) {
      const row = makeSheetRow(index)
      yield SHEET_COLUMNS.map(({ name, type }) => (type === 'date' ? new Date(String(row[name])) : (row[name] ?? null)))
    }
  }
  return countBytes(count, writeXlsxStream(rows(), { name: '记录' }) as unknown as AsyncIterable<Uint8Array>)
}

async function countBytes(rows: number, chunks: AsyncIterable<Uint8Array>): Promise<Done> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return { rows, bytes }
}

const work = await prepare(process.argv.slice(2))
const idleMb = process.memoryUsage.rss() / KB_A_MB / KB_A_MB
const begun = performance.now()
const { rows, bytes = 0 } = await work()
const figures: ProcessFigures = { ms: performance.now() - begun, rows, bytes, idleMb, peakMb: process.resourceUsage().maxRSS / KB_A_MB }
console.log(JSON.stringify(figures))
