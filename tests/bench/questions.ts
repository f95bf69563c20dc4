/** Questions of boards, whose figures are never kept (the directory of areas is), against the round trip `select 1` and against the same counted over records. */
import { sql } from 'kysely'
import type pg from 'pg'
import type { AnswerCache } from '#app/cache.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import type { Figure, Right, Split } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { createServices, type Services } from '#app/services.server.ts'
import { connect, createDatabase, createPool } from '#sql/client.ts'
import { BENCH_DAY } from './application.ts'
import type { Provinces } from './provinces.ts'
import type { Report } from './report.ts'
import { median, quantile, time } from './timing.ts'

const ROUNDS = 11
const WARM_UP = 3
const TRIPS = 5
/** Cells of a board that count as few, and the round trips that few and many may cost. */
const FEW_CELLS = 200
const TRIPS_GOAL = { few: 10, many: 30 } as const
const WHOLE = '370000'
const FROM = '2023-01-01'
/** Longest that one question over records may take. */
const RECORDS_TIMEOUT = '300s'

export const READER: Right = { role: 'evaluator', areaCode: WHOLE, areaName: WHOLE, level: 'province', cityCode: WHOLE, departmentCode: '' }

export interface Question {
  readonly name: string
  readonly code: string
  readonly by: readonly Split[]
  /** The same over records: `key`, `numerator`, `denominator`; $1 and $2 are the first and the last day. */
  readonly records: string
  readonly goal: number
  /** Whose numerator alone can be counted over records. */
  readonly isOfNumerator?: boolean
  key(figure: Figure): string
}

const month = ({ period }: Figure): string => period.to.slice(0, 7)

/** The five questions that PERFORMANCE.md of the field was measured with, in this product's definitions. */
export const questions: readonly Question[] = [
  {
    name: 'joint ratio by city', code: 'C01', by: ['city'], goal: 1 / 20, key: ({ area }) => area,
    records: `select city_code as key, count(*) filter (where line_count >= 2) as numerator, count(*) as denominator
      from mart.fct_tasks where is_counted and started_date between $1 and $2 group by city_code`,
  },
  {
    name: 'publication in time by city and month', code: 'E01', by: ['city', 'month'], goal: 1 / 200, key: (figure) => `${figure.area} ${month(figure)}`,
    records: `select city_code || ' ' || to_char(publish_due_date, 'YYYY-MM') as key,
        count(*) filter (where published_date <= publish_due_date) as numerator, count(*) as denominator
      from mart.fct_results where is_counted and publish_due_date between $1 and $2 group by 1`,
  },
  {
    name: 'problem rate by city and class', code: 'D04', by: ['city', 'class'], goal: 1 / 200, key: ({ area, riskClass }) => `${area} ${riskClass ?? ''}`,
    records: `select city_code || ' ' || coalesce(risk_class, 'none') as key, count(*) filter (where has_problem) as numerator, count(*) as denominator
      from mart.fct_visits where is_counted and is_checkable and inspected_date between $1 and $2 group by 1`,
  },
  {
    name: 'publication in time by department and month', code: 'E01', by: ['department', 'month'], goal: 1 / 200,
    key: (figure) => `${figure.department ?? ''} ${month(figure)}`,
    records: `select department_code || ' ' || to_char(publish_due_date, 'YYYY-MM') as key,
        count(*) filter (where published_date <= publish_due_date) as numerator, count(*) as denominator
      from mart.fct_results where is_counted and publish_due_date between $1 and $2 group by 1`,
  },
  {
    name: 'distinct enterprises drawn by city', code: 'B04', by: ['city'], goal: 1 / 200, isOfNumerator: true, key: ({ area }) => area,
    records: `select years.city_code as key, count(distinct visits.subject_id) as numerator, 0 as denominator
      from mart.fct_visits as visits
      join mart.fct_subject_years as years on years.subject_id = visits.subject_id and years.year = extract(year from visits.drawn_date)
      where visits.is_counted and visits.drawn_date between $1 and $2 group by 1`,
  },
]

export async function measureQuestions(provinces: Provinces, report: Report): Promise<void> {
  const { ownerUrl, appUrl } = await provinces.getLarge()
  const owner = await connect(ownerUrl, 'drb-bench')
  const database = createDatabase(createPool(appUrl, { applicationName: 'drb-bench', max: 2 }))
  try {
    await owner.query(`set statement_timeout = '${RECORDS_TIMEOUT}'`)
    const services = await createServices({ database, isEmbedded: false, isLoopback: true, today: BENCH_DAY, version: 'bench' })
    for (const question of questions) await measure(question, { ...services, cache: forgetFigures(services.cache) }, owner, report)
  } finally {
    await database.destroy()
    await owner.end()
  }
}

/** Keeps all but figures. */
function forgetFigures(cache: AnswerCache): AnswerCache {
  return { ...cache, get: (key) => (key.includes('"figures"') ? null : cache.get(key)) }
}

function askBoard(services: Services, { code, by }: Question): Promise<readonly Figure[]> {
  return withScope(services, READER, (scope) => findIndicatorValues(scope, { codes: [code], area: WHOLE, period: { from: FROM, to: BENCH_DAY }, by }))
}

async function measure(question: Question, services: Services, owner: pg.Client, report: Report): Promise<void> {
  const ours: number[] = []
  const trips: number[] = []
  const records: number[] = []
  const ask = (): Promise<readonly Figure[]> => askBoard(services, question)
  const count = () => owner.query<Counted>(question.records, [FROM, BENCH_DAY])
  for (let round = 0; round < WARM_UP; round += 1) await ask()
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await time(ask))
    records.push(await time(count))
    for (let trip = 0; trip < TRIPS; trip += 1) trips.push(await time(() => sql`select 1`.execute(services.database)))
  }
  const figures = await ask()
  const { name, goal } = question
  const trip = median(trips)
  const told = { cells: figures.length, 'p50 ms': median(ours), 'p95 ms': quantile(ours, 0.95), 'records ms': median(records), 'round trip ms': trip, rounds: ROUNDS }
  const tripsGoal = figures.length <= FEW_CELLS ? TRIPS_GOAL.few : TRIPS_GOAL.many
  report.add({ part: 'questions', what: `${name} ÷ round trip`, ratio: median(ours) / trip, goal: tripsGoal, figures: told })
  report.add({ part: 'questions', what: `${name} ÷ the same over records`, ratio: median(ours) / median(records), goal, figures: {} })
  report.compare({ part: 'questions', what: `${name} and the same over records`, differing: countDiffering(question, figures, (await count()).rows) })
}

interface Counted {
  readonly key: string
  readonly numerator: string
  readonly denominator: string
}

/** Cells in which the board and the records do not agree, of either; a cell in which nothing was counted may be absent. */
function countDiffering({ isOfNumerator = false, key }: Question, figures: readonly Figure[], rows: readonly Counted[]): number {
  const say = (numerator: number, denominator: number): string => (isOfNumerator ? `${numerator}` : `${numerator}/${denominator}`)
  const ofRecords = new Map(rows.map((row) => [row.key, say(Number(row.numerator), Number(row.denominator))]))
  const ofBoard = new Map(figures.map((figure) => [key(figure), say(figure.numerator ?? 0, figure.denominator ?? 0)]))
  const nothing = say(0, 0)
  return [...new Set([...ofRecords.keys(), ...ofBoard.keys()])].filter((one) => (ofRecords.get(one) ?? nothing) !== (ofBoard.get(one) ?? nothing)).length
}
