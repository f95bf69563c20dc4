import { useLoaderData } from '@remix-run/react'
import { SearchLayout } from '#app/components/lists/search-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentSearchPage } from '#app/presenters/search-page.ts'
import { readSearch } from '#app/search-page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('search', async (tools) => {
  const input = await readSearch(tools)
  const view = presentSearchPage(input, tools)
  return { title: tools.text.search.title, view, period: null, exports: view.groups.length === 0 ? null : presentExports('search', { q: input.query }, tools) }
})

export default function Search() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SearchLayout page={view} />
    </PageFrame>
  )
}
