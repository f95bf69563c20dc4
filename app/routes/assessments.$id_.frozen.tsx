import { useLoaderData } from '@remix-run/react'
import { openFrozen } from '#app/assessments/open-frozen.server.ts'
import { AssessmentLayout } from '#app/components/assessments/assessment-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentFrozen } from '#app/presenters/assessments/frozen.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('assessments', async (tools) => ({ title: tools.text.assessments.frozenPage.title, view: presentFrozen(await openFrozen(tools), tools), period: null }))

export default function FrozenPage() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AssessmentLayout page={view} problem={null} />
    </PageFrame>
  )
}
