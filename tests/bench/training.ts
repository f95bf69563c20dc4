/** What fitting a scorecard costs, against one pass over the visits that it learns from. */
import { sql } from 'kysely'
import { findTrainingRows } from '#app/queries/models/find-training-rows.server.ts'
import type { Area, PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { createServices } from '#app/services.server.ts'
import { provinceCode } from '#domain/region.ts'
import { buildModel } from '#domain/scorecards/build.ts'
import type { ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median, time } from './timing.ts'

/** Passes that a training may cost. */
const GOAL = 20
const ROUNDS = 3
const RIGHT: Right = { role: 'evaluator', areaCode: provinceCode, areaName: '', level: 'province', cityCode: provinceCode, departmentCode: '' }
const PROVINCE: Area = { code: provinceCode, name: '', level: 'province', cityCode: '', cityName: '' }
const INDICATORS: readonly ModelIndicatorId[] = ['signals', 'grave-signals', 'problems', 'visits', 'age', 'type', 'industry']
/** Every visit is learned from: as many rows as the province has. */
const DAYS = { from: '2000-01-01', to: '2100-12-31' }
/** Reads each visit that training learns from once, and nothing beside it. */
const PASS = `
  select count(*)::integer as visit_count, count(*) filter (where has_problem), max(inspected_date), max(risk_class)
  from mart.fct_visits
  where is_counted and is_checkable and inspected_date is not null and drawn_date is not null`

export async function measureTraining(provinces: Provinces, report: Report): Promise<void> {
  const bench = await provinces.getLarge()
  const owner = await connect(bench.ownerUrl, 'drb-bench')
  const database = createDatabase(createPool(bench.appUrl, { max: 1 }))
  try {
    // as the application asks: in one process
    await owner.query('set max_parallel_workers_per_gather = 0')
    const { rows } = await owner.query<{ visit_count: number }>(PASS)
    const services = await createServices({ database, isEmbedded: true, isLoopback: true, today: '2023-11-17', version: '' })
    const inScope = <Answer>(work: (scope: PageScope) => Promise<Answer>): Promise<Answer> =>
      withScope(services, RIGHT, async (scope) => {
        // a page would be cut off; here the whole is measured
        await sql`set local statement_timeout = 0`.execute(scope.db)
        return work(scope)
      })
    const [passes, reads, fits]: [number[], number[], number[]] = [[], [], []]
    let groups = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      passes.push(await time(() => owner.query(PASS)))
      let learned: Awaited<ReturnType<typeof findTrainingRows>> = []
      reads.push(await time(async () => {
        learned = await inScope((scope) => findTrainingRows(scope, { area: PROVINCE, industry: null, ...DAYS, indicators: INDICATORS }))
      }))
      groups = learned.length
      fits.push(await time(() => Promise.resolve(buildModel(INDICATORS, learned, learned))))
    }
    const [pass, read, fit] = [median(passes), median(reads), median(fits)]
    const of = `${(rows[0]?.visit_count ?? 0).toLocaleString('en')} visits`
    report.add({ part: 'training', what: `a card of ${INDICATORS.length} indicators from ${of} ÷ one pass over them`, ratio: (read + fit) / pass, goal: GOAL, figures: { 'read ms': read, 'fit ms': fit, 'pass ms': pass, groups, rounds: ROUNDS } })
  } finally {
    await database.destroy()
    await owner.end()
  }
}
