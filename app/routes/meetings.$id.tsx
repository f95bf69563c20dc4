import { useLoaderData } from '@remix-run/react'
import { MeetingLayout } from '#app/components/checklists/meeting-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentMeeting } from '#app/presenters/checklists/meeting-page.ts'
import { findActs, requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { requireMeeting } from '#app/queries/checklists/find-meetings.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

export const meta = titlePage

/** One meeting. */
export const loader = servePage('checklists', async ({ scope, params, user, text, language }) => {
  const id = requireNumber(params['id'])
  const meeting = await requireMeeting(scope, id)
  const [acts, parties] = await Promise.all([findActs(scope, 'meetings', id), findParties(scope)])
  return { title: meeting.title, view: presentMeeting({ meeting, acts, parties, today: scope.today, mayLead: mayLeadChecklists(user) }, { text, language }), period: null }
})

export default function Meeting() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MeetingLayout page={view} />
    </PageFrame>
  )
}
