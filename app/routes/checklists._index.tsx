import { useLoaderData } from '@remix-run/react'
import { ChecklistsLayout } from '#app/components/checklists/checklists-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentChecklists } from '#app/presenters/checklists/checklists-page.ts'
import { findChecklists, findLines } from '#app/queries/checklists/find-checklists.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadChecklists, maySpeak } from '#domain/rights.ts'

export const meta = titlePage

/** Ready for the national review: every checklist that the reader may see. */
export const loader = servePage('checklists', async ({ scope, user, text, language }) => {
  const [checklists, lines] = await Promise.all([findChecklists(scope), findLines(scope, null)])
  const view = presentChecklists({ checklists, lines, today: scope.today, mayLead: mayLeadChecklists(user), isPart: maySpeak(user) }, { text, language })
  return { title: text.checklists.title, view, period: null }
})

export default function Checklists() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ChecklistsLayout page={view} />
    </PageFrame>
  )
}
