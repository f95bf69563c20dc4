/** A file of evidence leaves as a file alone: never shown in a page, never run. That no browser guesses its type the server says of every answer. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { requireDocument } from '#app/queries/filings/find-filings.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { withScope } from '#app/scope.server.ts'

/** `GET /assessments/<id>/documents/<document>`. @throws RefusedError 404 for what is none or may not be seen */
export async function sendDocument({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const user = await requireUser(request, context, 'assessments')
  const found = await withScope(context.services, user, async (scope) => {
    const { assessmentId } = await requireAssessment(scope, params['id'])
    return requireDocument(scope, assessmentId, params['document'])
  })
  await recordAuditEvent(context.services.database, { actor: user.name, event: 'export', succeeded: true, detail: { document: found.documentId, sha256: found.sha256 } })
  const dot = found.name.lastIndexOf('.')
  return new Response(new Uint8Array(found.content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': attach(found.name.slice(0, dot), found.name.slice(dot + 1).replace(/[^0-9A-Za-z]/g, '')),
      'Content-Length': String(found.content.length),
      'Content-Security-Policy': `default-src 'none'; sandbox`,
      'Cache-Control': 'private, no-store',
    },
  })
}
