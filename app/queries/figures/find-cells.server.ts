/**
 * Counted cells for several indicators and several ranges of days at once. Questions that a page asks at the same time travel as
 * one statement: between them a page would only wait.
 */
import { sql } from 'kysely'
import type { Cell, CellsQuestion } from '#app/queries/figures/cells.ts'
import { addUp } from '#app/queries/figures/add-up-cells.ts'
import { writeCells } from '#app/queries/figures/write-cells.ts'
import type { PageScope } from '#app/queries/types.ts'

/** Questions that wait for the statement that answers them all. */
interface Gathering {
  readonly questions: CellsQuestion[]
  /** The cells of each question, in their order. */
  readonly answers: Promise<readonly Cell[][]>
}

/** By transaction: what one right asks never travels with another's. */
const gatherings = new WeakMap<PageScope['db'], Gathering>()

/** Counts the cells; one that nothing was counted in is absent. */
export async function findCells(scope: PageScope, question: CellsQuestion): Promise<Cell[]> {
  const gathering = gatherings.get(scope.db) ?? gather(scope)
  const position = gathering.questions.push(question) - 1
  return (await gathering.answers)[position] ?? []
}

/** Begins to gather; asks once everything that can be said without the database has been said. */
function gather(scope: PageScope): Gathering {
  const questions: CellsQuestion[] = []
  const answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    gatherings.delete(scope.db)
    return askAll(scope, questions)
  })
  const gathering = { questions, answers }
  gatherings.set(scope.db, gathering)
  return gathering
}

async function askAll({ db, today }: PageScope, questions: readonly CellsQuestion[]): Promise<readonly Cell[][]> {
  const parts = questions.flatMap((question, position) => writeCells(question, position, today))
  const { rows } = parts.length === 0 ? { rows: [] } : await sql<Cell & { question: number }>`${sql.join(parts, sql` union all `)}`.execute(db)
  const cells = questions.map((): Cell[] => [])
  for (const { question, ...cell } of rows) cells[question]?.push(cell)
  return cells.map((own) => addUp(own))
}
