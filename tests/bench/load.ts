/** A first load of results by the ordinary door, against COPY of the same file into a bare table. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { loadFiles } from '#etl/pipeline.ts'
import { connect } from '#sql/client.ts'
import type { Part } from './options.ts'
import type { Provinces } from './provinces.ts'
import { assertLoaded } from './provinces.ts'
import type { Report } from './report.ts'
import type { BenchDatabase, BenchServer } from './server.ts'
import { createStepRecorder, type Steps } from './steps.ts'
import { median, time } from './timing.ts'

const ROUNDS = 3
const GOAL = 7
/** Share of the load from which a step is told. */
const WORTH_TELLING = 0.01
/** A table like that of results, without key or index. */
export const BARE = `
  create table public.bare (
    task_id text, subject_id text, department_code text, item_code text, state_code text, inspected_date date,
    result_code text, methods text, channel text, entered_date date, reviewed_date date, published_date date)`

export async function measureLoad(server: BenchServer, provinces: Provinces, report: Report): Promise<void> {
  const { database, results } = await provinces.prepareLarge()
  const rounds: { copy: number; load: number; steps: Steps }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = await server.copyDatabase(database, `load_${round}`)
    const copy = await timeCopy(fresh, results.path, results.rowCount)
    rounds.push({ copy, ...(await timeLoad(fresh, results.path, results.rowCount)) })
    if (round + 1 < ROUNDS) await server.dropDatabase(fresh)
    else await provinces.giveLarge(fresh)
  }
  const copy = median(rounds.map((round) => round.copy))
  const load = median(rounds.map((round) => round.load))
  const what = `${results.rowCount.toLocaleString('en')} results from CSV to core with receipt and marts ÷ COPY of the file`
  report.add({ part: 'load', what, ratio: median(rounds.map((round) => round.load / round.copy)), goal: GOAL, figures: { 'load ms': load, 'COPY ms': copy, rounds: ROUNDS } })
  tellSteps(report, 'load', rounds.map(({ steps }) => steps), { copy, load })
}

/** A month of results into a warehouse that holds all others: in place, beside its rows, indexes and sums. */
export async function measureMonth(provinces: Provinces, report: Report): Promise<void> {
  const database = await provinces.getLarge()
  const { results: { rowCount, month } } = await provinces.prepareLarge()
  const copy = await timeCopy(database, month.path, month.rowCount)
  const { load, steps } = await timeLoad(database, month.path, month.rowCount)
  const what = `a month of ${month.rowCount.toLocaleString('en')} results into a warehouse of ${rowCount.toLocaleString('en')} ÷ COPY of the file`
  report.add({ part: 'month', what, ratio: load / copy, goal: null, figures: { 'load ms': load, 'COPY ms': copy, 'rows a second': (month.rowCount / load) * 1000, rounds: 1 } })
  tellSteps(report, 'month', [steps], { copy, load })
}

function tellSteps(report: Report, part: Part, rounds: readonly Steps[], { copy, load }: { readonly copy: number; readonly load: number }): void {
  const names = [...new Set(rounds.flatMap((steps) => [...steps.keys()]))]
  for (const name of names) {
    const spent = median(rounds.map((steps) => steps.get(name) ?? 0))
    if (spent >= load * WORTH_TELLING) report.add({ part, what: `${name === 'findings' ? 'after it' : 'of it'} ${name} ÷ COPY`, ratio: spent / copy, goal: null, figures: { ms: spent } })
  }
}

/** Milliseconds of COPY of a file of results into a bare table. @throws when rows are missing */
export async function timeCopy({ ownerUrl }: BenchDatabase, path: string, rowCount: number): Promise<number> {
  const client = await connect(ownerUrl, 'drb-bench')
  try {
    await client.query(BARE)
    const spent = await time(() => pipeline(createReadStream(path), client.query(copyFrom('copy public.bare from stdin (format csv, header)'))))
    const { rows } = await client.query<{ count: number }>('select count(*) as count from public.bare')
    if (rows[0]?.count !== rowCount) throw new Error(`COPY took ${rows[0]?.count ?? 0} of ${rowCount} rows`)
    await client.query('drop table public.bare')
    return spent
  } finally {
    await client.end()
  }
}

async function timeLoad({ ownerUrl }: BenchDatabase, path: string, rowCount: number): Promise<{ load: number; steps: Steps }> {
  const { reporter, steps } = createStepRecorder()
  const begun = performance.now()
  const [receipt] = await loadFiles(ownerUrl, [path], { reporter })
  // Findings are asked after the commit, and told as a step of their own.
  const load = performance.now() - begun - (steps.get('findings') ?? 0)
  if (receipt === undefined) throw new Error('the load gave no receipt')
  assertLoaded(receipt)
  if (receipt.loaded !== rowCount) throw new Error(`the load took ${receipt.loaded} of ${rowCount} rows`)
  return { load, steps }
}
