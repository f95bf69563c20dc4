/**
 * A short word for a figure: the same wherever as many rows were counted in each month. On a tile it is made from the sums, on a list
 * from the very rows, so that a reader who holds the two beside each other sees that they are of one kind.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { chooseLevel } from '#app/queries/figures/choose-level.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { narrow, readQuestion } from '#app/queries/find-records.server.ts'
import { writeWhere } from '#app/queries/records/fetch-rows.server.ts'
import type { PageScope, RecordsQuestion } from '#app/queries/types.ts'

/** Longest list whose rows are counted again for its word. */
const MOST_ROWS = 200_000
const LETTERS = 8

type CountedQuestion = Pick<RecordsQuestion, 'code' | 'area' | 'period' | 'filters'>

interface Month {
  /** `2023-05` */
  readonly month: string
  readonly numerator: number
  readonly denominator: number
}

/** From the sums. @throws RefusedError as the records of the figure do */
export async function findFigureChecksum(scope: PageScope, question: CountedQuestion): Promise<string> {
  return makeWord(await findMonths(scope, question))
}

/** From the rows; null for a list so long that counting it again would hold up its reader. @throws RefusedError as the records do */
export async function findListChecksum(scope: PageScope, question: CountedQuestion): Promise<string | null> {
  const expected = (await findMonths(scope, question)).reduce((rows, { denominator }) => rows + denominator, 0)
  if (expected > MOST_ROWS) return null
  return scope.remember(['list-checksum', question], async () => {
    const rows = await readQuestion(scope, { ...question, part: 'denominator' })
    const { source } = rows
    const [view, counted, met] = [sql.table(source.view), sql.ref(source.countedDay), sql.ref(source.metDay)]
    const { rows: months } = await sql<Month>`
      select month, sum(numerator)::integer as numerator, sum(denominator)::integer as denominator
      from (
        select to_char(${counted}, 'YYYY-MM') as month, 0 as numerator, count(*) as denominator from ${view} where ${writeWhere(rows)} group by 1
        union all
        select to_char(${met}, 'YYYY-MM'), count(*), 0 from ${view} where ${writeWhere({ ...rows, part: 'numerator' })} group by 1
      ) as parts
      group by month`.execute(scope.db)
    return makeWord(months)
  })
}

async function findMonths(scope: PageScope, question: CountedQuestion): Promise<readonly Month[]> {
  const { source, area, period, filters } = await readQuestion(scope, { ...question, part: 'denominator' })
  const narrowed = narrow(source, filters)
  const cells = await findCells(scope, { codes: [source.code], area, ranges: [period], by: ['month'], filters: narrowed, level: chooseLevel({ right: scope.right, area, by: ['month'], filters: narrowed }) })
  return cells.map(({ month, numerator, denominator }) => ({ month: (month ?? '').slice(0, 7), numerator, denominator }))
}

function makeWord(months: readonly Month[]): string {
  const counted = new Map<string, { numerator: number; denominator: number }>()
  for (const { month, numerator, denominator } of months) {
    const own = counted.get(month) ?? { numerator: 0, denominator: 0 }
    counted.set(month, { numerator: own.numerator + numerator, denominator: own.denominator + denominator })
  }
  const lines = [...counted].filter(([, { numerator, denominator }]) => numerator > 0 || denominator > 0).sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex').slice(0, LETTERS)
}
