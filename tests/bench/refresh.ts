/** What the marts cost after a correction of a thousand results, against making them anew; and that both say the same. */
import { join } from 'node:path'
import type pg from 'pg'
import { operationHeader } from '#etl/demo/layout.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { compareMarts, rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { assertLoaded, type Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { writeRows, type ResultsFile } from './results-file.ts'
import type { BenchDatabase, BenchServer } from './server.ts'
import { createStepRecorder, sumPhases, type Steps } from './steps.ts'
import { median, time } from './timing.ts'

const ROUNDS = 5
/** In a warehouse of ten million results, and in a smaller one, where what does not grow with it counts for more. */
const GOAL = { large: 1 / 100, small: 1 / 50 } as const
const LARGE_RESULTS = 9_500_000
/** About so many results are looked through for those to correct. */
const LOOKED_THROUGH = 100_000
/** Rows of one delivery, 1,000 in all: published later, inspected in another month (so that cells change key), taken back, new. */
const ROWS = { late: 500, moved: 300, withdrawn: 100, added: 100 } as const
const FACTS_AND_SUMS = 'facts and sums'

export async function measureRefresh(server: BenchServer, provinces: Provinces, report: Report): Promise<void> {
  const { results } = await provinces.prepareLarge()
  const database = await provinces.getLarge()
  const client = await connect(database.ownerUrl, 'drb-bench')
  try {
    const rounds: Steps[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const path = join(server.folder, `correction-${round}.csv`)
      await writeCorrection(client, results, round, path)
      rounds.push(await loadCorrection(database, path))
    }
    // Before the rebuild, which would mend what differs.
    const compared = await inTransaction(client, () => compareMarts(client))
    tell(report, results, rounds, await rebuild(client))
    const names = compared.filter(({ differing }) => differing > 0).map(({ table }) => table)
    const what = `rows and cells of ${names.length === 0 ? `${compared.length} tables` : names.join(', ')} after ${ROUNDS} corrections and made anew`
    report.compare({ part: 'refresh', what, differing: compared.reduce((sum, { differing }) => sum + differing, 0) })
  } finally {
    await client.end()
  }
}

/** A delivery of 1,000 rows; each round brings others. */
export async function writeCorrection(client: pg.Client, results: ResultsFile, round: number, path: string): Promise<void> {
  await writeRows(path, `${results.header},${operationHeader}`, [...(await correct(client, results, round)), ...takeNew(results, round)])
}

/** Published results of all years, as their senders deliver them corrected or take them back. */
async function correct(client: pg.Client, { rowCount }: ResultsFile, round: number): Promise<string[]> {
  const { late, moved, withdrawn } = ROWS
  const stride = Math.max(1, Math.floor(rowCount / LOOKED_THROUGH))
  const { rows } = await client.query<{ line: string }>(
    `with chosen as (
       select *, row_number() over (order by md5(result_id::text || $1), result_id) as position
       from core.results
       where state_code = '5' and published_date < date '2023-09-01' and result_id % $5 = $6
       order by position
       limit $4
     )
     select array_to_string(array[
       task_id, subject_id, department_code, item_code, state_code,
       (inspected_date - case when position > $2 and position <= $3 then 45 else 0 end)::text,
       result_code, methods, channel, entered_date::text, reviewed_date::text,
       (published_date + case when position <= $2 then 40 else 0 end)::text, off_site_means, entered_by, reviewed_by,
       case when position > $3 then '撤销' else '修改' end
     ], ',', '') as line
     from chosen`,
    [String(round), late, late + moved, late + moved + withdrawn, stride, round % stride],
  )
  return rows.map(({ line }) => line)
}

function takeNew({ keptBack }: ResultsFile, round: number): string[] {
  return keptBack.slice(round * ROWS.added, (round + 1) * ROWS.added).map((row) => `${row},新增`)
}

/** @throws when it is not taken in as it was written */
export async function loadCorrection({ ownerUrl }: BenchDatabase, path: string): Promise<Steps> {
  const { reporter, steps } = createStepRecorder()
  const [receipt] = await loadFiles(ownerUrl, [path], { reporter })
  if (receipt === undefined) throw new Error('the correction gave no receipt')
  assertLoaded(receipt)
  const { loaded, replaced, withdrawn } = receipt
  const isWhole = loaded === ROWS.added && withdrawn === ROWS.withdrawn && replaced === ROWS.late + ROWS.moved + ROWS.withdrawn
  if (!isWhole) throw new Error(`the correction loaded ${loaded}, replaced ${replaced}, of them withdrawn ${withdrawn}`)
  return steps
}

interface Rebuilt {
  readonly whole: number
  readonly sums: number
}

async function rebuild(client: pg.Client): Promise<Rebuilt> {
  const { reporter, steps } = createStepRecorder()
  const whole = await time(() => inTransaction(client, () => rebuildMarts(client, { log: reporter.step })))
  return { whole, sums: sumPhases(steps, 'sums') }
}

function tell(report: Report, { rowCount }: ResultsFile, rounds: readonly Steps[], rebuilt: Rebuilt): void {
  const moved = median(rounds.map((steps) => steps.get(FACTS_AND_SUMS) ?? NaN))
  const summed = median(rounds.map((steps) => sumPhases(steps, 'moved')))
  const told = { part: 'refresh', goal: rowCount >= LARGE_RESULTS ? GOAL.large : GOAL.small } as const
  const what = `after 1,000 corrected of ${rowCount.toLocaleString('en')} results`
  report.add({ ...told, what: `facts and sums ${what} ÷ facts and sums made anew`, ratio: moved / rebuilt.whole, figures: { ms: moved, 'anew ms': rebuilt.whole, rounds: ROUNDS } })
  report.add({ ...told, what: `sums ${what} ÷ sums made anew`, ratio: summed / rebuilt.sums, figures: { ms: summed, 'anew ms': rebuilt.sums } })
  report.add({ ...told, what: `facts and sums ${what} ÷ sums alone made anew`, goal: null, ratio: moved / rebuilt.sums, figures: { ms: moved, 'anew ms': rebuilt.sums } })
}

async function inTransaction<Answer>(client: pg.Client, work: () => Promise<Answer>): Promise<Answer> {
  await client.query('begin')
  const answer = await work()
  await client.query('commit')
  return answer
}
