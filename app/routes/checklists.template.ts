import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { assertMayImport } from '#app/checklists/take-sheet.server.ts'
import { checklistTemplate, sheetColumns } from '#app/checklists/sheet-columns.ts'
import { attach } from '#app/exports/file-name.ts'
import { formatFacts } from '#app/exports/formats.ts'
import { asRows } from '#app/exports/table.ts'
import { csvForPeople, writeCsv } from '#app/exports/write-csv.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { writeTemplate } from '#app/templates/write-template.server.ts'

/** `/checklists/template?format=xlsx|csv`: the sheet to fill in, with one row as an example. */
export const loader = handleLoader(async ({ request, context }: LoaderFunctionArgs): Promise<Response> => {
  assertMayImport(await requireUser(request, context, 'checklists'))
  const reader = readReader(request)
  const format = new URL(request.url).searchParams.get('format') === 'csv' ? 'csv' : 'xlsx'
  const pieces: Uint8Array[] = []
  for await (const piece of format === 'csv' ? writeExample() : writeTemplate(checklistTemplate, reader)) pieces.push(piece)
  const name = `${checklistTemplate.title[reader.language]} ${reader.text.templates.word}`
  return new Response(Buffer.concat(pieces), {
    headers: { 'Content-Type': formatFacts[format].mediaType, 'Content-Disposition': attach(name, formatFacts[format].ending), 'Cache-Control': 'private, max-age=3600' },
  })
})

function writeExample(): AsyncGenerator<Uint8Array> {
  const row = Object.fromEntries(sheetColumns.map(({ id, example }) => [id, example]))
  return writeCsv(sheetColumns.map(({ id, name }) => ({ name: id, type: 'text', heading: name.zh })), asRows([row]), csvForPeople)
}
