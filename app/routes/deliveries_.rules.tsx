import { useLoaderData } from '@remix-run/react'
import { RulesLayout } from '#app/components/deliveries/rules-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { presentRulesPage } from '#app/presenters/rules-page.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

export const loader = servePage('deliveries', ({ text, language }) =>
  Promise.resolve({ title: text.rules.title, view: presentRulesPage({ text, language }), period: null, exports: presentExports('rules', {}, { text, language }) }),
)

export default function Rules() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RulesLayout page={view} />
    </PageFrame>
  )
}
