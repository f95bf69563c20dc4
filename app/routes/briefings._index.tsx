import { useLoaderData } from '@remix-run/react'
import { BriefingsLayout } from '#app/components/briefings/briefings-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { briefingStates, presentBriefingsPage } from '#app/presenters/briefings-page.ts'
import { findBriefings } from '#app/queries/briefings/find-briefings.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayBrief } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('briefings', async ({ scope, url, user, text, language }) => {
  const state = briefingStates.find((one) => one === url.searchParams.get('state')) ?? null
  const page = await findBriefings(scope, { state: state ?? undefined, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') })
  return { title: text.briefings.title, view: presentBriefingsPage({ state, page, mayWrite: mayBrief(user) }, { text, language }), period: null }
})

export default function Briefings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <BriefingsLayout page={view} />
    </PageFrame>
  )
}
