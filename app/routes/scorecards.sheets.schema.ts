import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { handleLoader } from '#app/faults.server.ts'
import { describeSheetDocument } from '#domain/sheet-document.ts'

/** `/scorecards/sheets/schema`: what the document of a sheet must look like, as JSON Schema; with `download` as a file. */
export const loader = handleLoader(async ({ request, context }: LoaderFunctionArgs) => {
  await requireUser(request, context, 'sheets')
  const isFile = new URL(request.url).searchParams.has('download')
  return new Response(`${JSON.stringify(describeSheetDocument(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8', ...(isFile ? { 'Content-Disposition': 'attachment; filename="sheet.schema.json"' } : {}) },
  })
})
