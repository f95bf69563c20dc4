import { useActionData, useLoaderData } from '@remix-run/react'
import { assertMayRecord, takeMeeting } from '#app/checklists/take-meeting.server.ts'
import { MeetingEditLayout } from '#app/components/checklists/meeting-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentMeetingEdit } from '#app/presenters/checklists/meeting-form.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** The form of a new meeting. */
export const loader = servePage('checklists', async ({ scope, user, text, language }) => {
  assertMayRecord(user, null)
  const view = presentMeetingEdit({ meeting: null, parties: await findParties(scope), today: scope.today, csrf: user.csrf }, { text, language })
  return { title: text.meetings.form.new, view, period: null }
})

export const action = takeMeeting()

export default function NewMeeting() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const unsaved = useActionData<typeof action>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MeetingEditLayout page={unsaved === undefined ? view : { ...view, form: unsaved.form }} />
    </PageFrame>
  )
}
