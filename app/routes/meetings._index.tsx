import { useLoaderData } from '@remix-run/react'
import { readMeetingsChoice } from '#app/checklists/read-meetings-choice.ts'
import { MeetingsLayout } from '#app/components/checklists/meetings-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentMeetings } from '#app/presenters/checklists/meetings-page.ts'
import { countMeetings, findMeetings } from '#app/queries/checklists/find-meetings.server.ts'
import { findParties } from '#app/queries/checklists/find-parties.server.ts'
import { titlePage } from '#app/title-page.ts'
import { yearOf } from '#domain/calendar.ts'
import { mayLeadChecklists } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

/** Meetings with departments and cities. */
export const loader = servePage('checklists', async ({ scope, url, user, text, language }) => {
  const choice = readMeetingsChoice(url.searchParams)
  const year = choice.year ?? yearOf(scope.today)
  const [page, held, parties] = await Promise.all([
    findMeetings(scope, { ...choice, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') }), countMeetings(scope, `${year}-01-01`, `${year}-12-31`, choice.party), findParties(scope),
  ])
  return { title: text.meetings.title, view: presentMeetings({ choice, page, held, year, parties, mayLead: mayLeadChecklists(user) }, { text, language }), period: null }
})

export default function Meetings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <MeetingsLayout page={view} />
    </PageFrame>
  )
}
