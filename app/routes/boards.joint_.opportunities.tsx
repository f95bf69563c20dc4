import { useActionData, useLoaderData } from '@remix-run/react'
import { OpportunitiesLayout } from '#app/components/joint/opportunities-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { gatherJointTask, readOpportunities } from '#app/opportunities-page.server.ts'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** Visits that several departments are about to make to the same firms, and the joint tasks that may take their place. */
export const loader = servePage('board', readOpportunities)

/** Accepts a proposal, or takes an accepted one back. */
export const action = takeForm('board', gatherJointTask)

export default function Opportunities() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <OpportunitiesLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
