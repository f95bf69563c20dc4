/** COPY: good rows of a file → a table, refused rows kept with what was found against them. Constant memory, with back-pressure. */
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { compileSource, type RowReader } from '#etl/compile-source.ts'
import { runStep } from '#etl/core-steps.ts'
import type { Delivery } from '#etl/delivery.ts'
import { describeIssue, type Issue, type IssueCode } from '#etl/issues.ts'
import type { Lookups } from '#etl/lookups.ts'
import { isTotal, readNote, type Note } from '#etl/notes.ts'
import type { Reporter } from '#etl/progress.ts'
import { readRows } from '#etl/read-rows.ts'
import type { OnRow } from '#etl/reader.ts'
import { refuse } from '#etl/refusal.ts'
import { RejectKeeper } from '#etl/rejects.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** Remarks below a table that are listed; what looks like more of them is refused like any row. */
const MOST_NOTES = 50

export interface Staged {
  readonly readCount: number
  readonly stagedCount: number
  readonly rejects: RejectKeeper
  readonly warnings: ReadonlyMap<IssueCode, number>
  /** Remarks below the table; they are no rows and not counted as read. */
  readonly notes: readonly Note[]
}

export interface Intake {
  readonly client: pg.Client
  readonly delivery: Delivery
  readonly lookups: Lookups
  readonly limits: LoadLimits
  readonly reporter: Reporter
}

/** Where lines go: columns before those of the reader, with their text for each row. */
export interface Target {
  readonly table: string
  readonly options: readonly string[]
  readonly columns: readonly string[]
  readonly head: (line: number, reader: RowReader) => readonly string[]
}

/** Fills staging.<entity> from the file. @throws Refusal when the file as a whole turns out to be at fault. */
export async function stageFile(intake: Intake, entity: string): Promise<Staged> {
  await runStep(intake.client, entity, 'create_staging')
  const staged = await copyRows(intake, {
    table: `staging.${entity}`,
    // The table was made in this transaction: its rows need no second look at who may see them.
    options: ['freeze'],
    columns: ['row_number', 'is_withdrawal'],
    head: (line, reader) => [String(line), reader.isWithdrawal ? 't' : 'f'],
  })
  await intake.client.query(`analyze staging.${entity}`)
  return staged
}

/** Reads, checks and copies the rows of a file into a table. @throws Refusal; also what `head` throws. */
export async function copyRows({ client, delivery, lookups, limits, reporter }: Intake, target: Target): Promise<Staged> {
  if (delivery.content === null) throw new Error(`${delivery.fileName} was refused`)
  const { recognised, is1904 } = delivery.content
  const reader = compileSource(recognised.source, recognised, lookups, { is1904 })
  const rejects = new RejectKeeper(limits.maxRejectedRows)
  const count = { read: 0, staged: 0, bytes: 0 }
  const notes: Note[] = []
  const { copyDelimiter } = reader
  let lines = ''

  const onRow: OnRow = (cells, line, raw, fault, marks) => {
    const values = fault === null ? reader.read(cells, raw, marks) : null
    if (values === null) {
      const note = notes.length < MOST_NOTES ? readNote(cells, recognised.header.length) : null
      if (note !== null) {
        notes.push({ line, text: note })
        return
      }
      count.read += 1
      rejects.keep(line, cells, fault === null ? explain(cells, reader.issues) : [describeIssue(fault.code, { field: '', header: '', sent: fault.sent })])
      return
    }
    count.read += 1
    count.staged += 1
    for (const value of target.head(line, reader)) lines += value + copyDelimiter
    lines += `${values}\n`
  }
  async function* copyText(): AsyncGenerator<Buffer> {
    const onRaw = (bytes: Buffer): void => {
      count.bytes += bytes.length
    }
    for await (const _ of readRows(delivery, limits, onRow, onRaw)) {
      if (lines !== '') yield Buffer.from(lines)
      lines = ''
      reporter.progress({ rows: count.read, bytes: count.bytes, totalBytes: delivery.facts.bytes })
    }
  }

  const columns = [...target.columns, ...reader.copyColumns].join(', ')
  const options = [...target.options, `null ''`, `delimiter ${client.escapeLiteral(copyDelimiter)}`].join(', ')
  const copy = client.query(copyFrom(`copy ${target.table} (${columns}) from stdin with (${options})`))
  await pipeline(Readable.from(copyText(), { objectMode: true, highWaterMark: 2 }), copy)
  const { mtimeMs, size } = await stat(delivery.path)
  if (size !== delivery.facts.bytes || mtimeMs !== delivery.changedAt) throw refuse('file-changed')
  return { readCount: count.read, stagedCount: count.staged, rejects, warnings: reader.warnings, notes }
}

/** What is said of a refused row: of a line of totals, that it is one. */
function explain(cells: readonly string[], issues: readonly Issue[]): readonly Issue[] {
  return isTotal(cells) ? [describeIssue('total-row', { field: '', header: '', sent: cells.find((cell) => cell.trim() !== '') ?? '' })] : issues
}
