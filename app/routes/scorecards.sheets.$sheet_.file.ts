import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireCaller } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { requireSheet } from '#app/queries/sheets/find-sheets.server.ts'
import { withScope } from '#app/scope.server.ts'
import { writeSheetText } from '#domain/sheet-document.ts'
import { keyOfSheet } from '#domain/sheet-key.ts'

const answer = handleMachine(async ({ request, params, context }) => {
  const user = await requireCaller(request, context, 'sheets')
  const sheet = await withScope(context.services, user, (scope) => requireSheet(scope, params['sheet']))
  await recordAuditEvent(context.services.database, { actor: user.name, event: 'export', succeeded: true, detail: { table: 'sheet', format: 'json', key: keyOfSheet(sheet) } })
  return new Response(writeSheetText(sheet.scheme), { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': attach(keyOfSheet(sheet), 'json'), 'Cache-Control': 'no-store' } })
})

/** `/scorecards/sheets/<sheet>/file`: the document of a sheet. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))
