import { useActionData, useLoaderData } from '@remix-run/react'
import { withdrawAnnotation, writeAnnotation } from '#app/commands/write-annotation.server.ts'
import { AnnotationLayout } from '#app/components/notes/annotation-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentAnnotationPage } from '#app/presenters/annotation-page.ts'
import { addressAnnotation } from '#app/presenters/chart-notes.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { getAnnotation } from '#app/queries/notes/find-annotations.server.ts'
import { readAnnotation, readSeen } from '#app/notes/read-annotation.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { covers, mayAnnotate } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('annotations', async ({ scope, params, user, text, language }) => {
  const found = await getAnnotation(scope, Number(params['id']))
  if (found === null) throw new Response(null, { status: 404 })
  const mayWrite = mayAnnotate(user) && covers(user, found.annotation.area)
  return { title: found.annotation.word, view: presentAnnotationPage({ ...found, areas: await findAreas(scope), csrf: user.csrf, mayWrite }, { text, language }), period: null }
})

/** Saves a change as the next version, or withdraws the annotation; neither overwrites what somebody else wrote meanwhile. */
export const action = takeForm('annotations', async (form) => {
  const { context, user, params } = form
  const annotationId = Number(params['id'])
  if (form.read('intent') === 'withdraw') {
    await changeInScope(context.services, user, (db) => withdrawAnnotation(db, annotationId, readSeen(form), user))
  } else {
    const content = readAnnotation(form)
    await changeInScope(context.services, user, (db) => writeAnnotation(db, { ...content, annotationId, seen: readSeen(form) }, user))
  }
  return addressAnnotation(annotationId)
})

export default function Annotation() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <AnnotationLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
