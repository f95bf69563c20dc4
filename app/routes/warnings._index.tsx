import { useLoaderData } from '@remix-run/react'
import { WarningsLayout } from '#app/components/lists/warnings-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { readWarningsPage } from '#app/warnings-page.server.ts'

export const meta = titlePage

export const loader = servePage('warnings', readWarningsPage)

export default function Warnings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WarningsLayout warnings={view} />
    </PageFrame>
  )
}
