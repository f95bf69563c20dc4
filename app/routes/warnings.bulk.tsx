import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { assertCsrf } from '#app/auth/same-origin.server.ts'
import { requireUser } from '#app/auth/user.server.ts'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { BulkLayout } from '#app/components/warnings/bulk-layout.tsx'
import { handleAction } from '#app/faults.server.ts'
import { servePage } from '#app/page.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { titlePage } from '#app/title-page.ts'
import { lookAtBulk, takeBulk } from '#app/warnings/take-bulk.server.ts'

/** Longest list of ids: 5,000 of fifteen digits. */
const LONGEST = 100_000
const KEPT = ['note', 'assignee', 'way', 'task'] as const

export const meta = titlePage

/** `?act=dismiss&…`: the look at an act on all that a filter finds; without an act, nothing is chosen. */
export const loader = servePage('warnings', async ({ scope, url, user, text, language }) => {
  const filter = new URLSearchParams(url.search)
  filter.delete('act')
  const read = (name: string): string => (name === 'filter' ? filter.toString() : name === 'whole' ? 'yes' : name === 'act' ? (url.searchParams.get('act') ?? '') : '')
  const view = await lookAtBulk(scope, { read }, user, { text, language })
  return { title: text.warnings.bulk.page, view, period: null, takes: ['area', 'department'] as const }
})

/** Looks at an act on the warnings that were chosen, or does it to those that were looked at. */
export const action = handleAction(async ({ request, context }: ActionFunctionArgs) => {
  const user = await requireUser(request, context, 'warnings')
  const form = await request.formData()
  assertCsrf(request, form)
  const read = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
  }
  const answer = await takeBulk(context.services, { read, sent: Object.fromEntries(KEPT.map((name) => [name, read(name)])) }, user, readReader(request))
  return json(answer, { status: answer.problem === null ? 200 : 409 })
})

export default function WarningsBulk() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <BulkLayout page={answer?.view ?? view} problem={answer?.problem ?? null} />
    </PageFrame>
  )
}
