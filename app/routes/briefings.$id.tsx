import { useActionData, useLoaderData } from '@remix-run/react'
import { openBriefing } from '#app/briefings/open-briefing.server.ts'
import { readTypedBriefing } from '#app/briefings/read-briefing.server.ts'
import { moveBriefing, saveBriefing } from '#app/commands/save-briefing.server.ts'
import { BriefingLayout } from '#app/components/briefings/briefing-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentBriefingPage } from '#app/presenters/briefing-page.ts'
import { addressBriefing } from '#app/presenters/briefings-page.ts'
import { requireBriefing, requireBriefingId } from '#app/queries/briefings/find-briefings.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('briefings', async ({ scope, params, user, text, language }) => {
  const opened = await openBriefing(scope, requireBriefingId(params['id']), user)
  return { title: opened.briefing.title, view: presentBriefingPage({ ...opened, csrf: user.csrf }, { text, language }), period: null }
})

/** Publishes, withdraws, or saves the same text with the figures of now. */
export const action = takeForm('briefings', async (form) => {
  const { context, user, params, text, language } = form
  const [id, seen, intent] = [requireBriefingId(params['id']), readSeen(form), form.read('intent')]
  if (intent === 'published' || intent === 'withdrawn') {
    await changeInScope(context.services, user, (db) => moveBriefing(db, id, seen, intent, user))
    return addressBriefing(id)
  }
  const found = await withScope(context.services, user, async (scope) => readTypedBriefing(scope, await requireBriefing(scope, id), { text, language }))
  const { title, period, body, problems, answered } = found
  if (problems.length > 0) {
    const said = problems.join(' ')
    throw new RefusedError(422, 'briefing-contradicts', { zh: `${text.briefings.problem.notSaved}${said}`, en: `${text.briefings.problem.notSaved} ${said}` })
  }
  const figures = answered.flatMap(({ figure }) => (figure === null ? [] : [figure]))
  await changeInScope(context.services, user, (db) => saveBriefing(db, { briefingId: id, seen, title, period, body, figures }, user))
  return addressBriefing(id)
})

export default function Briefing() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <BriefingLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
