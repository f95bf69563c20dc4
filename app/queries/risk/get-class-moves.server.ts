/** How the classes of a model moved in a month, how many enterprises had none, and how the model stands to another. Sums alone. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { Area, ClassModel, ClassMonth, ClassMove, ClassMoves, PageScope } from '#app/queries/types.ts'
import { addDays } from '#domain/calendar.ts'
import { GENERAL_MODEL } from '#domain/class-schemes/index.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'

/** Months whose share without a class is told. */
const MONTHS_BACK = 365

export interface ClassMovesQuestion {
  readonly area: string
  /** Null: the general one, where there is one. */
  readonly model: string | null
  readonly other: string | null
  /** Days of the month, cut at today; null: the month in which the model last classed anybody. */
  readonly month: { readonly from: string; readonly to: string } | null
}

/** A model that does not class anybody here is answered by the first that does. @throws RefusedError 403 or 404 outside the right */
export async function getClassMoves(scope: PageScope, question: ClassMovesQuestion): Promise<ClassMoves> {
  const area = await requireArea(scope, question.area)
  return scope.remember(['class-moves', question], async () => {
    const models = await findModels(scope)
    const names = models.map(({ model }) => model)
    const pick = (asked: string | null, among: readonly string[]): string | undefined => among.find((name) => name === asked) ?? among.find((name) => name === GENERAL_MODEL) ?? among[0]
    const model = pick(question.model, names) ?? GENERAL_MODEL
    const other = pick(question.other, names.filter((name) => name !== model))
    const month = question.month ?? findLastMonth(models.find((one) => one.model === model)?.newestDate ?? scope.today, scope.today)
    const [from, to] = [addDays(month.from, -1), month.to]
    const [moves, months, cells] = await Promise.all([
      findMoves(scope, area, model, from, to),
      model === GENERAL_MODEL ? findMonths(scope, area, model, addDays(to, -MONTHS_BACK), to) : [],
      other === undefined ? [] : findCrosswalk(scope, area, model, other),
    ])
    return { models, model, from, to, moves, months, crosswalk: other === undefined ? null : { other, cells } }
  })
}

/** The month of a day, cut at today. */
function findLastMonth(day: string, today: string): { readonly from: string; readonly to: string } {
  const { from, to } = clampPeriod(parsePeriod(day.slice(0, 7)), today)
  return { from, to }
}

async function findModels(scope: PageScope): Promise<readonly ClassModel[]> {
  const { rows } = await sql<ClassModel>`
    select model, subject_count as subjects, newest_date as "newestDate"
    from read.class_models(${scope.today}::date)
    order by subject_count desc, model`.execute(scope.db)
  return rows
}

async function findMoves({ db }: PageScope, area: Area, model: string, from: string, to: string): Promise<readonly ClassMove[]> {
  const { rows } = await sql<ClassMove>`
    select from_class as "from", to_class as "to", sum(subject_count)::integer as count
    from read.class_moves(${model}, ${from}::date, ${to}::date)
    where ${within(area)}
    group by from_class, to_class
    order by from_class, to_class`.execute(db)
  return rows
}

async function findCrosswalk({ db, today }: PageScope, area: Area, one: string, other: string): Promise<readonly ClassMove[]> {
  const { rows } = await sql<ClassMove>`
    select one_class as "from", other_class as "to", sum(subject_count)::integer as count
    from read.class_crosswalk(${today}::date, ${one}, ${other})
    where ${within(area)}
    group by one_class, other_class
    order by one_class, other_class`.execute(db)
  return rows
}

async function findMonths({ db }: PageScope, area: Area, model: string, first: string, last: string): Promise<readonly ClassMonth[]> {
  const { rows } = await sql<{ day: string; riskClass: string | null; count: number }>`
    select day, risk_class as "riskClass", sum(subject_count)::integer as count
    from read.class_months(${model}, ${first}::date, ${last}::date)
    where ${within(area)}
    group by day, risk_class
    order by day desc, risk_class`.execute(db)
  return [...new Set(rows.map(({ day }) => day))].map((day) => {
    const own = rows.filter((row) => row.day === day)
    return {
      day,
      classes: Object.fromEntries(own.flatMap(({ riskClass, count }) => (riskClass === null ? [] : [[riskClass, count] as const]))),
      all: own.find(({ riskClass }) => riskClass === null)?.count ?? 0,
    }
  })
}

function within(area: Area) {
  if (area.level === 'province') return sql`true`
  return sql`${sql.ref(area.level === 'city' ? 'city_code' : 'area_code')} = ${area.code}`
}
