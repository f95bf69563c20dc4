/** Refused rows: kept as their sender wrote them until the load ends, then written beside its receipt. */
import type pg from 'pg'
import type { Issue } from '#etl/issues.ts'
import { refuse } from '#etl/refusal.ts'
import { toStorableJson } from '#etl/storable.ts'

const BATCH = 2_000

export class RejectKeeper {
  /** Rows as JSON text: a copy that holds on to nothing of the file. */
  private rows: string[] = []
  private readonly byCode = new Map<string, number>()

  constructor(private readonly most: number) {}

  get count(): number {
    return this.rows.length
  }

  /** Rows by the codes found against them; a row with two faults counts under both. */
  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.byCode].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Keeps one row. @throws Refusal when more rows are faulty than a right table could have. */
  keep(line: number, cells: readonly string[], issues: readonly Issue[]): void {
    if (this.rows.length >= this.most) throw refuse('too-many-rejects', String(this.most))
    this.rows.push(toStorableJson({ row_number: line, cells, issues }))
    for (const code of new Set(issues.map((issue) => issue.code))) this.byCode.set(code, (this.byCode.get(code) ?? 0) + 1)
  }

  /** Writes the rows kept to the delivery's rejects. */
  async write(client: pg.Client, deliveryId: number): Promise<void> {
    for (let from = 0; from < this.rows.length; from += BATCH) {
      await client.query(
        `insert into ops.rejected_rows (delivery_id, row_number, cells, issues)
         select $1, sent.row_number, array(select jsonb_array_elements_text(sent.cells)), sent.issues
         from jsonb_to_recordset($2::jsonb) as sent (row_number integer, cells jsonb, issues jsonb)`,
        [deliveryId, `[${this.rows.slice(from, from + BATCH).join(',')}]`],
      )
    }
  }
}
