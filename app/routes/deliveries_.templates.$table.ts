import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { formatFacts } from '#app/exports/formats.ts'
import { handleLoader } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { findTemplate } from '#app/templates/describe-template.ts'
import { writeTemplate } from '#app/templates/write-template.server.ts'

/** `/deliveries/templates/<table>`: the workbook to fill in for one source table. */
export const loader = handleLoader(async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
  await requireUser(request, context, 'hand-in')
  const table = params['table'] ?? ''
  const template = findTemplate(table)
  if (template === null) throw new RefusedError(404, 'no-such-template', { zh: `没有源表“${table}”的模板。`, en: `There is no template of a table "${table}".` })
  const reader = readReader(request)
  const pieces: Uint8Array[] = []
  for await (const piece of writeTemplate(template, reader)) pieces.push(piece)
  const name = `${template.title[reader.language]} ${reader.text.templates.word}`
  return new Response(Buffer.concat(pieces), {
    headers: { 'Content-Type': formatFacts.xlsx.mediaType, 'Content-Disposition': attach(name, formatFacts.xlsx.ending), 'Cache-Control': 'private, max-age=3600' },
  })
})
