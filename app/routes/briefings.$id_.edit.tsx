import { useActionData, useLoaderData } from '@remix-run/react'
import { takeBriefing } from '#app/briefings/take-briefing.server.ts'
import { EditorLayout } from '#app/components/briefings/editor-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentBriefingEditor } from '#app/presenters/briefing-editor.ts'
import { requireBriefing, requireBriefingId } from '#app/queries/briefings/find-briefings.server.ts'
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { titlePage } from '#app/title-page.ts'
import { covers, mayBrief } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('briefing-write', async ({ scope, params, user, text, language }) => {
  const briefing = await requireBriefing(scope, requireBriefingId(params['id']))
  if (!mayBrief(user) || !covers(user, briefing.area)) throw new RefusedError(403, 'outside-right', { zh: '您的权限不能改这份通报。', en: 'Your right does not let you change this briefing.' })
  if (briefing.state !== 'draft') throw new RefusedError(409, 'briefing-fixed', { zh: '这份通报已经发布或撤回，内容不再改动。', en: 'This briefing is published or withdrawn and no longer changes.' })
  const [areas, departments] = [await findAreas(scope), await findDepartments(scope)]
  const view = presentBriefingEditor({ briefing, areas, departments, period: briefing.period, csrf: user.csrf }, { text, language })
  return { title: briefing.title, view, period: null }
})

export const action = takeBriefing()

export default function EditBriefing() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <EditorLayout page={view} answer={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
