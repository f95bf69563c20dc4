import { useLoaderData } from '@remix-run/react'
import { ExploreLayout } from '#app/components/explore/explore-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readExplore } from '#app/explore-page.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { addressExplore, listExplore } from '#app/presenters/explore/explore-choice.ts'
import { presentExplore } from '#app/presenters/explore/explore-page.ts'
import { findDepartments } from '#app/queries/find-areas.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('board', async (tools) => {
  const { scope, text, url, language } = tools
  const { context, area, areas, hasDepartment, limits } = await readExplore(tools)
  const { choice, table, period } = context
  const departments = hasDepartment ? await findDepartments(scope) : []
  return {
    title: text.explore.titleOf(table.definition.shortName[language], text.dimensions.name[table.rows], table.columns === null ? '' : text.dimensions.name[table.columns]),
    view: presentExplore(context),
    period,
    periodAddress: (chosen: string) => addressExplore(choice, { period: chosen }),
    areas: { current: area, all: areas, addressOf: (code: string) => addressExplore(choice, { area: code, pinned: [], picked: [], peers: null }) },
    ...(hasDepartment ? { departments: { current: choice.department, all: departments, addressOf: (department: string | null) => addressExplore(choice, { department }) } } : { takes: ['department' as const] }),
    limits,
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
    exports: table.rowKeys.length === 0 ? null : presentExports('explore', Object.fromEntries(listExplore(choice).filter(([name]) => !['page', 'cmp', 'pick'].includes(name))), tools),
  }
})

export default function Explore() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ExploreLayout explore={view} />
    </PageFrame>
  )
}
