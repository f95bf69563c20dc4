/** One table, one writer: asks for the table in the page's own transaction, refuses what the form cannot hold, puts it on record, sends it. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { recordAuditEvent, type AuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { ExportDefinition, ExportTools } from '#app/exports/export.ts'
import { attach } from '#app/exports/file-name.ts'
import { assertCellsFit, assertRowsFit, formatFacts, readFormat, type Format } from '#app/exports/formats.ts'
import { requireReason } from '#app/exports/reason.ts'
import { sendBack } from '#app/exports/send-back.server.ts'
import { streamInScope, type Sent } from '#app/exports/stream-in-scope.server.ts'
import type { ExportTable } from '#app/exports/table.ts'
import { findUnheld, nameCharacter } from '#app/exports/text-encodings.ts'
import { writeArrow } from '#app/exports/write-arrow.server.ts'
import { csvForPeople, writeCsv } from '#app/exports/write-csv.server.ts'
import { writeParquet } from '#app/exports/write-parquet.server.ts'
import { writeXlsx } from '#app/exports/write-xlsx.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { REASON } from '#domain/export-reason.ts'
import { roleNames } from '#domain/rights.ts'

/** The sender's own form, which rejected rows alone have. */
const SENDER = 'sender'
const CHARACTERS_NAMED = 20

/**
 * @throws RefusedError as the page's queries do; 400 for an unknown form; 413 and 422 for what a form cannot hold, 422 for an
 * internal table without a reason.
 */
export async function sendExport({ request, context, user }: { request: Request; context: AppLoadContext; user: User }, definition: ExportDefinition): Promise<Response> {
  const { services } = context
  const url = new URL(request.url)
  const asked = url.searchParams.get('format')
  const format = asked === SENDER && definition.id === 'rejects' ? SENDER : readFormat(asked)
  const reader = readReader(request)
  const address = addressOf(without(url, REASON))
  const record = (succeeded: boolean, detail: AuditEvent['detail']): Promise<void> =>
    recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded, detail: { table: definition.id, format, address: address.slice(0, 1000), ...detail } })
  const ask = async (scope: ExportTools['scope']): Promise<Sent> => {
    const tools: ExportTools = { ...reader, scope, user, url: without(url, 'format', 'replace', REASON) }
    const found = await definition.ask(tools)
    const reason = found.isInternal === true ? requireReason(url.searchParams.get(REASON)) : null
    const table = reason === null ? found : { ...found, fileName: `${found.fileName} ${reader.text.exports.reason.internal}` }
    const sent = format === SENDER ? await sendBack(table, tools) : await sendAs(format, table, describe(table, reason, tools), tools)
    // Before the first byte: what leaves unrecorded has left unseen.
    await record(true, { rows: table.total, ...(reason === null ? {} : { reason }) })
    return sent
  }
  return streamInScope(services, user, ask, { signal: request.signal, onCut: () => record(false, { cut: request.signal.aborted ? 'reader left' : 'fault' }) })
}

function addressOf({ pathname, search }: URL): string {
  return pathname + search
}

/** An address without what is no part of its question: the form of the file, the reason. */
function without(url: URL, ...names: readonly string[]): URL {
  const question = new URL(url)
  for (const name of names) question.searchParams.delete(name)
  return question
}

async function sendAs(format: Format, table: ExportTable, about: ExportTable['about'], { text }: ExportTools): Promise<Sent> {
  const { columns, total, fileName } = table
  assertRowsFit(format, total)
  const { mediaType, ending } = formatFacts[format]
  const headers: Record<string, string> = { 'Content-Type': mediaType, 'Content-Disposition': attach(fileName, ending), 'X-Total': String(total) }
  switch (format) {
    case 'xlsx':
      await assertCellsFit(table)
      return { headers, chunks: writeXlsx({ ...table, about, aboutTitle: text.exports.aboutSheet }) }
    case 'csv':
      return { headers, chunks: writeCsv(columns, table.rows(), csvForPeople) }
    case 'csv-gb18030':
      await assertHeld(table)
      return { headers, chunks: writeCsv(columns, table.rows(), { ...csvForPeople, encoding: 'gb18030' }) }
    case 'arrow':
      return { headers, chunks: writeArrow(columns, table.rows()) }
    case 'parquet':
      return { headers, chunks: writeParquet(columns, table.rows()) }
  }
}

/** What the second sheet says: what was asked, on which data, by whom, and why if the table is internal. */
function describe({ title, total, about }: ExportTable, reason: string | null, { scope, user, url, text, language }: ExportTools): ExportTable['about'] {
  const words = text.exports.about
  return [
    [words.table, title],
    ...about,
    [words.rows, String(total)],
    [words.asOf, scope.today],
    [words.batch, String(scope.generation.batch)],
    [words.by, `${user.displayName} (${roleNames[user.role][language]}, ${user.areaName})`],
    ...(reason === null ? [] : [[words.reason, reason] as const, [words.secrecy, text.exports.reason.kept] as const]),
    [words.address, addressOf(url)],
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
