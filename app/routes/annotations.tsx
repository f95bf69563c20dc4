import { useActionData, useLoaderData } from '@remix-run/react'
import { writeAnnotation } from '#app/commands/write-annotation.server.ts'
import { AnnotationsLayout } from '#app/components/notes/annotations-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { readAnnotation } from '#app/notes/read-annotation.server.ts'
import { readNotesChoice } from '#app/notes/read-notes-choice.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentAnnotationsPage } from '#app/presenters/annotations-page.ts'
import { addressAnnotation } from '#app/presenters/chart-notes.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findAnnotations } from '#app/queries/notes/find-annotations.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { mayAnnotate } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('annotations', async ({ scope, url, user, text, language }) => {
  const { choice, annotations } = await readNotesChoice(scope, url.searchParams)
  const page = await findAnnotations(scope, { ...annotations, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') })
  const input = { choice, page, areas: await findAreas(scope), today: scope.today, csrf: user.csrf, mayWrite: mayAnnotate(user) }
  return { title: text.notes.annotations.title, view: presentAnnotationsPage(input, { text, language }), period: null }
})

export const action = takeForm('annotations', async (form) => {
  const content = readAnnotation(form)
  const id = await changeInScope(form.context.services, form.user, (db) => writeAnnotation(db, { ...content, annotationId: null, seen: 0 }, form.user))
  return addressAnnotation(id)
})

export default function Annotations() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AnnotationsLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
