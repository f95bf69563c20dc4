import { useLoaderData } from '@remix-run/react'
import { LINES_OF_A_PAGE, readShown } from '#app/checklists/choose-lines.ts'
import { findLineFigures } from '#app/checklists/find-figures.server.ts'
import { openChecklist } from '#app/checklists/open-checklist.server.ts'
import { ChecklistLayout } from '#app/components/checklists/checklist-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentChecklist } from '#app/presenters/checklists/checklist-page.ts'
import { findEditions, requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

export const meta = titlePage

/** One checklist: what is still open, and its lines as chosen. */
export const loader = servePage('checklists', async ({ scope, params, url, user, text, language }) => {
  const opened = await openChecklist(scope, requireNumber(params['id']), url.searchParams)
  const start = readShown(url.searchParams.get('after'))
  const shown = opened.chosen.slice(start, start + LINES_OF_A_PAGE)
  const [figures, editions] = await Promise.all([findLineFigures(scope, opened.checklist, shown, { text, language }), findEditions(scope, opened.checklist.checklistId)])
  const view = presentChecklist({ ...opened, shown, start, figures, editions, today: scope.today, mayLead: mayLeadChecklists(user) }, { text, language })
  return { title: opened.checklist.title, view, period: null }
})

export default function Checklist() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ChecklistLayout page={view} />
    </PageFrame>
  )
}
