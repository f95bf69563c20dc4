/** A page as PDF: what its own loader answers to this reader, laid out for paper, with the line of the audit. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { layOutBoard, type BoardPrint } from '#app/documents/board-pdf.ts'
import { makePdf } from '#app/documents/make-pdf.server.ts'
import type { PrintBody } from '#app/documents/print.ts'
import { attach } from '#app/exports/file-name.ts'
import type { ServedPage } from '#app/page.server.ts'
import { readReader } from '#app/preferences.server.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { readOut, type Text } from '#app/text.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Page } from '#domain/rights.ts'

/** A page that can be printed: its right, its loader, and what of its view stands on paper. */
export interface PrintablePage<View> {
  readonly page: Page
  readonly loader: (args: LoaderFunctionArgs) => Promise<ServedPage<View>>
  readonly print: (view: View, text: Text) => PrintBody
}

/** @throws what the page's own loader throws; RefusedError 503 when no PDF can be made */
export async function sendPrint<View>(args: LoaderFunctionArgs, name: string, { page, loader, print }: PrintablePage<View>): Promise<Response> {
  const { request, context } = args
  const user = await requireUser(request, context, page)
  const reader = readReader(request)
  const served = await loader(args)
  const board = describe(served, print(served.view, reader.text), reader)
  const bytes = await makePdf(layOutBoard(board, reader.text.prints.page))
  const { pathname, search } = new URL(request.url)
  await recordAuditEvent(context.services.database, { actor: user.name, event: 'export', succeeded: true, detail: { table: name, format: 'pdf', address: (pathname + search).slice(0, 1000) } })
  const fileName = [served.title, ...board.facts.slice(0, 2).map(([, text]) => text)].join(' ')
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': attach(fileName, 'pdf'), 'Cache-Control': 'no-store' } })
}

/** What stands around the figures on the screen stands around them on paper. */
function describe({ title, shell, reading }: ServedPage<unknown>, body: PrintBody, { text, language }: Reader): BoardPrint {
  const words = text.prints
  const facts = [
    [words.area, shell.area?.value ?? shell.account?.organisation ?? ''],
    [words.period, reading.period === null ? '' : [reading.period.text, reading.period.note].filter((part) => part !== '').join(text.common.listJoin)],
    [words.chosen, reading.chosen.map(({ label, text: chosen }) => `${label} ${chosen}`).join(text.common.listComma)],
    [words.reading, reading.readings.find(({ current }) => current)?.label ?? ''],
    [words.asOf, reading.facts.map(readOut).join(text.common.dot)],
    [words.arrival, reading.arrival?.words ?? ''],
  ] as const
  return {
    ...body,
    title,
    facts: facts.filter(([, said]) => said !== ''),
    foot: [title, ...reading.facts.map(readOut), ...(reading.notice === null ? [] : [reading.notice.text])].join(text.common.dot),
    definitionsTitle: words.definitions,
    definitions: body.codes.flatMap((code) => {
      const definition = findIndicator(code)
      return definition === null ? [] : [words.definition(definition.code, definition.shortName[language], definition.version)]
    }),
  }
}
