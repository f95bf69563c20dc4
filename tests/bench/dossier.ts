/** The dossier of one enterprise and the sums of the risk pages, each for a reader of whom nothing is kept, against the bare round trip `select 1`. */
import { sql } from 'kysely'
import { connect } from '#sql/client.ts'
import { openApplication, type Page } from './application.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median, quantile, time } from './timing.ts'

const ROUNDS = 30
const WARM_UP = 5
/** Round trips for each call of a loader. */
const TRIPS = 5
/** Round trips that a dossier may cost. */
const GOAL = 60

const riskPages: readonly Page[] = [
  { name: 'differentiation', route: 'risk_.differentiation', path: '/risk/differentiation', params: {} },
  { name: 'moves of classes', route: 'risk_.classes', path: '/risk/classes', params: {} },
  { name: 'map of fields', route: 'risk_.maps', path: '/risk/maps?map=fields-classes&measure=problems', params: {} },
]

export async function measureDossier(provinces: Provinces, scale: number, report: Report): Promise<void> {
  const [small, large] = [await provinces.getSmall(), await provinces.getLarge()]
  for (const [size, bench] of [[1, small], [scale, large]] as const) {
    const application = await openApplication(bench)
    try {
      const subject = await findBusiest(bench.ownerUrl)
      const dossier: Page = { name: 'dossier', route: 'enterprises.$id', path: `/enterprises/${subject}`, params: { id: subject } }
      for (const page of [dossier, ...riskPages]) {
        for (let round = 0; round < WARM_UP; round += 1) await application.load(page, 'none')
        const [times, trips]: [number[], number[]] = [[], []]
        for (let round = 0; round < ROUNDS; round += 1) {
          times.push(await time(() => application.load(page, 'none')))
          for (let trip = 0; trip < TRIPS; trip += 1) trips.push(await time(() => sql`select 1`.execute(application.database)))
        }
        const [trip, p50, p95] = [median(trips), median(times), quantile(times, 0.95)]
        const figures = { 'p50 ms': p50, 'p95 ms': p95, 'round trip ms': trip, statements: await application.countStatements(page, 'none'), rounds: ROUNDS }
        report.add({ part: 'dossier', what: `${page.name}, nothing kept, scale ${size} ÷ round trip`, ratio: p50 / trip, goal: page === dossier ? GOAL : null, figures })
      }
    } finally {
      await application.close()
    }
  }
}

/** The enterprise that was drawn most often: the longest line of time. */
async function findBusiest(ownerUrl: string): Promise<string> {
  const owner = await connect(ownerUrl, 'drb-bench')
  try {
    const { rows } = await owner.query<{ subject_id: string }>('select subject_id from mart.fct_visits group by subject_id order by count(*) desc, subject_id limit 1')
    const subject = rows[0]?.subject_id
    if (subject === undefined) throw new Error('no visit in the province')
    return subject
  } finally {
    await owner.end()
  }
}
