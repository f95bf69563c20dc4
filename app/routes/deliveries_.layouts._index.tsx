import { useLoaderData } from '@remix-run/react'
import { LayoutsLayout } from '#app/components/deliveries/layouts-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentLayouts, readLayoutsChoice } from '#app/presenters/layouts-page.ts'
import { countLayouts, findLayouts } from '#app/queries/find-layouts.server.ts'
import { titlePage } from '#app/title-page.ts'
import { listTargets } from '#etl/mapping/saved-layout.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

/** Layouts that stewards saved, each version a line. */
export const loader = servePage('mapping', async ({ scope, url, text, language }) => {
  const choice = readLayoutsChoice(url.searchParams)
  const { table, state } = choice
  const page = await findLayouts(scope, { ...(table === null ? {} : { table }), ...(state === null ? {} : { state }), after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE })
  return { title: text.layouts.title, view: presentLayouts({ choice, page, counts: await countLayouts(scope), tables: listTargets() }, { text, language }), period: null }
})

export default function Layouts() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <LayoutsLayout layouts={view} />
    </PageFrame>
  )
}
