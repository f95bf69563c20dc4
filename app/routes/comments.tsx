import { useActionData, useLoaderData } from '@remix-run/react'
import { writeComment } from '#app/commands/write-comment.server.ts'
import { CommentsLayout } from '#app/components/notes/comments-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { readComment } from '#app/notes/read-comment.server.ts'
import { takeForm } from '#app/entry-form.server.ts'
import { readNotesChoice } from '#app/notes/read-notes-choice.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentCommentsPage } from '#app/presenters/comments-page.ts'
import { addressComments } from '#app/presenters/own-words.ts'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import { findComments } from '#app/queries/notes/find-comments.server.ts'
import { changeInScope, withScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { findSpeech, lookAtFigure } from '#app/notes/find-speech.server.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('comments', async ({ scope, url, user, text, language }) => {
  const { choice, comments } = await readNotesChoice(scope, url.searchParams)
  const page = await findComments(scope, { ...comments, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') })
  const [areas, departments, speaks] = [await findAreas(scope), await nameDepartments(scope), await findSpeech(scope, choice)]
  return { title: text.notes.comments.title, view: presentCommentsPage({ choice, page, areas, departments, csrf: user.csrf, speaks }, { text, language }), period: null }
})

/** Saves or withdraws what the reader's area says, with the figure that it is about as it stands now. */
export const action = takeForm('comments', async (form) => {
  const { context, user } = form
  const comment = readComment(form)
  const figure = await withScope(context.services, user, (scope) => lookAtFigure(scope, comment))
  await changeInScope(context.services, user, (db) => writeComment(db, { ...comment, numerator: figure.numerator, denominator: figure.denominator, batch: figure.batch }, user))
  return addressComments({ indicator: comment.indicator, period: comment.period })
})

export default function Comments() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <CommentsLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
