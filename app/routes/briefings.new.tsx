import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBriefing } from '#app/briefings/take-briefing.server.ts'
import { EditorLayout } from '#app/components/briefings/editor-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentBriefingEditor } from '#app/presenters/briefing-editor.ts'
import { draftNotice } from '#app/presenters/score-notice.ts'
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { readScoresFor } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayBrief, mayOpen, maySeeOtherParties } from '#domain/rights.ts'

export const meta = titlePage

/** The page of scores calls its reading by another name than this page, which has none of its own. */
function askReading(url: URL): URL {
  const asked = new URL(url)
  asked.searchParams.set('reading', url.searchParams.get('figures') ?? 'live')
  return asked
}

export const loader = servePage('briefing-write', async (tools) => {
  const { scope, user, url, text, language } = tools
  if (!mayBrief(user)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能拟写通报。', en: 'Your right writes no briefings.' })
  const [areas, departments] = [await findAreas(scope), await findDepartments(scope)]
  const draft = url.searchParams.has('scores') && mayOpen(user.role, 'scores') && maySeeOtherParties(user) ? draftNotice(await readScoresFor({ ...tools, url: askReading(url) }, url.searchParams.get('scores'))) : undefined
  const view = presentBriefingEditor({ briefing: null, areas, departments, period: scope.today.slice(0, 4), draft, csrf: user.csrf }, { text, language })
  return { title: text.briefings.editor.new, view, period: null }
})

export const action = takeBriefing()

export default function NewBriefing() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <EditorLayout page={view} answer={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
