import { useActionData, useLoaderData } from '@remix-run/react'
import { EntryLayout } from '#app/components/filings/entry-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { openFiling, readEntry } from '#app/filings/open-filing.server.ts'
import { takeFiling } from '#app/filings/take-filing.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentEntry } from '#app/presenters/filings/entry.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** What one party files for an assessment; its own people fill it in, the evaluators review it. */
export const loader = servePage('assessments', async ({ scope, params, user, text, language }) => {
  const open = await openFiling(scope, params)
  const view = presentEntry(await readEntry(scope, user, open), { text, language })
  return { title: `${open.party.name} ${text.filings.title}`, view, period: null }
})

export const action = takeFiling()

export default function Filing() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <EntryLayout page={view} answer={useActionData<typeof action>() ?? null} />
    </PageFrame>
  )
}
