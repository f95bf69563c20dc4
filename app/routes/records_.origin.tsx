import { useLoaderData } from '@remix-run/react'
import { LineageLayout } from '#app/components/lineage/lineage-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentOriginPage } from '#app/presenters/origins.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findRecordChanges } from '#app/queries/find-row-changes.server.ts'
import { getRecord } from '#app/queries/get-record.server.ts'
import { readFigure } from '#app/records-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { showsClass } from '#domain/rights.ts'

export const meta = titlePage

/** The deliveries that touched the rows behind one record of a figure. */
export const loader = servePage('records', async (tools) => {
  const { scope, url, text, language } = tools
  const { subject, choice, asked } = await readFigure(tools)
  const record = await getRecord(scope, asked.code, url.searchParams.get('row') ?? '')
  if (record === null) throw new Response(null, { status: 404 })
  const [changes, names] = await Promise.all([findRecordChanges(scope, record.fact, record.row), findCodeNames(scope)])
  return {
    title: text.deliveries.lineage.title,
    view: presentOriginPage({ subject, choice, fact: record.fact, row: record.row, changes, names }, { text, language }),
    period: null,
    exports: presentExports('origin', { ...choice, row: record.row.key }, { text, language }, showsClass(scope.right.role, record.fact)),
  }
})

export default function Origin() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <LineageLayout page={view} />
    </PageFrame>
  )
}
