import { useLoaderData } from '@remix-run/react'
import { DrawLayout } from '#app/components/draws/draw-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentDrawPage } from '#app/presenters/draws/draw-page.ts'
import { getDraw } from '#app/queries/draws/find-draws.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('draws', async ({ scope, params, text, language }) => {
  const draw = await getDraw(scope, params['task'] ?? '')
  return { title: text.draws.draw, view: presentDrawPage(draw, await findCodeNames(scope), { text, language }), period: null }
})

export default function Draw() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DrawLayout view={view} />
    </PageFrame>
  )
}
