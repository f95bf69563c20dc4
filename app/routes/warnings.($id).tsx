import { useActionData, useLoaderData } from '@remix-run/react'
import { WarningsDesk } from '#app/components/warnings/warnings-desk.tsx'
import { takeForm } from '#app/entry-form.server.ts'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { takeWarningAct } from '#app/warnings/take-act.server.ts'
import { readWarningsPage } from '#app/warnings-page.server.ts'

export const meta = titlePage

export const loader = servePage('warnings', readWarningsPage)

/** Does something about the opened warning; nothing that somebody else did meanwhile is overwritten. */
export const action = takeForm('warnings', takeWarningAct)

export default function Warnings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return <WarningsDesk shell={shell} reading={reading} view={view} problem={useActionData<typeof action>() ?? null} />
}
