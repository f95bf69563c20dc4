import { useLoaderData } from '@remix-run/react'
import { ReconciledLayout } from '#app/components/deliveries/reconciled-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentReconciledPage, readReconciledChoice } from '#app/presenters/reconciled-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findDeclaredTables, findReconciled } from '#app/queries/find-reconciled.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 100

export const meta = titlePage

export const loader = servePage('deliveries', async ({ scope, url, text, language }) => {
  const choice = readReconciledChoice(url.searchParams)
  const { city, table } = choice
  if (city !== null) await requireArea(scope, city)
  const page = await findReconciled(scope, { ...(city === null ? {} : { city }), ...(table === null ? {} : { table }), after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE })
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  return { title: text.reconciled.title, view: presentReconciledPage({ choice, page, cities, tables: await findDeclaredTables(scope) }, { text, language }), period: null }
})

export default function Declared() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ReconciledLayout reconciled={view} />
    </PageFrame>
  )
}
