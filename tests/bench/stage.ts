/** Staging a clean CSV (read, checked, counted, copied), against COPY of the same file into a bare table. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { inspectDelivery } from '#etl/delivery.ts'
import { readLookups } from '#etl/lookups.ts'
import { silent } from '#etl/progress.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { SAFE_LIMITS } from '#etl/settings.ts'
import { stageFile } from '#etl/stage.ts'
import { connect } from '#sql/client.ts'
import { BARE, timeCopy } from './load.ts'
import type { Report } from './report.ts'
import { writeRows } from './results-file.ts'
import type { BenchServer } from './server.ts'
import { makeResult, RESULTS_HEADER } from './sheet-rows.ts'
import { median, time } from './timing.ts'

const ROWS = 1_000_000
const ROUNDS = 3
const GOAL = 1.25

interface Round {
  /** Hash and encoding: every byte is looked at before a row is read. */
  readonly look: number
  readonly stage: number
  readonly copy: number
  /** COPY into what staging copies into: unlogged, made in the same transaction, frozen. */
  readonly frozen: number
}

export async function measureStage(server: BenchServer, report: Report): Promise<void> {
  const database = await server.createDatabase('stage')
  await loadSeeds(database.ownerUrl)
  const path = join(server.folder, 'clean.csv')
  await writeRows(path, RESULTS_HEADER, Array.from({ length: ROWS }, (_, index) => makeResult(index)))
  const client = await connect(database.ownerUrl, 'drb-bench')
  const rounds: Round[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const copy = await timeCopy(database, path, ROWS)
      rounds.push({ copy, frozen: await timeFrozen(client, path), ...(await timeStage(client, path)) })
    }
  } finally {
    await client.end()
    await server.dropDatabase(database)
  }
  const of = (one: (round: Round) => number): number => median(rounds.map(one))
  const what = `${ROWS.toLocaleString('en')} clean results staged`
  const figures = { 'staged ms': of(({ stage }) => stage), rounds: ROUNDS }
  const add = (against: string, goal: number | null, ratio: (round: Round) => number, more: Record<string, number>): void =>
    report.add({ part: 'stage', what: `${what} ÷ ${against}`, ratio: of(ratio), goal, figures: { ...figures, ...more } })
  add('COPY of the file', GOAL, ({ stage, copy }) => stage / copy, { 'COPY ms': of(({ copy }) => copy) })
  add('COPY, the look through the file before it counted in', null, ({ stage, look, copy }) => (stage + look) / copy, { 'look ms': of(({ look }) => look) })
  add('COPY into an unlogged table, frozen', null, ({ stage, frozen }) => stage / frozen, { 'COPY ms': of(({ frozen }) => frozen) })
}

async function timeFrozen(client: pg.Client, path: string): Promise<number> {
  await client.query('begin')
  await client.query(BARE.replace('create table', 'create unlogged table'))
  const spent = await time(() => pipeline(createReadStream(path), client.query(copyFrom('copy public.bare from stdin (format csv, header, freeze)'))))
  await client.query('rollback')
  return spent
}

async function timeStage(client: pg.Client, path: string): Promise<{ look: number; stage: number }> {
  const begun = performance.now()
  const delivery = await inspectDelivery(path, {}, SAFE_LIMITS)
  const look = performance.now() - begun
  const lookups = await readLookups(client)
  await client.query('begin')
  const stage = await time(async () => {
    const { stagedCount, rejects } = await stageFile({ client, delivery, lookups, limits: SAFE_LIMITS, reporter: silent }, 'results')
    if (stagedCount !== ROWS || rejects.count > 0) throw new Error(`${stagedCount} of ${ROWS} rows staged, ${rejects.count} rejected`)
  })
  await client.query('rollback')
  return { look, stage }
}
