/** A large workbook read and loaded, and large tables exported: rows a second, and the memory of a process of its own. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from '#app/exports/write-xlsx.server.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { measureProcess, type ProcessFigures } from './process.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import type { BenchServer } from './server.ts'
import { makeSheetRow, SHEET_COLUMNS } from './sheet-rows.ts'
import { median } from './timing.ts'

const SHEET_ROWS = 200_000
const SHEET_MB = 400
const EXPORT_MB = 250
const WRITER_ROWS = 100_000
const ROUNDS = 3
/** At least 0.8 of the bare writer's rate: at most so many times its time. */
const WRITER_GOAL = 1 / 0.8

export async function measureWorkbook(server: BenchServer, report: Report): Promise<void> {
  const path = join(server.folder, 'sheet.xlsx')
  await pipeline(Readable.from(writeXlsx({ columns: SHEET_COLUMNS, rows: makeRows, total: SHEET_ROWS, title: '名录', about: null, aboutTitle: '' })), createWriteStream(path))
  const database = await server.createDatabase('sheet')
  await loadSeeds(database.ownerUrl)
  const read = await measureProcess(['read', path])
  const load = await measureProcess(['load', database.ownerUrl, path])
  await server.dropDatabase(database)
  for (const [name, figures] of [['read', read], ['loaded', load]] as const) {
    if (figures.rows !== SHEET_ROWS) throw new Error(`${figures.rows} of ${SHEET_ROWS} rows were ${name}`)
    const what = `XLSX of ${SHEET_ROWS.toLocaleString('en')} × ${SHEET_COLUMNS.length} ${name}: peak memory ÷ ${SHEET_MB} MB`
    report.add({ part: 'workbook', what, ratio: figures.peakMb / SHEET_MB, goal: 1, figures: describe(figures) })
  }
}

export async function measureExports(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getLarge()
  for (const format of ['xlsx', 'csv']) {
    const figures = await measureProcess(['export', JSON.stringify(database), format])
    const what = `${figures.rows.toLocaleString('en')} records as ${format}: peak memory above idle ÷ ${EXPORT_MB} MB`
    report.add({ part: 'exports', what, ratio: (figures.peakMb - figures.idleMb) / EXPORT_MB, goal: 1, figures: { ...describe(figures), MB: figures.bytes / 1e6 } })
  }
}

/** The writer alone, the same rows by both, in turn. */
export async function measureWriter(report: Report): Promise<void> {
  const rounds: { ours: ProcessFigures; bare: ProcessFigures }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: await measureProcess(['write', 'ours', String(WRITER_ROWS)]), bare: await measureProcess(['write', 'bare', String(WRITER_ROWS)]) })
  }
  const ours = median(rounds.map((one) => one.ours.ms))
  const bare = median(rounds.map((one) => one.bare.ms))
  const [first] = rounds
  const megabytes = (bytes = 0): number => bytes / 1e6
  const sizes = { MB: megabytes(first?.ours.bytes), 'bare MB': megabytes(first?.bare.bytes) }
  const what = `XLSX of ${WRITER_ROWS.toLocaleString('en')} × ${SHEET_COLUMNS.length} written ÷ the bare writer’s time`
  report.add({ part: 'writer', what, ratio: median(rounds.map((one) => one.ours.ms / one.bare.ms)), goal: WRITER_GOAL, figures: { ms: ours, 'bare ms': bare, ...sizes, rounds: ROUNDS } })
}

async function* makeRows() {
  for (let from = 0; from < SHEET_ROWS; from += 1_000) yield await Promise.resolve(Array.from({ length: 1_000 }, (_, index) => makeSheetRow(from + index)))
}

const describe = ({ ms, rows, idleMb, peakMb }: ProcessFigures) => ({ 'rows a second': (rows / ms) * 1_000, ms, 'idle MB': idleMb, 'peak MB': peakMb })
