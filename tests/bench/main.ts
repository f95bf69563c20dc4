/**
 * `npm run bench`: measures the product against floors that are measured in the same run, and prints ratios. A goal that is
 * missed is told, not a failure; values that differ are one.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { dirname, resolve } from 'node:path'
import { readDay } from '#app/clock.ts'
import { measureBoards } from './boards.ts'
import { measureClients } from './clients.ts'
import { measureDossier } from './dossier.ts'
import { measureDesk } from './desk.ts'
import { measureLoad, measureMonth } from './load.ts'
import { readOptions, USAGE, WrongOption, type Options, type Part } from './options.ts'
import { measurePage } from './page.ts'
import { createProvinces } from './provinces.ts'
import { measureQuestions } from './questions.ts'
import { measureRate } from './rate.ts'
import { measureRecords } from './records.ts'
import { measureRefresh } from './refresh.ts'
import { measureScoring } from './scoring.ts'
import { createReport, isMet } from './report.ts'
import { openBenchServer, type BenchServer } from './server.ts'
import { measureExports, measureWorkbook, measureWriter } from './sheets.ts'
import { measureStage } from './stage.ts'
import { measureTraining } from './training.ts'
import { measureWarnings } from './warnings.ts'

const EXIT = { done: 0, failed: 1, wrongCall: 2, cut: 130 }

async function main(): Promise<number> {
  const day = readDay()
  const options = readOptions(process.argv.slice(2), day)
  const server = await openBenchServer()
  const cut = (): void => void server.close().finally(() => process.exit(EXIT.cut))
  process.once('SIGINT', cut).once('SIGTERM', cut)
  try {
    return await measure(server, options, day)
  } finally {
    await server.close()
  }
}

async function measure(server: BenchServer, { only, scale, out }: Options, day: string): Promise<number> {
  const begun = performance.now()
  const environment = { day, node: process.versions.node, postgres: server.version, cores: availableParallelism(), loadBefore: loadavg()[0] ?? 0, scale }
  console.log(`node ${environment.node} · PostgreSQL ${environment.postgres} · ${environment.cores} cores · load average ${environment.loadBefore.toFixed(2)} · scales 1 and ${scale}`)
  const report = createReport(console.log)
  const provinces = createProvinces(server, scale, (line) => console.error(`· ${line}`))
  const measures: Readonly<Record<Part, () => Promise<void>>> = {
    stage: () => measureStage(server, report),
    workbook: () => measureWorkbook(server, report),
    writer: () => measureWriter(report),
    load: () => measureLoad(server, provinces, report),
    exports: () => measureExports(provinces, report),
    boards: () => measureBoards(provinces, scale, report),
    questions: () => measureQuestions(provinces, report),
    clients: () => measureClients(provinces, report),
    records: () => measureRecords(provinces, report),
    month: () => measureMonth(provinces, report),
    refresh: () => measureRefresh(server, provinces, report),
    page: () => measurePage(provinces, report),
    rate: () => measureRate(provinces, report),
    scoring: () => measureScoring(report),
    warnings: () => measureWarnings(server, provinces, report),
    dossier: () => measureDossier(provinces, scale, report),
    training: () => measureTraining(provinces, report),
    desk: async () => measureDesk(await provinces.getSmall(), report),
  }
  for (const part of only) await measures[part]()
  const seconds = Math.ceil((performance.now() - begun) / 1000)
  const loadAfter = loadavg()[0] ?? 0
  const path = resolve(out)
  await mkdir(dirname(path), { recursive: true })
  const { lines, comparisons } = report
  await writeFile(path, `${JSON.stringify({ environment: { ...environment, loadAfter, seconds }, lines: lines.map((line) => ({ ...line, isMet: isMet(line) })), comparisons }, null, 2)}\n`)
  const met = lines.map(isMet)
  console.log(`${met.filter((one) => one === true).length} goals met, ${met.filter((one) => one === false).length} not met · ${seconds} s · load average ${loadAfter.toFixed(2)} · ${path}`)
  return comparisons.every(({ differing }) => differing === 0) ? EXIT.done : EXIT.failed
}

try {
  process.exitCode = await main()
} catch (error) {
  const isWrongCall = error instanceof WrongOption
  process.stderr.write(isWrongCall ? `${error.message}\n${USAGE}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = isWrongCall ? EXIT.wrongCall : EXIT.failed
}
