import { useActionData, useLoaderData } from '@remix-run/react'
import { endWatchList, putOnWatchList, saveWatchList, takeOffWatchList } from '#app/commands/change-watch-list.server.ts'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { WatchListLayout } from '#app/components/watch-lists/watch-list-layouts.tsx'
import { takeForm, type SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentWatchList } from '#app/presenters/watch-lists/list-page.ts'
import { addressWatchList } from '#app/presenters/watch-lists/words.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { findWatched, findWatchListActs, requireWatchList } from '#app/queries/watch-lists/find-watch-lists.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { readAdded, readReason, readWatchList } from '#app/watch-lists/read-form.ts'

const ROWS_OF_A_PAGE = 100

export const meta = titlePage

/** One watch list with its subjects. */
export const loader = servePage('warnings', async ({ scope, url, params, user, text, language }) => {
  const list = await requireWatchList(scope, params['list'])
  const [page, acts, areas, names] = await Promise.all([
    findWatched(scope, list.watchListId, { after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE }), findWatchListActs(scope, list.watchListId), findAreas(scope), findCodeNames(scope),
  ])
  return { title: list.title, view: presentWatchList({ list, page, acts, areas, names, today: scope.today, csrf: user.csrf }, { text, language }), period: null }
})

/** Changes the list, puts subjects on it, takes some off, or ends it. */
export const action = takeForm('warnings', async (form) => {
  const id = form.params['list'] ?? ''
  const watchListId = /^\d{1,9}$/.test(id) ? Number(id) : 0
  await changeInScope(form.context.services, form.user, (db) => act(db, form, { watchListId, seen: readSeen(form) }))
  return addressWatchList(watchListId)
})

async function act(db: Parameters<typeof saveWatchList>[0], form: SentForm, place: { readonly watchListId: number; readonly seen: number }): Promise<unknown> {
  const today = form.context.services.findToday()
  switch (form.read('intent')) {
    case 'add':
      return putOnWatchList(db, { ...place, ...readAdded(form, today) }, form.user)
    case 'remove':
      return takeOffWatchList(db, { ...place, subjectIds: form.all('subject'), reason: form.text.watchLists.removedBySelection }, form.user)
    case 'change':
      return saveWatchList(db, { ...place, ...readWatchList(form, today) }, form.user)
    case 'end':
      return endWatchList(db, { ...place, reason: readReason(form) }, form.user)
    default:
      throw new RefusedError(400, 'no-such-intent', { zh: '没有这个操作。', en: 'There is no such action.' })
  }
}

export default function WatchList() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WatchListLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
