/** The two provinces of a bench, small and large, from the demonstration's seeded generator; made when first asked for. */
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeDemonstration } from '#etl/demo/index.ts'
import { loadFiles } from '#etl/pipeline.ts'
import type { Receipt } from '#etl/receipts.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { joinResults, type ResultsFile } from './results-file.ts'
import type { BenchDatabase, BenchServer } from './server.ts'

/** Results that wait for the corrections of the refresh, which bring some of them each. */
const KEEP_BACK = 2_000

export interface PreparedProvince {
  /** Holds everything but results and what follows from them. */
  readonly database: BenchDatabase
  readonly results: ResultsFile
  readonly followUps: readonly string[]
}

export interface Provinces {
  /** The demonstration at scale 1, loaded delivery by delivery. */
  getSmall(): Promise<BenchDatabase>
  prepareLarge(): Promise<PreparedProvince>
  /** The large province, whole; what a measured load has made may be given in its place. */
  getLarge(): Promise<BenchDatabase>
  giveLarge(database: BenchDatabase): Promise<void>
}

export function createProvinces(server: BenchServer, scale: number, say: (line: string) => void): Provinces {
  let small: Promise<BenchDatabase> | null = null
  let prepared: Promise<PreparedProvince> | null = null
  let large: Promise<BenchDatabase> | null = null
  const prepareLarge = (): Promise<PreparedProvince> => (prepared ??= prepare(server, scale, say))
  const finish = async (database: BenchDatabase): Promise<BenchDatabase> => {
    const { followUps } = await prepareLarge()
    await loadWhole(database, followUps)
    return database
  }
  const load = async (): Promise<BenchDatabase> => {
    const { database, results } = await prepareLarge()
    say(`loading ${results.rowCount.toLocaleString('en')} results`)
    await loadWhole(database, [results.path])
    return finish(database)
  }
  return {
    getSmall: () => (small ??= loadSmall(server, say)),
    prepareLarge,
    getLarge: () => (large ??= load()),
    giveLarge: async (database) => {
      large = finish(database)
      await large
    },
  }
}

async function loadSmall(server: BenchServer, say: (line: string) => void): Promise<BenchDatabase> {
  say('province at scale 1')
  const files = await write(server, 1)
  const database = await server.createDatabase('small')
  await loadSeeds(database.ownerUrl)
  await loadFiles(database.ownerUrl, files)
  return database
}

async function prepare(server: BenchServer, scale: number, say: (line: string) => void): Promise<PreparedProvince> {
  say(`province at scale ${scale}: writing its deliveries`)
  const files = await write(server, scale)
  const isOf = (path: string, table: string): boolean => new RegExp(`^\\d+-${table}-`).test(basename(path))
  const monthly = files.filter((path) => isOf(path, 'results') && !/correction|faulty/.test(path))
  const results = await joinResults(monthly, server.folder, KEEP_BACK)
  say(`province at scale ${scale}: loading all but its ${results.rowCount.toLocaleString('en')} results`)
  const database = await server.createDatabase('large')
  await loadSeeds(database.ownerUrl)
  await loadWhole(database, files.filter((path) => !isOf(path, 'results') && !isOf(path, 'follow-ups')))
  return { database, results, followUps: files.filter((path) => isOf(path, 'follow-ups')) }
}

async function write(server: BenchServer, scale: number): Promise<string[]> {
  const outDir = join(server.folder, `scale-${scale}`)
  await mkdir(outDir)
  return (await writeDemonstration({ outDir, scale })).files
}

async function loadWhole({ ownerUrl }: BenchDatabase, files: readonly string[]): Promise<void> {
  for (const receipt of await loadFiles(ownerUrl, files)) assertLoaded(receipt)
}

/** @throws when a delivery was refused or balances wrongly: its times would say nothing */
export function assertLoaded({ file, state, read, loaded, unchanged, replaced, held, rejected }: Receipt): void {
  const sum = loaded + unchanged + replaced + held + rejected
  if (state !== 'loaded' || read !== sum || held > 0) throw new Error(`${file}: ${state}, ${read} rows read, ${sum} accounted for, ${held} held`)
}
