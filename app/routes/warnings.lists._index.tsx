import { useActionData, useLoaderData } from '@remix-run/react'
import { saveWatchList } from '#app/commands/change-watch-list.server.ts'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { WatchListsLayout } from '#app/components/watch-lists/watch-list-layouts.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentWatchLists } from '#app/presenters/watch-lists/lists-page.ts'
import { addressWatchList } from '#app/presenters/watch-lists/words.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findWatchLists } from '#app/queries/watch-lists/find-watch-lists.server.ts'
import { changeInScope } from '#app/scope.server.ts'
import { titlePage } from '#app/title-page.ts'
import { readWatchList } from '#app/watch-lists/read-form.ts'

export const meta = titlePage

/** Watch lists of the scope. */
export const loader = servePage('warnings', async ({ scope, user, text, language }) => {
  const [lists, areas] = await Promise.all([findWatchLists(scope), findAreas(scope)])
  return { title: text.watchLists.title, view: presentWatchLists({ lists, areas, today: scope.today, csrf: user.csrf }, { text, language }), period: null }
})

/** Makes a list of the writer's area and department. */
export const action = takeForm('warnings', async (form) => {
  const { services } = form.context
  const list = readWatchList(form, services.findToday())
  return addressWatchList(await changeInScope(services, form.user, (db) => saveWatchList(db, { watchListId: null, seen: 0, ...list }, form.user)))
})

export default function WatchLists() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WatchListsLayout page={view} problem={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
