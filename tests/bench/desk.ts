/** The desk of warnings over a million of them: its first page and one deep in the list in round trips, and its rows as Arrow against their SELECT. */
import { sql } from 'kysely'
import { warningsExport } from '#app/exports/tables/warnings.server.ts'
import { writeArrow } from '#app/exports/write-arrow.server.ts'
import { findWarningRows, findWarnings } from '#app/queries/find-warnings.server.ts'
import type { PageScope, WarningRows, WarningSort } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { getText } from '#app/text.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { BENCH_DAY, ORIGIN } from './application.ts'
import { fillDesk } from './desk-rows.ts'
import { READER } from './questions.ts'
import type { Report } from './report.ts'
import type { BenchDatabase } from './server.ts'
import { median, time } from './timing.ts'

const WARNINGS = 1_000_000
const PAGE = 50
const LONGEST_PAGE = 1_000
const DEEP_ROW = 100_000
const ROUNDS = 11
const TRIPS = 20
const GOALS = { firstTrips: 40, deep: 1.5, arrow: 1.3 } as const
const SORTS: readonly WarningSort[] = ['gravity', 'due', '-due', 'raised', 'area', 'rule', 'score']

export async function measureDesk(bench: BenchDatabase, report: Report, count = WARNINGS): Promise<void> {
  const owner = await connect(bench.ownerUrl, 'drb-bench')
  try {
    await fillDesk(owner, count)
  } finally {
    await owner.end()
  }
  const database = createDatabase(createPool(bench.appUrl, { applicationName: 'drb-bench', max: 2 }))
  try {
    const services = await createServices({ database, isEmbedded: false, isLoopback: true, today: BENCH_DAY, version: 'bench' })
    for (const sort of SORTS) await measurePages(services, sort, report)
    await measureArrow(services, report)
  } finally {
    await database.destroy()
  }
}

async function measurePages(services: Services, sort: WarningSort, report: Report): Promise<void> {
  const question = { area: READER.areaCode, sort, limit: PAGE }
  const see = <T>(work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(services, READER, work)
  const deepest = await see(async (scope) => {
    let after: string | null = null
    for (let row = 0; row < DEEP_ROW; row += LONGEST_PAGE) {
      const page: WarningRows = await findWarningRows(scope, { ...question, limit: LONGEST_PAGE, after })
      after = page.next
      if (after === null) break
    }
    return after
  })
  const times = { trip: new Array<number>(), first: new Array<number>(), deep: new Array<number>() }
  for (let round = 0; round < ROUNDS; round += 1) {
    times.trip.push((await time(async () => {
      for (let trip = 0; trip < TRIPS; trip += 1) await sql`select 1`.execute(services.database)
    })) / TRIPS)
    times.first.push(await time(() => see((scope) => findWarnings(scope, question))))
    if (deepest !== null) times.deep.push(await time(() => see((scope) => findWarnings(scope, { ...question, after: deepest }))))
  }
  const [trip, first, deep] = [median(times.trip), median(times.first), median(times.deep)]
  report.add({ part: 'desk', what: `first page by ${sort} in round trips`, ratio: first / trip, goal: GOALS.firstTrips, figures: { 'first ms': first, 'trip ms': trip, rounds: ROUNDS } })
  if (deepest !== null) report.add({ part: 'desk', what: `row ${DEEP_ROW.toLocaleString('en')} by ${sort} ÷ first page`, ratio: deep / first, goal: GOALS.deep, figures: { 'deep ms': deep, 'first ms': first, rounds: ROUNDS } })
}

/** Red ones: about a hundred thousand of a million. */
async function measureArrow(services: Services, report: Report): Promise<void> {
  const url = new URL(`${ORIGIN}/exports/warnings?level=red&sort=gravity`)
  const user = { ...READER, accountId: null, name: 'bench', displayName: 'bench', csrf: '' }
  let rows = 0
  const arrow = () =>
    withScope(services, READER, async (scope) => {
      const table = await warningsExport.ask({ scope, user, url, text: getText('zh'), language: 'zh' })
      rows = table.total
      const columns = table.columns.slice(0, 15)
      let bytes = 0
      for await (const chunk of writeArrow(columns, table.rows())) bytes += chunk.length
      return bytes
    })
  const select = () =>
    withScope(services, READER, async ({ db }) => {
      await sql`set local statement_timeout = '120s'`.execute(db)
      const found = await sql`
        select warning_id, level, rule_code, subject_id, subject_name, city_code, area_code, department_code, task_id, item_code, raised_date, due_date, state, assignee_name, score
        from read.warnings where is_open and level = 'red' order by gravity, due_date, warning_id`.execute(db)
      return found.rows.length
    })
  const selected = await select()
  await arrow()
  report.compare({ part: 'desk', what: 'rows as Arrow and selected', differing: Math.abs(selected - rows) })
  const times = { arrow: new Array<number>(), select: new Array<number>() }
  for (let round = 0; round < 5; round += 1) {
    times.arrow.push(await time(arrow))
    times.select.push(await time(select))
  }
  report.add({ part: 'desk', what: `${rows.toLocaleString('en')} × 15 as Arrow ÷ their SELECT`, ratio: median(times.arrow) / median(times.select), goal: GOALS.arrow, figures: { 'arrow ms': median(times.arrow), 'select ms': median(times.select) } })
}
