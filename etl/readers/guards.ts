/** The apostrophe that a file for spreadsheets bears before what they would compute; taken off, the text is the one that was exported. */
import type { OnRow } from '#etl/reader.ts'

/** One apostrophe more than the text itself has. @see app/exports/write-csv.server.ts, which puts it there */
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/

/** Hands rows on without such guards; rows that have none go as they are. */
export function takeOffGuards(onRow: OnRow): OnRow {
  return (cells, line, raw, fault, marks) => {
    const mayHave = raw === null || raw.includes("'")
    if (mayHave && cells.some((cell) => GUARDED.test(cell))) onRow(cells.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell)), line, null, fault, marks)
    else onRow(cells, line, raw, fault, marks)
  }
}
