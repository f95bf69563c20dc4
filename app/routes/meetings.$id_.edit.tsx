import { useActionData, useLoaderData } from '@remix-run/react'
import { assertMayRecord, takeMeeting } from '#app/checklists/take-meeting.server.ts'
import { MeetingEditLayout } from '#app/components/checklists/meeting-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentMeetingEdit } from '#app/presenters/checklists/meeting-form.ts'
import { requireNumber } from '#app/queries/checklists/find-checklists.server.ts'
import { requireMeeting } from '#app/queries/checklists/find-meetings.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** The form of a meeting that there is. */
export const loader = servePage('checklists', async ({ scope, params, user, text, language }) => {
  const meeting = await requireMeeting(scope, requireNumber(params['id']))
  assertMayRecord(user, meeting)
  const view = presentMeetingEdit({ meeting, parties: await findParties(scope), today: scope.today, csrf: user.csrf }, { text, language })
  return { title: text.meetings.form.edit(meeting.title), view, period: null }
})

export const action = takeMeeting()

export default function EditMeeting() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const unsaved = useActionData<typeof action>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MeetingEditLayout page={unsaved === undefined ? view : { ...view, form: unsaved.form }} />
    </PageFrame>
  )
}
