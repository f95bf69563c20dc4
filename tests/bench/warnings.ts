/** What a run of all warning rules costs, against reading the records once; and after a correction of a thousand results, against a full run. */
import { join } from 'node:path'
import type pg from 'pg'
import { compareWarnings } from '#etl/warnings/compare.ts'
import { settleWarnings } from '#etl/warnings/settle.ts'
import { connect } from '#sql/client.ts'
import type { Provinces } from './provinces.ts'
import { loadCorrection, writeCorrection } from './refresh.ts'
import type { Report } from './report.ts'
import type { BenchServer } from './server.ts'
import { median, time } from './timing.ts'

/** The day on which the province of the bench stands. */
const today = '2023-11-17'
/** After those of the refresh: each correction brings rows of its own. */
const FIRST_ROUND = 10
const ROUNDS = 3
const GOAL = { full: 6, moved: 0.03 } as const
/** Goes through every record once, and through nothing else. */
const SCAN = `select count(*), max(inspected_date), count(*) filter (where result_code in ('2', '3', '4', '5', '6', '8')) from core.results`

export async function measureWarnings(server: BenchServer, provinces: Provinces, report: Report): Promise<void> {
  const { results } = await provinces.prepareLarge()
  const database = await provinces.getLarge()
  const client = await connect(database.ownerUrl, 'drb-bench')
  try {
    const first = await time(() => settleWarnings(client, { today, isFull: true }))
    const raised = await countRaised(client)
    const [scans, fulls, moves]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round += 1) scans.push(await time(() => client.query(SCAN)))
    for (let round = 0; round < ROUNDS; round += 1) fulls.push(await time(() => settleWarnings(client, { today, isFull: true })))
    for (let round = 0; round < ROUNDS; round += 1) {
      const path = join(server.folder, `warned-${round}.csv`)
      await writeCorrection(client, results, FIRST_ROUND + round, path)
      await loadCorrection(database, path)
      moves.push(await time(() => settleWarnings(client, { today })))
    }
    const [scan, full, moved] = [median(scans), median(fulls), median(moves)]
    const of = `${results.rowCount.toLocaleString('en')} results`
    report.add({ part: 'warnings', what: `all rules asked of ${of} ÷ one scan of them`, ratio: full / scan, goal: GOAL.full, figures: { ms: full, 'scan ms': scan, rounds: ROUNDS } })
    report.add({ part: 'warnings', what: `the first run, which raises ${raised.toLocaleString('en')} ÷ one scan`, ratio: first / scan, goal: null, figures: { ms: first } })
    report.add({ part: 'warnings', what: `after 1,000 corrected of ${of} ÷ all rules asked`, ratio: moved / full, goal: GOAL.moved, figures: { ms: moved, 'full ms': full, rounds: ROUNDS } })
    await client.query('begin')
    const differing = await compareWarnings(client, today)
    await client.query('commit')
    const what = differing.length === 0 ? 'warnings' : `warnings of ${differing.map(({ rule }) => rule).join(', ')}`
    report.compare({ part: 'warnings', what: `${what} after ${ROUNDS} corrections and by a full run`, differing: differing.reduce((sum, one) => sum + one.differing, 0) })
  } finally {
    await client.end()
  }
}

async function countRaised(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from warn.warnings')
  return rows[0]?.count ?? 0
}
