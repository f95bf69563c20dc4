/** COPY: good rows of a file → a table, refused rows kept with what was found against them. Constant memory, with back-pressure. */
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { compileSource, type RowReader } from '#etl/compile-source.ts'
import { runStep } from '#etl/core-steps.ts'
import type { Delivery } from '#etl/delivery.ts'
import { describeIssue, type IssueCode } from '#etl/issues.ts'
import type { Lookups } from '#etl/lookups.ts'
import type { Reporter } from '#etl/progress.ts'
import { readRows } from '#etl/read-rows.ts'
import { refuse } from '#etl/refusal.ts'
import { RejectKeeper } from '#etl/rejects.ts'
import type { LoadLimits } from '#etl/settings.ts'

export interface Staged {
  readonly readCount: number
  readonly stagedCount: number
  readonly rejects: RejectKeeper
  readonly warnings: ReadonlyMap<IssueCode, number>
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
  const { recognised } = delivery.content
  const reader = compileSource(recognised.source, recognised, lookups)
  const rejects = new RejectKeeper(limits.maxRejectedRows)
  const count = { read: 0, staged: 0, bytes: 0 }
  const { copyDelimiter } = reader
  let lines = ''

  const onRow = (cells: string[], line: number, raw: string | null, badCell: string | null): void => {
    count.read += 1
    const values = badCell === null ? reader.read(cells, raw) : null
    if (values === null) {
      rejects.keep(line, cells, badCell === null ? reader.issues : [describeIssue('bad-quoting', { field: '', header: '', sent: badCell })])
      return
    }
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
  return { readCount: count.read, stagedCount: count.staged, rejects, warnings: reader.warnings }
}
