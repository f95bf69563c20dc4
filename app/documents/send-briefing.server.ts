/** A briefing as a file: the document that this reader sees, and the line of the audit. */
import type { AppLoadContext } from '@remix-run/node'
import type { User } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { layOutBriefing } from '#app/documents/briefing-pdf.ts'
import { makePdf } from '#app/documents/make-pdf.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { readReader } from '#app/preferences.server.ts'
import { presentDocument } from '#app/presenters/briefing-document.ts'
import type { DocumentView } from '#app/presenters/view-models.ts'
import { findTaggedFigures, requireBriefing, requireBriefingId } from '#app/queries/briefings/find-briefings.server.ts'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { withScope } from '#app/scope.server.ts'

const MEDIA_TYPES = { docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf' } as const

/** @throws RefusedError 404 for a briefing that may not be seen, 400 for another form, 503 when no PDF can be made */
export async function sendBriefing({ request, context, user }: { request: Request; context: AppLoadContext; user: User }, asked: string | undefined): Promise<Response> {
  const { services } = context
  const format = readForm(new URL(request.url).searchParams.get('format'))
  const reader = readReader(request)
  const id = requireBriefingId(asked)
  const { briefing, document } = await withScope(services, user, async (scope) => {
    const found = await requireBriefing(scope, id)
    const figures = new Map((await findTaggedFigures(scope, id, found.version)).map((figure) => [figure.position, figure]))
    const area = { code: found.area, name: found.areaName }
    return { briefing: found, document: presentDocument({ ...found, area, figures, departments: await nameDepartments(scope) }, reader) }
  })
  const bytes = format === 'pdf' ? await makePdf(layOutBriefing(document, reader.text.briefings.page)) : await writeWord(document)
  // Before the first byte: what leaves unrecorded has left unseen.
  await recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded: true, detail: { table: 'briefing', format, id, version: briefing.version } })
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': MEDIA_TYPES[format], 'Content-Disposition': attach(briefing.title, format), 'Cache-Control': 'no-store' } })
}

/** Its package is loaded when the first Word file is asked for. */
async function writeWord(document: DocumentView): Promise<Uint8Array> {
  const { writeBriefingDocx } = await import('#app/documents/briefing-docx.server.ts')
  return writeBriefingDocx(document)
}

function readForm(asked: string | null): 'docx' | 'pdf' {
  if (asked === 'docx' || asked === 'pdf') return asked
  throw new RefusedError(400, 'format-not-known', { zh: `没有格式“${asked ?? ''}”，可用：docx、pdf。`, en: `There is no format "${asked ?? ''}"; use docx or pdf.` })
}
