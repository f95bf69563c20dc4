/** Answers in a CSV or XLSX sheet: heads in its first line, then one respondent a line. */
import { createHash, randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GivenAnswers } from '#app/commands/ask-parties.server.ts'
import { readAnswerLine } from '#app/filings/read-review.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import type { AssessedParty } from '#app/queries/types.ts'
import type { Question } from '#domain/filings/questionnaire.ts'
import { guessTable } from '#etl/mapping/read-table.ts'
import { findReader } from '#etl/readers/index.ts'
import { findPacking } from '#etl/readers/unpack.ts'
import { Refusal } from '#etl/refusal.ts'
import { SAFE_LIMITS, type LoadLimits } from '#etl/settings.ts'

const MOST_ANSWERS = 20_000
const MEGABYTE = 1024 ** 2
const LIMITS: LoadLimits = { ...SAFE_LIMITS, maxBytes: 64 * MEGABYTE, maxWorkbookBytes: 16 * MEGABYTE, maxRows: MOST_ANSWERS + 100, maxColumns: 100, maxCellChars: 200, maxLineChars: 10_000 }

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** @returns the answers and the hash of the sheet @throws RefusedError 422 that names the line, or says that the sheet can't be read */
export async function readAnswersSheet(bytes: Uint8Array, parties: readonly AssessedParty[], questions: readonly Question[]): Promise<{ readonly answers: readonly GivenAnswers[]; readonly sha256: string }> {
  const lines = await readLines(bytes)
  if (lines.length === 0) throw refuseFiling('noAnswers')
  if (lines.length > MOST_ANSWERS) throw refuseFiling('manyAnswers')
  return { answers: lines.map(({ line, cells }) => readAnswerLine(cells, line, parties, questions)), sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function readLines(bytes: Uint8Array): Promise<readonly Line[]> {
  const path = join(tmpdir(), `answers-${randomUUID()}`)
  try {
    await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
    const file = await findPacking(path, LIMITS)
    const reader = await findReader(file, LIMITS)
    const { encoding, heads } = await reader.readHeads(file, LIMITS)
    const table = guessTable(heads)
    if (table === null) return []
    const lines: Line[] = []
    const task = { file, encoding, sheet: table.sheet, delimiter: table.delimiter, header: table.header, limits: LIMITS }
    const onRow = (cells: string[], line: number): void => {
      if (line > table.headerLines[1] && cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells: [...cells] })
    }
    for await (const _ of reader.readRows({ ...task, onRow })) if (lines.length > MOST_ANSWERS) break
    return lines
  } catch (error) {
    if (error instanceof Refusal) throw refuseFiling('sheet')
    throw error
  } finally {
    await rm(path, { force: true })
  }
}
