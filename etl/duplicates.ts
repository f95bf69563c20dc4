/** Keys that stand twice in one file: the first line is taken, each later one is refused and names it, or repeats it. */
import { describeIssue } from '#etl/issues.ts'
import { runStep } from '#etl/core-steps.ts'
import type { LoadTask } from '#etl/merge.ts'
import { readRows } from '#etl/read-rows.ts'

const BATCH = 50_000

/** Takes the later lines out of staging and refuses them, unless the layout repeats keys; their cells are read from the file once more. */
export async function refuseDuplicates({ client, entity, delivery, limits, staged }: LoadTask): Promise<void> {
  const { rows } = await runStep<{ row_number: number; first_row_number: number }>(client, entity.name, 'find_duplicates')
  const firstLines = new Map(rows.map((row) => [row.row_number, row.first_row_number]))
  const header = delivery.content?.recognised
  const keyHeaders = entity.key.map((name) => header?.source.fields.find((field) => field.column === name)?.header ?? name)
  const sentKey = (cells: readonly string[]): string => keyHeaders.map((name) => cells[header?.positions.get(name) ?? -1] ?? '').join('、')
  const onRow = (cells: string[], line: number): void => {
    const first = firstLines.get(line)
    if (first === undefined) return
    const at = { field: entity.key.join(', '), header: keyHeaders.join('、'), sent: sentKey(cells) }
    staged.rejects.keep(line, cells, [describeIssue('duplicate-in-file', at, { first: String(first) })])
  }
  if (header?.source.repeats !== 'first-counts') for await (const _ of readRows(delivery, limits, onRow)) continue
  const lines = [...firstLines.keys()]
  for (let from = 0; from < lines.length; from += BATCH) {
    await runStep(client, entity.name, 'drop_rows', [lines.slice(from, from + BATCH)])
  }
}
