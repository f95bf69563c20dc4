/** One table, one writer: asks for the table in the page's own transaction, refuses what the form cannot hold, puts it on record, sends it. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { recordAuditEvent, type AuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { ExportDefinition, ExportTools } from '#app/exports/export.ts'
import { attach } from '#app/exports/file-name.ts'
import { assertCellFits, assertRowsFit, formatFacts, readFormat, type Format } from '#app/exports/formats.ts'
import { askAsSent } from '#app/exports/send-back.server.ts'
import { streamInScope, type Sent } from '#app/exports/stream-in-scope.server.ts'
import type { ExportTable } from '#app/exports/table.ts'
import { findUnheld, nameCharacter } from '#app/exports/text-encodings.ts'
import { writeArrow } from '#app/exports/write-arrow.server.ts'
import { csvForPeople, writeCsv } from '#app/exports/write-csv.server.ts'
import { writeParquet } from '#app/exports/write-parquet.server.ts'
import { writeXlsx } from '#app/exports/write-xlsx.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { roleNames } from '#domain/rights.ts'

/** The sender's own form, which rejected rows alone have. */
const SENDER = 'sender'
const CHARACTERS_NAMED = 20

/** @throws RefusedError as the page's queries do; 400 for an unknown form; 413 and 422 for what a form cannot hold. */
export async function sendExport({ request, context, user }: { request: Request; context: AppLoadContext; user: User }, definition: ExportDefinition): Promise<Response> {
  const { services } = context
  const url = new URL(request.url)
  const asked = url.searchParams.get('format')
  const isSentBack = asked === SENDER && definition.id === 'rejects'
  const format = isSentBack ? SENDER : readFormat(asked)
  const reader = readReader(request)
  const record = (succeeded: boolean, detail: AuditEvent['detail']): Promise<void> =>
    recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded, detail: { table: definition.id, format, address: (url.pathname + url.search).slice(0, 1000), ...detail } })
  const ask = async (scope: ExportTools['scope']): Promise<Sent> => {
    const tools: ExportTools = { ...reader, scope, user, url: asksFor(url) }
    const { sent, total } = format === SENDER ? await askAsSent(tools) : await askAs(format, await definition.ask(tools), tools)
    // Before the first byte: what leaves unrecorded has left unseen.
    await record(true, { rows: total })
    return sent
  }
  return streamInScope(services, user, ask, { signal: request.signal, onCut: () => record(false, { reason: request.signal.aborted ? 'reader left' : 'fault' }) })
}

/** The page's own question, without the form of the file. */
function asksFor(url: URL): URL {
  const question = new URL(url)
  question.searchParams.delete('format')
  question.searchParams.delete('replace')
  return question
}

async function askAs(format: Format, table: ExportTable, tools: ExportTools): Promise<{ sent: Sent; total: number }> {
  const { columns, total, fileName } = table
  assertRowsFit(format, total)
  const { mediaType, ending } = formatFacts[format]
  const headers: Record<string, string> = { 'Content-Type': mediaType, 'Content-Disposition': attach(fileName, ending), 'X-Total': String(total) }
  switch (format) {
    case 'xlsx':
      if (table.findLongest !== undefined) assertCellFits(await table.findLongest())
      return { total, sent: { headers, chunks: writeXlsx({ ...table, about: describe(table, tools), aboutTitle: tools.text.exports.aboutSheet }) } }
    case 'csv':
      return { total, sent: { headers, chunks: writeCsv(columns, table.rows(), csvForPeople) } }
    case 'csv-gb18030':
      await assertHeld(table)
      return { total, sent: { headers, chunks: writeCsv(columns, table.rows(), { ...csvForPeople, encoding: 'gb18030' }) } }
    case 'arrow':
      return { total, sent: { headers, chunks: writeArrow(columns, table.rows()) } }
    case 'parquet':
      return { total, sent: { headers, chunks: writeParquet(columns, table.rows()) } }
  }
}

/** What the second sheet says: what was asked, on which data, by whom. */
function describe({ title, total, about }: ExportTable, { scope, user, url, text, language }: ExportTools): readonly (readonly [string, string])[] {
  const words = text.exports.about
  return [
    [words.table, title],
    ...about,
    [words.rows, String(total)],
    [words.asOf, scope.today],
    [words.batch, String(scope.generation.batch)],
    [words.by, `${user.displayName} (${roleNames[user.role][language]}, ${user.areaName})`],
    [words.address, url.pathname + url.search],
    [words.note, text.exports.note],
  ]
}

/** Reads the table once before it is sent. @throws RefusedError 422 that names the characters GB18030 has no place for. */
async function assertHeld({ columns, rows }: ExportTable): Promise<void> {
  const found = new Map<string, number>()
  const note = (text: string): void => {
    for (const character of findUnheld(text)) found.set(character, (found.get(character) ?? 0) + 1)
  }
  for (const { heading, name } of columns) note(heading ?? name)
  for await (const stretch of rows()) {
    for (const row of stretch) for (const { name } of columns) note(String(row[name] ?? ''))
  }
  if (found.size === 0) return
  const named = [...found].slice(0, CHARACTERS_NAMED).map(([character, count]) => `${nameCharacter(character)} × ${count}`)
  throw new RefusedError(422, 'characters-not-held', {
    zh: `GB18030 放不下 ${found.size} 种字符：${named.join('、')}。请改用 UTF-8 或 XLSX，没有替换任何字。`,
    en: `GB18030 has no place for ${found.size} characters: ${named.join(', ')}. Take UTF-8 or XLSX; nothing was replaced.`,
  })
}
