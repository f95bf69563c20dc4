/** The loaders of boards, lists and a drill-down, against the bare round trip `select 1`, and between two sizes of province. */
import { sql } from 'kysely'
import { BENCH_DAY, openApplication, type Answers, type Application, type Page } from './application.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median, quantile, time } from './timing.ts'

const ROUNDS = 40
const WARM_UP = 5
/** Round trips for each call of a loader. */
const TRIPS = 5
/** Round trips that a loader may cost. */
const GOAL = 40
/** What ten times the records may cost. */
const GROWTH_GOAL = 1.3

const RECORDS = `/records?indicator=E01&area=370000&period=2023-01-01..${BENCH_DAY}&part=unmet`
const pages: readonly Page[] = [
  { name: 'leader board', route: 'boards.$board', path: '/boards/leader', params: { board: 'leader' } },
  { name: 'scorecards', route: 'scorecards._index', path: '/scorecards', params: {} },
  { name: 'risk heat map', route: 'risk', path: '/risk', params: {} },
  { name: 'warnings list', route: 'warnings._index', path: '/warnings', params: {} },
  { name: 'indicator page', route: 'indicators.$id', path: '/indicators/E01', params: { id: 'E01' } },
  { name: 'drill-down, first page', route: 'records', path: RECORDS, params: {} },
]
const states: Readonly<Record<Answers, string>> = { none: 'first reader after a load', kept: 'later reader' }

/** One page, asked of one province, with or without answers kept. */
interface Series {
  readonly page: Page
  readonly answers: Answers
  readonly application: Application
  readonly times: number[]
  /** Bare round trips in between, to both provinces: they know nothing of its size. */
  readonly trips: number[]
}

export async function measureBoards(provinces: Provinces, scale: number, report: Report): Promise<void> {
  const small = await openApplication(await provinces.getSmall())
  const large = await openApplication(await provinces.getLarge())
  try {
    for (const page of pages) {
      for (const answers of ['none', 'kept'] as const) {
        const [ofSmall, ofLarge] = await measurePage(page, answers, [small, large])
        for (const [name, series] of [[1, ofSmall], [scale, ofLarge]] as const) await tell(report, name, series)
        const growth = median(ofLarge.times) / median(ofSmall.times)
        const figures = { 'p95 grows': quantile(ofLarge.times, 0.95) / quantile(ofSmall.times, 0.95) }
        report.add({ part: 'boards', what: `${page.name}, ${states[answers]}, scale ${scale} ÷ scale 1`, ratio: growth, goal: GROWTH_GOAL, figures })
      }
    }
    report.compare({ part: 'boards', what: 'pages for the first and for a later reader', differing: (await countDiffering(small)) + (await countDiffering(large)) })
  } finally {
    await small.close()
    await large.close()
  }
}

/** Asks both provinces in turn, the other one first in every second round. */
async function measurePage(page: Page, answers: Answers, [small, large]: readonly [Application, Application]): Promise<readonly [Series, Series]> {
  const trips: number[] = []
  const make = (application: Application): Series => ({ page, answers, application, times: [], trips })
  const [ofSmall, ofLarge] = [make(small), make(large)]
  for (let round = 0; round < WARM_UP; round += 1) for (const { application } of [ofSmall, ofLarge]) await application.load(page, answers)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { application, times } of round % 2 === 0 ? [ofSmall, ofLarge] : [ofLarge, ofSmall]) {
      times.push(await time(() => application.load(page, answers)))
      for (let trip = 0; trip < TRIPS; trip += 1) trips.push(await timeTrip(application))
    }
  }
  return [ofSmall, ofLarge]
}

async function tell(report: Report, scale: number, { page, answers, application, times, trips }: Series): Promise<void> {
  const [trip, p50, p95] = [median(trips), median(times), quantile(times, 0.95)]
  const statements = await application.countStatements(page, answers)
  const figures = { 'p50 ms': p50, 'p95 ms': p95, 'p95 in round trips': p95 / trip, 'round trip ms': trip, statements, rounds: ROUNDS }
  report.add({ part: 'boards', what: `${page.name}, ${states[answers]}, scale ${scale} ÷ round trip`, ratio: p50 / trip, goal: GOAL, figures })
}

/** Pages that say something else when their answers were kept. */
async function countDiffering(application: Application): Promise<number> {
  let differing = 0
  for (const page of pages) {
    const [first, later] = [await application.load(page, 'none'), await application.load(page, 'kept')]
    if (first !== later) differing += 1
  }
  return differing
}

const timeTrip = ({ database }: Application): Promise<number> => time(() => sql`select 1`.execute(database))
