/** The pages of a list one after the other, as an export sends them: by key, so that the last costs what the first does. */
import type { TableRow } from '#app/exports/table.ts'

const ROWS_AT_ONCE = 1000

interface Asked {
  readonly after: string | null
  readonly limit: number
}

/** @param find one page of the list · @param tell a line of it as a row of the table */
export async function* walkPages<Line>(
  find: (asked: Asked) => Promise<{ readonly rows: readonly Line[]; readonly next: string | null }>,
  tell: (line: Line) => TableRow,
): AsyncGenerator<readonly TableRow[]> {
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof find>> = await find({ after, limit: ROWS_AT_ONCE })
    yield page.rows.map(tell)
    after = page.next
  } while (after !== null)
}
